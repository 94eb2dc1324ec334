import { setTimeout as wait } from 'node:timers/promises';
import { isPrivateHost } from './private-hosts.js';
import { mayOpen, type RobotsRules, readRobots } from './robots.js';
import { failureOf, type Verdict, verdictOf } from './verdict.js';

export interface VisitorOptions {
  /** Product and version, as servers see them: `mapress/1.0`. */
  readonly userAgent: string;
  /** Milliseconds between two requests to one host. */
  readonly hostDelay: number;
  /** Milliseconds until an answer must begin. */
  readonly timeout: number;
  /** Further attempts after a failure that may pass. */
  readonly retries: number;
  /** Milliseconds before the first further attempt; doubled before each next one. */
  readonly backoff: number;
  /** Hosts of private networks may be asked; for tests. */
  readonly allowPrivate: boolean;
}

const MOST_REDIRECTS = 5;
/** Nobody waits longer than this (milliseconds), whatever a server asks for. */
const LONGEST_WAIT = 30_000;

/** Asks one host for its addresses, one at a time: reads its robots.txt first, waits between requests. */
export class Visitor {
  private robots: RobotsRules | 'closed' | undefined;
  private lastRequest = 0;

  constructor(private readonly options: VisitorOptions) {}

  async visit(url: URL): Promise<Verdict> {
    if (this.isForbidden(url)) return { state: 'unasked', reason: 'private' };
    this.robots ??= await this.readRobots(url);
    if (this.robots === 'closed' || !mayOpen(this.robots, url.pathname + url.search))
      return { state: 'unasked', reason: 'robots.txt' };
    let verdict = await this.ask(url);
    for (let attempt = 0; verdict.state === 'unreachable' && attempt < this.options.retries; attempt += 1) {
      await wait(Math.min(LONGEST_WAIT, this.options.backoff * 2 ** attempt));
      verdict = await this.ask(url);
    }
    return verdict;
  }

  private isForbidden({ hostname }: URL): boolean {
    return !this.options.allowPrivate && isPrivateHost(hostname);
  }

  /** No robots.txt: everything may be opened. A server that fails to say is left alone (RFC 9309). */
  private async readRobots(url: URL): Promise<RobotsRules | 'closed'> {
    try {
      const response = await this.request(new URL('/robots.txt', url), 'GET');
      if (response.status >= 500) return 'closed';
      const name = this.options.userAgent.split('/')[0]?.toLowerCase() ?? '';
      return response.ok ? readRobots(await firstPart(response), name) : [];
    } catch {
      // Whatever keeps this from being read will show at the address itself.
      return [];
    }
  }

  /** HEAD, and GET where a server does not answer that well. */
  private async ask(url: URL): Promise<Verdict> {
    try {
      const status = await this.statusOf(url, 'HEAD');
      return verdictOf(status >= 400 && status !== 429 ? await this.statusOf(url, 'GET') : status);
    } catch (error) {
      return failureOf(error);
    }
  }

  /** Status behind all redirects; one that leads into a private network is where it ends. */
  private async statusOf(start: URL, method: 'HEAD' | 'GET'): Promise<number> {
    let url = start;
    for (let hops = 0; ; hops += 1) {
      const response = await this.request(url, method);
      await response.body?.cancel();
      const location =
        response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      const next = location !== null && URL.canParse(location, url.href) ? new URL(location, url) : undefined;
      if (!next || hops >= MOST_REDIRECTS || !/^https?:$/.test(next.protocol) || this.isForbidden(next))
        return response.status;
      url = next;
    }
  }

  private async request(url: URL, method: string): Promise<Response> {
    await wait(Math.max(0, this.lastRequest + this.options.hostDelay - performance.now()));
    this.lastRequest = performance.now();
    return fetch(url, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(this.options.timeout),
      headers: { 'user-agent': this.options.userAgent, accept: '*/*' },
    });
  }
}

const ROBOTS_LIMIT = 500_000;

/** As much of a robots.txt as RFC 9309 asks to be read. */
async function firstPart({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length >= ROBOTS_LIMIT) break;
  }
  return text.slice(0, ROBOTS_LIMIT);
}
