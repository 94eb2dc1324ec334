import { systemTime } from '../clock.js';
import { VerdictCache } from './cache.js';
import type { Verdict } from './verdict.js';
import { Visitor, type VisitorOptions } from './visitor.js';

export interface AddressOptions extends VisitorOptions {
  /** Hosts that are asked at the same time; each is asked for one address at a time. */
  readonly hosts: number;
  /** Where verdicts are remembered between runs. Absent: nowhere. */
  readonly cacheFile?: string;
  readonly onProgress?: (done: number, total: number) => void;
}

export const politely: Omit<AddressOptions, 'userAgent'> = {
  hosts: 6,
  hostDelay: 1000,
  timeout: 15_000,
  retries: 2,
  backoff: 2000,
  allowPrivate: false,
};

/** Asks for web addresses. Addresses that cannot be parsed get no verdict. Never throws. */
export async function checkAddresses(
  addresses: readonly string[],
  options: AddressOptions,
): Promise<ReadonlyMap<string, Verdict>> {
  const cache = await VerdictCache.open(options.cacheFile);
  const found = new Map<string, Verdict>();
  const unknown: string[] = [];
  for (const address of new Set(addresses)) {
    const known = cache.find(withoutFragment(address), systemTime());
    if (known) found.set(address, known);
    else unknown.push(address);
  }
  const asked = await askAll(unknown, options);
  for (const [address, verdict] of asked) {
    found.set(address, verdict);
    cache.add(withoutFragment(address), verdict, systemTime());
  }
  await cache.save(systemTime());
  return found;
}

async function askAll(addresses: readonly string[], options: AddressOptions): Promise<Map<string, Verdict>> {
  const queues = [...byHost(addresses).values()];
  const found = new Map<string, Verdict>();
  const workers = Array.from({ length: Math.min(options.hosts, queues.length) }, async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      const visitor = new Visitor(options);
      for (const [url, same] of queue) {
        const verdict = await visitor.visit(new URL(url));
        for (const address of same) found.set(address, verdict);
        options.onProgress?.(found.size, addresses.length);
      }
    }
  });
  await Promise.all(workers);
  return isOffline(found) ? asUnreachable(found) : found;
}

/** Host → page → addresses of it, which may differ behind `#`. */
function byHost(addresses: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const hosts = new Map<string, Map<string, string[]>>();
  for (const address of addresses) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (!url || !/^https?:$/.test(url.protocol)) continue;
    const pages = hosts.get(url.host) ?? new Map<string, string[]>();
    hosts.set(url.host, pages);
    url.hash = '';
    pages.set(url.href, [...(pages.get(url.href) ?? []), address]);
  }
  return hosts;
}

const withoutFragment = (address: string): string => address.replace(/#.*$/s, '');

/** Where no name at all is known, it is the network that is missing, not every server. */
const isOffline = (found: ReadonlyMap<string, Verdict>): boolean => {
  const asked = [...found.values()].filter(({ state }) => state !== 'unasked');
  return asked.length > 0 && asked.every(({ reason }) => reason === 'ENOTFOUND' || reason === 'EAI_AGAIN');
};

const asUnreachable = (found: ReadonlyMap<string, Verdict>): Map<string, Verdict> =>
  new Map(
    [...found].map(([address, verdict]) => [
      address,
      verdict.state === 'dead' ? { ...verdict, state: 'unreachable' } : verdict,
    ]),
  );
