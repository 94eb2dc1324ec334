import JSZip from 'jszip';
import type { Content } from './content.js';
import { mindManagerContent } from './expected-mindmanager.js';
import { outlineContent } from './expected-outlines.js';
import { xmindJsonContent } from './expected-xmind-json.js';
import { xmindXmlContent } from './expected-xmind-xml.js';
import { parseNodes } from './xml-nodes.js';

/**
 * What a map says, taken from its bytes in a second way: jszip and fast-xml-parser or JSON.parse, no code of the
 * product. Undefined: protected by a password.
 */
export async function expectedContent(bytes: Uint8Array): Promise<Content | undefined> {
  if (bytes[0] !== 0x50) return xmlContent(new TextDecoder().decode(bytes));
  const zip = await JSZip.loadAsync(bytes);
  const text = (name: string) => zip.file(name)?.async('string') ?? Promise.resolve('');
  const names = Object.keys(zip.files).filter((name) => !name.startsWith('__MACOSX'));
  if (names.some((name) => name.endsWith('.zencr'))) return undefined;
  const manifests = [await text('manifest.json'), await text('META-INF/manifest.xml')].join('');
  if (manifests.includes('encryption-data')) return undefined;
  if (names.includes('Document.xml')) return mindManagerContent(parseNodes(await text('Document.xml')));
  const json = shallowest(names, 'content.json');
  if (json !== undefined) return xmindJsonContent(JSON.parse(await text(json)));
  const main = shallowest(names, 'content.xml') ?? 'content.xml';
  const comments = await text(main.replace('content.xml', 'comments.xml'));
  return xmindXmlContent(parseNodes(await text(main)), comments === '' ? [] : parseNodes(comments));
}

function xmlContent(text: string): Content {
  const nodes = parseNodes(text);
  const root = nodes[0]?.name ?? '';
  if (root === 'map' || root === 'opml') return outlineContent(nodes);
  return root === 'xmap-content' ? xmindXmlContent(nodes, []) : mindManagerContent(nodes);
}

const shallowest = (names: readonly string[], end: string): string | undefined =>
  names
    .filter((name) => name.replace(/^.*\//, '') === end && !name.includes('Revisions/'))
    .sort((a, b) => a.split('/').length - b.split('/').length)[0];
