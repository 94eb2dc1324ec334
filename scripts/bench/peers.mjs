import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Programs that do a part of our work. Each is what is needed to run it, or `skipped`: why it is not. */
export function findPeers(folder) {
  return { freeplane: freeplane(folder), xmindparser: xmindparser(), xmldiff: xmldiff(), pandoc: pandoc() };
}

const has = (program) => spawnSync('which', [program]).status === 0;

/** Freeplane brings a style sheet that turns `Document.xml` into its own format. */
function freeplane(folder) {
  if (!has('xsltproc')) return { skipped: 'xsltproc is not installed' };
  const jars = '/usr/share/freeplane/core/org.freeplane.core/lib';
  if (!existsSync(jars)) return { skipped: 'Freeplane is not installed' };
  for (const jar of readdirSync(jars).filter((name) => name.endsWith('.jar'))) {
    const found = spawnSync('unzip', ['-p', path.join(jars, jar), 'xslt/mindmanager2mm.xsl'], {
      encoding: 'utf8',
    });
    if (found.status !== 0 || found.stdout === '') continue;
    const sheet = path.join(folder, 'mindmanager2mm.xsl');
    writeFileSync(sheet, found.stdout);
    return { sheet };
  }
  return { skipped: 'Freeplane has no mindmanager2mm.xsl' };
}

function xmindparser() {
  const peers = process.env.MAPRESS_BENCH_PEERS;
  if (!peers) return { skipped: 'MAPRESS_BENCH_PEERS names no folder with node_modules/xmindparser' };
  const location = path.resolve(peers, 'node_modules/xmindparser/index.js');
  return existsSync(location) ? { location } : { skipped: 'npm i xmindparser was not run there' };
}

const xmldiff = () => (has('xmldiff') ? {} : { skipped: 'xmldiff is not installed' });

const pandoc = () => (has('pandoc') ? {} : { skipped: 'pandoc is not installed' });
