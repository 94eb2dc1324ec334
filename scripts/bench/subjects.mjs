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
