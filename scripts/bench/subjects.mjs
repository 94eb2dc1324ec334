// What is measured, by name: each loads its modules and returns the run to repeat.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const dist = (path) =>
  import(new URL(path, process.env.MAPRESS_DIST ?? new URL('../../dist/', import.meta.url)));

export const subjects = {
  /** Our reader, from the bytes of the file to the workbook. */
  async mapress() {
    const { read } = await dist('readers/index.js');
    return async (bytes) => {
      const { workbook } = await read(bytes, { file: 'bench', limits: await roomy() });
      if (!workbook) throw new Error('the map was not read');
    };
  },

  /** A map's Word file, from the tree that is published to the bytes. Reading counts in the first run alone. */
  async docx() {
    const { DocxWriter } = await dist('writers/docx/index.js');
    const writer = new DocxWriter();
    let document;
    return async (bytes) => {
      document ??= await publishedTree(bytes);
      return writer.write(document, { assets: () => undefined, product: 'mapress' });
    };
  },

  /** The docx library prints and zips the same paragraphs and tables, which it need not make. */
  async 'docx-library'() {
    const { Document, ImportedXmlComponent, Packer } = await import('docx');
    const ours = await subjects.docx();
    let children;
    return async (bytes) => {
      children ??= await bodyOf(await ours(bytes), ImportedXmlComponent);
      return Packer.toBuffer(new Document({ sections: [{ children }] }));
    };
  },

  /** The floor for XML: unzip, decode, and let the tokenizer tell of every tag and text. Nothing is kept. */
  async saxes() {
    const { SaxesParser } = await import('saxes');
    const unzip = await unzipper();
    return async (bytes) => {
      const part = await unzip(bytes);
      let seen = 0;
      const parser = new SaxesParser({ xmlns: false, position: false });
      parser.on('error', (error) => {
        throw error;
      });
      parser.on('opentag', ({ name, attributes }) => {
        for (const key in attributes) seen += attributes[key].length;
        seen += name.length;
      });
      parser.on('closetag', ({ name }) => {
        seen += name.length;
      });
      parser.on('text', (text) => {
        seen += text.length;
      });
      const decoder = new TextDecoder();
      for (let at = 0; at < part.length; at += chunk) {
        parser.write(decoder.decode(part.subarray(at, at + chunk), { stream: true }));
      }
      parser.close();
      return seen;
    };
  },

  /** A peer for XMind: gives titles, notes, links and the like as JSON. */
  async xmindparser() {
    const { default: XmindParser } = await import(process.env.MAPRESS_BENCH_XMINDPARSER);
    return (_bytes, file) => new XmindParser().xmindToJSON(file);
  },

  /** Two maps, the second an edited version of the first: matched and told apart. Reading does not count. */
  async diff() {
    const { read } = await dist('readers/index.js');
    const { diff } = await dist('diff/index.js');
    const [before, after] = await Promise.all(
      ['before', 'after'].map(async (name) => {
        const bytes = readFileSync(new URL(`${name}.mmap`, process.env.MAPRESS_BENCH_PAIR));
        return (await read(bytes, { file: name })).workbook;
      }),
    );
    return () => diff(before, after);
  },

  /** Every map below a folder, one after the other. */
  async corpus() {
    const { read } = await dist('readers/index.js');
    const folder = process.env.MAPRESS_CORPUS;
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:mmap|xmmap|mmat|xmind|xmt|mm|opml)$/i.test(entry.name))
      .map((entry) => readFileSync(path.join(entry.parentPath ?? entry.path, entry.name)));
    return async () => {
      for (const bytes of files) await read(bytes, { file: 'bench' });
    };
  },

  /** The floor for JSON: unzip, decode, `JSON.parse`. */
  async 'json-parse'() {
    const unzip = await unzipper();
    return async (bytes) => JSON.parse(new TextDecoder().decode(await unzip(bytes)));
  },
};

async function publishedTree(bytes) {
  const { readLibrary } = await dist('publish.js');
  const { mapDocx } = await dist('views/map-page.js');
  const { viewContext } = await dist('views/inlines.js');
  const source = { file: 'bench.mmap', bytes: () => Promise.resolve(bytes) };
  const { library } = await readLibrary([source], { title: 'bench', langs: ['ja'] });
  return mapDocx(library.maps[0], viewContext(library, 'ja'));
}

/** Paragraphs and tables of a Word file, as components of the docx library. */
async function bodyOf(docx, ImportedXmlComponent) {
  const { openZip } = await dist('container/zip.js');
  const xml = new TextDecoder().decode((await openZip(docx, await roomy())).read('word/document.xml'));
  const [document] = ImportedXmlComponent.fromXmlString(xml).root;
  const body = document.root.find(({ rootKey }) => rootKey === 'w:body');
  return body.root.filter(({ rootKey }) => /^w:(?:p|tbl|sdt)$/.test(rootKey));
}

const chunk = 256 * 1024;

async function unzipper() {
  const { openZip } = await dist('container/zip.js');
  const limits = await roomy();
  return async (bytes) => {
    const zip = await openZip(bytes, limits);
    return zip.read(zip.names.find((name) => /^(?:Document\.xml|content\.(?:xml|json))$/.test(name)));
  };
}

/** The largest maps measured are beyond what the defaults let in. */
async function roomy() {
  const { defaultLimits } = await dist('container/limits.js');
  return { ...defaultLimits, entryBytes: 2 ** 30 };
}
