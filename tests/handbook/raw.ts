import JSZip from 'jszip';

/** A topic as regular expressions see it in the XML of a MindManager map. */
export interface RawTopic {
  readonly id: string;
  title: string;
  readonly addresses: string[];
}

const TOKEN =
  /<ap:Topic\b([^>]*)>|<\/ap:Topic>|<ap:Text\b[^>]*\bPlainText="([^"]*)"|<ap:Hyperlink\b[^>]*\bUrl="([^"]*)"/g;

/** Reads a map without the readers of this project, so that what these tests count does not depend on them. */
export async function rawTopics(bytes: Uint8Array): Promise<readonly RawTopic[]> {
  const zip = await JSZip.loadAsync(bytes);
  const xml = (await zip.file('Document.xml')?.async('string')) ?? '';
  const topics: RawTopic[] = [];
  const open: RawTopic[] = [];
  for (const [token, attributes, text, address] of xml.matchAll(TOKEN)) {
    if (attributes !== undefined) {
      const topic = { id: /\bOId="([^"]*)"/.exec(attributes)?.[1] ?? '', title: '', addresses: [] };
      topics.push(topic);
      if (!attributes.endsWith('/')) open.push(topic);
    } else if (token.startsWith('</')) open.pop();
    else if (text !== undefined) titled(open.at(-1), plain(text));
    else open.at(-1)?.addresses.push(plain(address ?? ''));
  }
  return topics;
}

function titled(topic: RawTopic | undefined, title: string): void {
  if (topic?.title === '') topic.title = title;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (escaped: string): string =>
  escaped.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16))
        : (NAMED[name] ?? whole),
  );
