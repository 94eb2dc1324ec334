import type { Block, Inline, OutlineItem, Paragraph } from '../../model/document.js';
import { bookmarked } from './bookmarks.js';
import { tintFor } from './colours.js';
import { displayWidth } from './column-widths.js';
import { headingStyle } from './headings.js';
import { textOf, writeInlines } from './inlines.js';
import { paragraph } from './markup/paragraph.js';
import { run, tab } from './markup/run.js';
import { type Blocks, type Inlines, joined, noBlocks, noInlines } from './markup/xml.js';
import { deeper, deepestList, layoutOf, type Place, step } from './place.js';
import { runsOf } from './runs.js';
import type { Scene } from './scene.js';

/** Indent past the ninth list level grows by this, up to `deepestExtra` levels. */
const extraStep = 100;
const deepestExtra = 12;
/** Half a full-width character of a number before a title, in twips. */
const numberUnit = 112;

/** A section: the heading holds the title alone, so that contents and navigation stay clean; facts stand below. */
export function headingOf(item: OutlineItem, level: number, place: Place, scene: Scene): Blocks {
  const words = item.title.filter((inline) => inline.type !== 'marker');
  const markers = item.title.filter((inline) => inline.type === 'marker');
  const number = runsOf(item.number ? `${item.number}\u2003` : '', { style: 'ItemNumber' }, scene);
  const tint = tintFor(item.fill);
  const heading = paragraph(
    {
      style: headingStyle(level),
      ...layoutOf(place),
      ...(tint === undefined ? {} : { shade: tint }),
    },
    bookmarked(item.anchor, joined([number, writeInlines(words, scene)]), scene),
  );
  const { link, details } = detailsOf(item);
  const facts = spaced(scene, [
    kindOf(item, scene),
    writeInlines(markers, scene),
    badgesOf(item, scene),
    linkLine(link, scene),
  ]);
  const line = facts === '' ? noBlocks : paragraph({ style: 'HeadingFacts' }, facts);
  return joined([heading, line, scene.write(details, deeper(place))]);
}

/**
 * A point of a list, nine levels deep as Word has them; deeper ones are indented a little and say their level.
 * @param above points above it since the last heading
 */
export function pointOf(item: OutlineItem, place: Place, above: number, scene: Scene): Blocks {
  const level = Math.min(deepestList, above);
  const beyond = Math.max(0, above - deepestList);
  const hanging = item.number ? Math.max(step, (displayWidth(item.number) + 1) * numberUnit) : step;
  const left = place.indent + step * level + hanging + Math.min(deepestExtra, beyond) * extraStep;
  const style = place.style === 'BodyText' ? 'PointText' : place.style;
  const below = {
    ...deeper(place),
    style,
    lists: level + 1,
    indent: Math.min(left, place.width - 3_000),
  } as const;
  const deep = beyond > 0 ? `${scene.words.level(above + 1)} ` : '';
  const { link, details } = detailsOf(item);
  const point = paragraph(
    {
      style: 'Point',
      ...(item.number ? {} : { list: { id: scene.lists.bullets(), level } }),
      ...(details[0]?.type === 'figure' ? { keepNext: true } : {}),
      ...layoutOf(below, hanging),
    },
    joined([
      numberOf(item, scene),
      runsOf(deep, { style: 'Quiet' }, scene),
      titleAndLinks(item, link, scene),
    ]),
  );
  return joined([point, scene.write(details, below)]);
}

/** The first line of a framed column. */
export function boxTitle(item: OutlineItem, place: Place, scene: Scene): Blocks {
  const { link, details } = detailsOf(item);
  const title = joined([numberOf(item, scene), titleAndLinks(item, link, scene)]);
  return joined([paragraph({ style: 'BoxTitle' }, title), scene.write(details, place)]);
}

const titleAndLinks = (item: OutlineItem, link: LinkLine | undefined, scene: Scene): Inlines =>
  spaced(scene, [bookmarked(item.anchor, titleOf(item, scene), scene), linkLine(link, scene)]);

/** A number the program drew stands in the bullet's place. */
const numberOf = (item: OutlineItem, scene: Scene): Inlines =>
  item.number ? joined([runsOf(item.number, { style: 'ItemNumber' }, scene), run('', tab)]) : noInlines;

function titleOf(item: OutlineItem, scene: Scene): Inlines {
  const tint = tintFor(item.fill);
  const space = runsOf(' ', {}, scene);
  const kind = kindOf(item, scene);
  const title = writeInlines(item.title, scene, tint === undefined ? {} : { shade: tint });
  const badges = badgesOf(item, scene);
  return joined([kind, kind === '' ? noInlines : space, title, badges === '' ? noInlines : space, badges]);
}

/** Badges stand side by side; a link among them is as small as they are. */
const badgesOf = (item: OutlineItem, scene: Scene): Inlines =>
  joined(
    item.badges.flatMap((inline, at) => [
      at > 0 ? runsOf(' ', {}, scene) : noInlines,
      writeInlines([inline], scene, inline.type === 'link' ? { style: 'LinkLine' } : {}),
    ]),
  );

/** How the topic was drawn, where its title does not say so: a callout, a summary, inside a boundary. */
function kindOf(item: OutlineItem, scene: Scene): Inlines {
  const { words } = scene;
  const kinds: Partial<Record<OutlineItem['kind'], string>> = {
    callout: words.callout,
    summary: words.summary,
    floating: words.floating,
    sticky: words.sticky,
  };
  const frames = (item.frames ?? []).map(({ title, range }) => words.boundary(title, range));
  const labels = [kinds[item.kind], ...frames];
  const badges: Inline[] = labels.flatMap((label) =>
    label === undefined ? [] : [{ type: 'badge', role: 'default', text: label } as const],
  );
  return writeInlines(badges, scene);
}

type LinkLine = Paragraph;

/** A line of links stands behind the title, small: a line of its own would double the length of a map. */
function detailsOf(item: OutlineItem): { link: LinkLine | undefined; details: readonly Block[] } {
  const at = item.details.findIndex(isLinkLine);
  const line = item.details[at];
  if (line?.type !== 'paragraph') return { link: undefined, details: item.details };
  return { link: line, details: item.details.toSpliced(at, 1) };
}

const linkLine = (line: LinkLine | undefined, scene: Scene): Inlines =>
  writeInlines(line?.content ?? [], scene, { style: 'LinkLine' });

/** Longer lines, in half-width characters, stay on their own. */
const longestLinkLine = 140;

const isLinkLine = (block: Block): boolean =>
  block.type === 'paragraph' &&
  block.role === undefined &&
  block.content[0]?.type === 'link' &&
  block.content.every((inline) => inline.type === 'link' || inline.type === 'text') &&
  displayWidth(textOf(block.content)) <= longestLinkLine;

/** Groups of runs with a space between them. */
const spaced = (scene: Scene, groups: readonly Inlines[]): Inlines => {
  const space = runsOf('\u2002', {}, scene);
  return joined(
    groups.filter((group) => group !== '').flatMap((group, at) => (at > 0 ? [space, group] : [group])),
  );
};
