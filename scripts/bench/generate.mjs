// Writes a generated map, the same bytes for the same arguments:
//   node scripts/bench/generate.mjs mmap 10000 big.mmap      (mmap, xmind-xml, xmind-json)
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import { mindManagerXml, pictureName } from './maps/mindmanager.mjs';
import { outline } from './maps/outline.mjs';
import { xmindJson, xmindXml } from './maps/xmind.mjs';

const formats = {
  mmap: { part: 'Document.xml', content: mindManagerXml, picture: pictureName },
  'xmind-xml': { part: 'content.xml', content: xmindXml, picture: 'attachments/picture.png' },
  'xmind-json': { part: 'content.json', content: xmindJson, picture: 'resources/picture.png' },
};

/** One white pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsVLhqQAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * @param format `mmap`, `xmind-xml` or `xmind-json`
 * @returns the map's bytes, the bytes of its content part and that part's name
 */
export async function generate(format, topics, seed = 1) {
  const { part, content, picture: name } = formats[format];
  const bytes = content(outline(topics, seed));
  const zip = new JSZip();
  const date = new Date(Date.UTC(2024, 0, 1));
  zip.file(part, bytes, { date, createFolders: false });
  zip.file(name, picture, { date, createFolders: false });
  return {
    map: await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }),
    content: bytes,
    part,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , format = 'mmap', topics = '10000', file = `${format}.zip`] = process.argv;
  const { map, content } = await generate(format, Number(topics));
  writeFileSync(file, map);
  console.error(`${file}: ${topics} topics, ${(content.length / 2 ** 20).toFixed(1)} MB unpacked`);
}
