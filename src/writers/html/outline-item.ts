import type { Element, ElementContent, Properties } from 'hast';
import type { OutlineItem } from '../../model/document.js';
import { element, newline, spoken, textNode, wordsOf } from './hast.js';
import { writeInlines } from './inlines.js';
import { interfaceLang, type Setting } from './page.js';
import { revisionClasses, revisionData, revisionLabel, revisionSteps } from './revisions.js';

/** One topic, written. */
export interface ItemParts {
  readonly node: Element;
  /** Where its children go: below its details, or inside its fold. */
  readonly inside: ElementContent[];
}

/**
 * @param count Topics below this one.
 * @param deep Depth, said in words where indentation no longer shows it.
 */
export function itemParts(
  item: OutlineItem,
  count: number,
  deep: number | undefined,
  setting: Setting,
): ItemParts {
  const id = setting.page.ids.claim(item.anchor);
  const className = classesOf(item);
  const node = element(item.level === undefined ? 'li' : 'section', {
    ...(id !== undefined && { id }),
    ...(className.length > 0 && { className }),
    ...revisionData(item),
  });
  if (item.kind === 'unchanged') return unchanged(item, node, setting);
  const title = writeTitle(item, setting);
  node.children.push(writeHead(item, title, id, deep, setting), newline);
  const details = setting.page.writeBlocks(item.details, setting);
  if (details.length > 0) node.children.push(element('div', { className: ['details'] }, details), newline);
  const isClosed = item.folded && count > 0;
  return { node, inside: isClosed ? foldIn(node.children, wordsOf(title), count, setting) : node.children };
}

/** Topics in which nothing changed: closed, with how many they are. */
function unchanged(item: OutlineItem, node: Element, setting: Setting): ItemParts {
  const summary = element('summary', interfaceLang(setting), writeInlines(item.title, setting));
  const fold = element('details', { className: ['fold'] }, [summary, newline]);
  node.children.push(fold);
  return { node, inside: fold.children };
}

function classesOf(item: OutlineItem): string[] {
  const level = item.level === undefined ? [] : [`level-${Math.max(2, Math.min(6, item.level))}`];
  return [
    ...level,
    ...(item.kind === 'topic' ? [] : [`kind-${item.kind}`]),
    ...(level.length > 0 ? ['section'] : []),
    ...revisionClasses(item),
  ];
}

function writeTitle(item: OutlineItem, setting: Setting): ElementContent[] {
  const title = writeInlines(item.title, setting);
  if (wordsOf(title).trim() !== '' || title.some(isPicture)) return title;
  return [
    element('span', { className: ['untitled'], ...interfaceLang(setting) }, [
      textNode(setting.page.words.untitled),
    ]),
  ];
}

const isPicture = (node: ElementContent): boolean => node.type === 'element' && node.tagName !== 'br';

function writeHead(
  item: OutlineItem,
  title: readonly ElementContent[],
  id: string | undefined,
  deep: number | undefined,
  setting: Setting,
): Element {
  const { page } = setting;
  const kind = page.words.kinds[item.kind];
  const named = [
    revisionLabel(item, setting),
    item.fill === undefined ? undefined : swatch(item.fill),
    kind === undefined ? undefined : tag('kind', kind, interfaceLang(setting)),
    ...(deep === undefined ? [] : deepTags(item, deep, setting)),
    item.number === undefined ? undefined : tag('number', item.number),
    element('span', { className: ['title'] }, title),
  ];
  const heading = item.level === undefined ? undefined : `h${page.ranks.next(item.level)}`;
  const badges = writeInlines(item.badges, setting);
  return element('div', { className: ['head'] }, [
    ...(heading ? [element(heading, {}, spaced(named))] : spaced(named)),
    ...(badges.length > 0 ? [textNode(' '), element('span', { className: ['badges'] }, spaced(badges))] : []),
    ...revisionSteps(item, setting),
    ...(id === undefined ? [] : [textNode(' '), permalink(id, wordsOf(title), setting)]),
  ]);
}

/** What indentation and frames would show higher up. */
const deepTags = ({ frames = [] }: OutlineItem, deep: number, setting: Setting): Element[] => [
  ...frames.map(({ title, range }) =>
    tag('boundary-name', setting.page.words.boundary(title, range), interfaceLang(setting)),
  ),
  tag('depth', setting.page.words.depth(deep), interfaceLang(setting)),
];

const tag = (name: string, value: string, properties: Properties = {}): Element =>
  element('span', { className: [name], ...properties }, [textNode(value)]);

/** With spaces between, so that words stay apart where no style sheet keeps them so. */
export function spaced(nodes: readonly (ElementContent | undefined)[]): ElementContent[] {
  const kept = nodes.filter((node) => node !== undefined);
  return kept.flatMap((node, i) => (i > 0 ? [textNode(' '), node] : [node]));
}

/** The colour that the map gave the topic, beside its text and never behind it. */
function swatch(fill: string): Element | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(fill)) return undefined;
  return element('svg', { className: ['swatch'], viewBox: '0 0 4 16', ariaHidden: 'true' }, [
    element('rect', { x: 0.5, y: 0.5, width: 3, height: 15, fill: fill.toLowerCase() }),
  ]);
}

function permalink(id: string, title: string, setting: Setting): Element {
  const label = setting.page.words.permalink(title.replace(/\s+/gu, ' ').trim());
  const href = `#${encodeURIComponent(id)}`;
  return element('a', { className: ['permalink'], href, ariaLabel: label, ...interfaceLang(setting) }, [
    textNode('#'),
  ]);
}

/** Drawn collapsed: the branch is closed and its size is said; its content is there all the same. */
function foldIn(into: ElementContent[], title: string, count: number, setting: Setting): ElementContent[] {
  const { words } = setting.page;
  setting.page.folds += 1;
  const summary = element('summary', interfaceLang(setting), [
    textNode(words.topics(count)),
    spoken(words.insideOf(title.replace(/\s+/gu, ' ').trim())),
  ]);
  const fold = element('details', { className: ['fold'] }, [summary, newline]);
  into.push(fold, newline);
  return fold.children;
}
