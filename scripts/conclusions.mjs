// Prints everything that mapress concludes about maps, one conclusion a line, so that two versions can be compared:
//   node scripts/conclusions.mjs [DIST] MAPS… > before.txt
// DIST is the `dist` folder of a build, this checkout's by default; MAPS are files or folders. The lines are sorted,
// hence `diff before.txt after.txt` shows what is new, gone and changed. What the commands print as JSON is a
// contract, so the script works across versions whose sources differ.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMANDS = ['status', 'owners', 'legend', 'pages', 'refs', 'history', 'check'];

/** Conclusions about a single map that no command lists. */
const MEANING = ['ownerships', 'changeMarkers', 'pageReferences', 'pairs', 'boxes', 'furniture'];

const given = process.argv.slice(2);
const isBuild = (path) => path !== undefined && existsSync(join(path, 'cli/main.js'));
const dist = isBuild(given[0]) ? given.shift() : fileURLToPath(new URL('../dist', import.meta.url));
if (given.length === 0 || !given.every((path) => existsSync(path))) {
  console.error('usage: node scripts/conclusions.mjs [DIST] MAPS…');
  process.exit(2);
}

for (const command of COMMANDS) {
  const printed = JSON.parse(mapress(command, ...given, '--format', 'json'));
  printSorted(Object.entries(printed).flatMap(([list, items]) => linesOf(`${command} ${list}`, items)));
}
printSorted(meaningLines());

/** What a command prints. Exit code 1 only says that something is wrong in a map. */
function mapress(...words) {
  const program = [join(dist, 'cli/main.js'), ...words, '--lang', 'en'];
  const env = { ...process.env, TZ: 'Asia/Tokyo' };
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env,
  });
  if (status !== 0 && status !== 1) throw new Error(`${words[0]} ended with ${status}\n${stderr}`);
  return stdout;
}

function meaningLines() {
  const folder = mkdtempSync(join(tmpdir(), 'conclusions-'));
  try {
    mapress('convert', ...given, '--to', 'json', '--semantics', '-o', folder);
    return readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => {
        const workbook = JSON.parse(readFileSync(join(folder, name), 'utf8'));
        const titles = titlesOf(workbook);
        return MEANING.flatMap((list) =>
          linesOf(
            `meaning ${list}`,
            workbook.meaning[list].map((item) => ({
              map: name,
              path: [titles.get(item.topicId ?? item.body)],
              ...item,
            })),
          ),
        );
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Titles by topic id, so that a line can be read without opening the map. */
function titlesOf(workbook) {
  const titles = new Map();
  const open = [...workbook.sheets];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (item === null || typeof item !== 'object') continue;
    if (item.type === 'topic') titles.set(item.id, item.title);
    open.push(...Object.values(item));
  }
  return titles;
}

/** A line for each item of a list: the map, the place in it, then every other value by name. */
function linesOf(list, items) {
  if (!Array.isArray(items)) return [`${list}: ${JSON.stringify(items)}`];
  return items.map(({ map, path, ...values }) => {
    const place = [map, ...(Array.isArray(path) ? path.slice(-3) : [])].filter(Boolean).join(' › ');
    return [list, place, ...Object.entries(values).map(valueText)].join(' | ').replace(/\s+/g, ' ');
  });
}

function valueText([key, value]) {
  return `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`;
}

function printSorted(lines) {
  for (const line of lines.sort()) console.log(line);
}
