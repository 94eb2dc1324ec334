import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AddressOptions, checkAddresses } from '../../../src/files/web/addresses.js';
import { isPrivateHost } from '../../../src/files/web/private-hosts.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers by path; everything else is 404. */
let answers: Record<string, Answer>;
/** What the server was asked, in order: `HEAD /page`. */
let asked: string[];
let server: Server;
let base: string;
let folder: string;

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(code, headers).end('text');

beforeEach(async () => {
  answers = {};
  asked = [];
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    (answers[request.url ?? ''] ?? status(404))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(path.join(os.tmpdir(), 'mapress-web-'));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

const options: AddressOptions = {
  userAgent: 'mapress/0',
  hosts: 2,
  hostDelay: 0,
  timeout: 300,
  retries: 0,
  backoff: 1,
  allowPrivate: true,
};

async function verdictAt(where: string, more: Partial<AddressOptions> = {}) {
  const found = await checkAddresses([base + where], { ...options, ...more });
  return found.get(base + where);
}

describe('an address', () => {
  it('is alive when it answers', async () => {
    answers['/page'] = status(200);
    expect(await verdictAt('/page#part')).toEqual({ state: 'alive' });
    expect(asked).toEqual(['GET /robots.txt', 'HEAD /page']);
  });

  it('is dead when the server knows no such page, asked both ways', async () => {
    expect(await verdictAt('/gone')).toEqual({ state: 'dead', reason: 'HTTP 404' });
    expect(asked.slice(1)).toEqual(['HEAD /gone', 'GET /gone']);
  });

  it('is asked for with GET where the server does not like HEAD', async () => {
    answers['/page'] = (request, response) =>
      status(request.method === 'HEAD' ? 405 : 200)(request, response);
    expect(await verdictAt('/page')).toEqual({ state: 'alive' });
  });

  it('is alive where the server wants a login or no robots', async () => {
    answers['/login'] = status(401);
    answers['/no'] = status(403);
    expect([await verdictAt('/login'), await verdictAt('/no')]).toEqual([
      { state: 'alive' },
      { state: 'alive' },
    ]);
  });

  it('is followed through redirects to where it ends', async () => {
    answers['/old'] = status(301, { location: '/newer' });
    answers['/newer'] = status(302, { location: '/gone' });
    expect(await verdictAt('/old')).toEqual({ state: 'dead', reason: 'HTTP 404' });
  });

  it('ends a circle of redirects', async () => {
    answers['/round'] = status(302, { location: '/round' });
    expect(await verdictAt('/round')).toEqual({ state: 'alive' });
    expect(asked.length).toBeLessThan(12);
  });

  it('is not opened where robots.txt forbids it', async () => {
    answers['/robots.txt'] = (_, response) => void response.end('User-agent: mapress\nDisallow: /page');
    expect(await verdictAt('/page')).toEqual({ state: 'unasked', reason: 'robots.txt' });
    expect(asked).toEqual(['GET /robots.txt']);
  });

  it('is unreachable when the server fails, and asked for again as often as allowed', async () => {
    let failures = 0;
    answers['/shaky'] = (request, response) => {
      failures += 1;
      status(failures > 3 ? 200 : 503)(request, response);
    };
    expect(await verdictAt('/shaky')).toEqual({ state: 'unreachable', reason: 'HTTP 503' });
    failures = 0;
    expect(await verdictAt('/shaky', { retries: 2 })).toEqual({ state: 'alive' });
  });

  it('is unreachable when no answer comes in time', async () => {
    answers['/slow'] = () => undefined;
    expect(await verdictAt('/slow')).toEqual({ state: 'unreachable', reason: 'timeout' });
  });

  it('is not asked for in a private network, nor followed there', async () => {
    expect(await verdictAt('/page', { allowPrivate: false })).toEqual({
      state: 'unasked',
      reason: 'private',
    });
    expect(asked).toEqual([]);
  });

  it('gets no verdict when it is none', async () => {
    expect((await checkAddresses(['htpps://x y', 'ftp://example.org'], options)).size).toBe(0);
  });
});

describe('many addresses', () => {
  it('of one page are one request', async () => {
    answers['/page'] = status(200);
    const found = await checkAddresses([`${base}/page#a`, `${base}/page#b`, `${base}/page#a`], options);
    expect([...found.keys()]).toEqual([`${base}/page#a`, `${base}/page#b`]);
    expect(asked).toEqual(['GET /robots.txt', 'HEAD /page']);
  });

  it('of one host are asked for one after the other', async () => {
    let open = 0;
    let most = 0;
    const slowly: Answer = (_, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end();
      }, 5);
    };
    const pages = ['/1', '/2', '/3', '/4'];
    for (const page of pages) answers[page] = slowly;
    await checkAddresses(
      pages.map((page) => base + page),
      options,
    );
    expect(most).toBe(1);
  });

  it('are told how far they are', async () => {
    const seen: string[] = [];
    answers['/page'] = status(200);
    const onProgress = (done: number, total: number) => void seen.push(`${done}/${total}`);
    await checkAddresses([`${base}/page`, `${base}/gone`], { ...options, onProgress });
    expect(seen).toEqual(['1/2', '2/2']);
  });
});

describe('the cache', () => {
  it('spares the server a second question', async () => {
    const cacheFile = path.join(folder, 'cache', 'links.json');
    answers['/page'] = status(200);
    await verdictAt('/page', { cacheFile });
    asked = [];
    expect(await verdictAt('/page', { cacheFile })).toEqual({ state: 'alive' });
    expect(asked).toEqual([]);
    expect(JSON.parse(await readFile(cacheFile, 'utf8'))[`${base}/page`].state).toBe('alive');
  });

  it('forgets what had no clear answer', async () => {
    const cacheFile = path.join(folder, 'links.json');
    answers['/shaky'] = status(503);
    await verdictAt('/shaky', { cacheFile });
    answers['/shaky'] = status(200);
    expect(await verdictAt('/shaky', { cacheFile })).toEqual({ state: 'alive' });
  });
});

describe('a private host', () => {
  it.each([
    'localhost',
    'printer',
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '[::1]',
    'nas.local',
  ])('is %s', (host) => expect(isPrivateHost(host)).toBe(true));
  it.each(['example.org', '8.8.8.8', '172.40.0.1', 'localhost.example.org'])('is not %s', (host) =>
    expect(isPrivateHost(host)).toBe(false),
  );
  it('is recognised however its number is spelled', () => {
    expect(isPrivateHost(new URL('http://0x7f.1/').hostname)).toBe(true);
  });
});
