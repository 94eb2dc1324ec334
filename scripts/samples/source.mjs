import { parse } from 'yaml';

/**
 * Reads the sources of the sample maps: one YAML file per map, whose `outline` texts hold the topics, one per
 * line, indented by two spaces per level:
 *
 *     題名 {key: m3-10, icons: [FlagGreen], prio: 3}
 *
 * The braces are optional YAML; `⏎` is a line break in a title, `""` an empty title, `(none)` no title at all.
 *
 * | attribute | meaning |
 * |---|---|
 * | `key` | name for links and relationships; also what the topic's id is derived from |
 * | `was` | the title the id was derived from before a retitling |
 * | `kind` | `floating`, `sticky`, `callout`, `summary` (default: an ordinary child) |
 * | `icons` | marker names of the program; `@name` is a custom icon of this map |
 * | `prio`, `done`, `who`, `start`, `due` | priority 1–9, percentage, resources, dates |
 * | `tags`, `comments`, `properties` | labels; `[author, time, text]` lists; name: value |
 * | `fill`, `line`, `color`, `bold`, `italic`, `size`, `runs` | look; runs are `[words, {bold, color, …}]` |
 * | `note` | name of a note of the map (rich), or text (plain) |
 * | `links` | `#key`, `Sec01-02-01#key`, or an address; `[address, title]` |
 * | `image`, `attach` | name of a picture; of an attachment of the map |
 * | `stamp` | day of the last change, for the branch below too (XMind XML keeps it; default: the map's first day) |
 * | `fold`, `boundary`, `sum`, `bounds`, `sums`, `numbering`, `structure`, `at` | as the program draws them |
 *
 * @typedef {{ title: string | null, at: Record<string, any>, children: Topic[], seed: string, stamp?: string }} Topic
 */

const shape = /^( *)(.*?)(?: (\{.*\}))?$/;

const titleOf = (written) =>
  written === '(none)' ? null : written === '""' ? '' : written.replaceAll('⏎', '\n');

/** @returns {Topic} */
const parseLine = (written, attributes, where) => {
  try {
    return {
      title: titleOf(written),
      at: attributes === undefined ? {} : parse(attributes),
      children: [],
      seed: '',
    };
  } catch (cause) {
    throw new Error(`${where}: cannot read "${attributes}"`, { cause });
  }
};

/** @param {string} outline @param {string} where for error messages @returns {Topic} the root topic */
export const parseOutline = (outline, where) => {
  /** @type {Topic[]} */
  const path = [];
  for (const [index, raw] of outline.split('\n').entries()) {
    if (raw.trim() === '' || raw.trimStart().startsWith('# ')) continue;
    const [, indent, written, attributes] = shape.exec(raw);
    const depth = indent.length / 2;
    if (!Number.isInteger(depth) || depth > path.length || (depth === 0 && path.length > 0))
      throw new Error(`${where}, outline line ${index + 1}: wrong indentation`);
    const topic = parseLine(written, attributes, `${where}, outline line ${index + 1}`);
    path.length = depth;
    path.at(-1)?.children.push(topic);
    path.push(topic);
  }
  if (path[0] === undefined) throw new Error(`${where}: empty outline`);
  return path[0];
};

/** Gives every topic its seed: its own key, or its parent's seed and its (first) title. */
const plantSeeds = (root, rootSeed) => {
  root.seed = root.at.key ?? rootSeed;
  const waiting = [root];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    const used = new Map();
    for (const child of parent.children) {
      const name = child.at.was ?? child.title ?? '(none)';
      const count = (used.get(name) ?? 0) + 1;
      used.set(name, count);
      child.stamp = child.at.stamp ?? parent.stamp;
      child.seed = child.at.key ?? `${parent.seed}/${name}${count > 1 ? `#${count}` : ''}`;
      waiting.push(child);
    }
  }
};

/** Every topic of a tree, parents first. */
export const allTopics = (root) => {
  const out = [root];
  for (let index = 0; index < out.length; index++) out.push(...out[index].children);
  return out;
};

/** Children of one kind; the default kind is an ordinary child. */
export const childrenOf = (topic, ...kinds) =>
  topic.children.filter((child) => kinds.includes(child.at.kind ?? 'child'));

const assertKeys = (map) => {
  const seeds = map.sheets.flatMap((sheet) => allTopics(sheet.root)).map((topic) => topic.seed);
  const twice = seeds.find((seed, index) => seeds.indexOf(seed) !== index);
  if (twice !== undefined) throw new Error(`${map.code}: two topics have the key "${twice}"`);
};

/** @param {string} yaml text of one source file @param {string} where its name */
export const readSource = (yaml, where) => {
  const map = parse(yaml);
  map.sheets.forEach((sheet, index) => {
    sheet.key ??= `sheet-${index + 1}`;
    sheet.root = parseOutline(sheet.outline, where);
    plantSeeds(sheet.root, sheet.key);
  });
  assertKeys(map);
  map.byKey = new Map(
    map.sheets.flatMap((sheet) => allTopics(sheet.root)).map((topic) => [topic.seed, topic]),
  );
  map.notes ??= {};
  map.attachments ??= {};
  map.icons ??= {};
  return map;
};

/** Dates of the sources are Japanese time. */
export const instant = (local) => Date.parse(`${local}+09:00`);

/** A link as `{ to, title }`; `key` and `code` when it names a topic of this or another map. */
export const parseLink = (link) => {
  const [to, title] = Array.isArray(link) ? link : [link];
  const named = /^(Sec[\d-]+)?#([\w-]+)$/.exec(to);
  return { to, title, ...(named === null ? {} : { code: named[1], key: named[2] }) };
};
