import { Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Block, Inline, OutlineItem } from '../../model/document.js';
import { bookmarked } from './bookmarks.js';
import { tintFor } from './colours.js';
import { displayWidth } from './column-widths.js';
import { headingStyle } from './headings.js';
import { textOf, writeInlines } from './inlines.js';
import { bullets } from './numbering.js';
import { deeper, deepestList, layoutOf, type Place, step } from './place.js';
import { runsOf } from './runs.js';
import type { Piece, Scene } from './scene.js';

/** Indent past the ninth list level grows by this, up to `deepestExtra` levels. */
const extraStep = 100;
const deepestExtra = 12;
/** Half a full-width character of a number before a title, in twips. */
const numberUnit = 112;

/** A section: the heading holds the title alone, so that contents and navigation stay clean; facts stand below. */
export function headingOf(item: OutlineItem, level: number, place: Place, scene: Scene): Piece[] {
  const words = item.title.filter((inline) => inline.type !== 'marker');
  const markers = item.title.filter((inline) => inline.type === 'marker');
  const number = item.number ? runsOf(`${item.number}\u2003`, { style: 'ItemNumber' }, scene) : [];
  const tint = tintFor(item.fill);
  const heading = new Paragraph({
    style: headingStyle(level),
    children: bookmarked(item.anchor, [...number, ...writeInlines(words, scene)], scene),
    ...layoutOf(place),
    ...(tint === undefined ? {} : { shading: { fill: tint } }),
  });
  const { links, details } = detailsOf(item, scene);
  const facts = spaced(
    scene,
    kindOf(item, scene),
    writeInlines(markers, scene),
    badgesOf(item, scene),
    links,
  );
  const line = facts.length > 0 ? [new Paragraph({ style: 'HeadingFacts', children: facts })] : [];
  return [heading, ...line, ...scene.write(details, deeper(place))];
}

/**
 * A point of a list, nine levels deep as Word has them; deeper ones are indented a little and say their level.
 * @param above points above it since the last heading
 */
export function pointOf(item: OutlineItem, place: Place, above: number, scene: Scene): Piece[] {
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
  const depth = beyond > 0 ? runsOf(`${scene.words.level(above + 1)} `, { style: 'Quiet' }, scene) : [];
  const { links, details } = detailsOf(item, scene);
  const title = spaced(scene, bookmarked(item.anchor, titleOf(item, scene), scene), links);
  const point = new Paragraph({
    style: 'Point',
    ...(item.number ? {} : { numbering: { reference: bullets, level, custom: true } }),
    children: [...numberOf(item, scene), ...depth, ...title],
    ...(details[0]?.type === 'figure' ? { keepNext: true } : {}),
    ...layoutOf(below, hanging),
  });
  return [point, ...scene.write(details, below)];
}

/** The first line of a framed column. */
export function boxTitle(item: OutlineItem, place: Place, scene: Scene): Piece[] {
  const { links, details } = detailsOf(item, scene);
  const title = bookmarked(item.anchor, titleOf(item, scene), scene);
  const children = [...numberOf(item, scene), ...spaced(scene, title, links)];
  return [new Paragraph({ style: 'BoxTitle', children }), ...scene.write(details, place)];
}

/** A number the program drew stands in the bullet's place. */
const numberOf = (item: OutlineItem, scene: Scene): ParagraphChild[] =>
  item.number
    ? [...runsOf(item.number, { style: 'ItemNumber' }, scene), new TextRun({ children: [new Tab()] })]
    : [];

function titleOf(item: OutlineItem, scene: Scene): ParagraphChild[] {
  const tint = tintFor(item.fill);
  const title = writeInlines(item.title, scene, tint === undefined ? {} : { shade: tint });
  const kind = kindOf(item, scene);
  const badges = badgesOf(item, scene);
  const space = runsOf(' ', {}, scene);
  return [
    ...kind,
    ...(kind.length > 0 ? space : []),
    ...title,
    ...(badges.length > 0 ? space : []),
    ...badges,
  ];
}

/** Badges stand side by side; a link among them is as small as they are. */
const badgesOf = (item: OutlineItem, scene: Scene): ParagraphChild[] =>
  item.badges.flatMap((inline, at) => [
    ...(at > 0 ? runsOf(' ', {}, scene) : []),
    ...writeInlines([inline], scene, inline.type === 'link' ? { style: 'LinkLine' } : {}),
  ]);

/** How the topic was drawn, where its title does not say so: a callout, a summary, inside a boundary. */
function kindOf(item: OutlineItem, scene: Scene): ParagraphChild[] {
  const { words } = scene;
  const kinds: Partial<Record<OutlineItem['kind'], string>> = {
    callout: words.callout,
    summary: words.summary,
    floating: words.floating,
    sticky: words.sticky,
  };
  const boundary = item.boundary ? `${words.boundary}${words.colon}${item.boundary}` : words.boundary;
  const labels = [kinds[item.kind], item.boundary === undefined ? undefined : boundary];
  const badges: Inline[] = labels.flatMap((label) =>
    label === undefined ? [] : [{ type: 'badge', role: 'default', text: label } as const],
  );
  return writeInlines(badges, scene);
}

/** A line of links stands behind the title, small: a line of its own would double the length of a map. */
function detailsOf(item: OutlineItem, scene: Scene): { links: ParagraphChild[]; details: readonly Block[] } {
  const at = item.details.findIndex(isLinkLine);
  const line = item.details[at];
  if (line?.type !== 'paragraph') return { links: [], details: item.details };
  const links = writeInlines(line.content, scene, { style: 'LinkLine' });
  return { links, details: item.details.toSpliced(at, 1) };
}

/** Longer lines, in half-width characters, stay on their own. */
const longestLinkLine = 140;

const isLinkLine = (block: Block): boolean =>
  block.type === 'paragraph' &&
  block.role === undefined &&
  block.content[0]?.type === 'link' &&
  block.content.every((inline) => inline.type === 'link' || inline.type === 'text') &&
  displayWidth(textOf(block.content)) <= longestLinkLine;

/** Groups of runs with a space between them. */
const spaced = (scene: Scene, ...groups: readonly (readonly ParagraphChild[])[]): ParagraphChild[] =>
  groups
    .filter((group) => group.length > 0)
    .flatMap((group, at) => [...(at > 0 ? runsOf('\u2002', {}, scene) : []), ...group]);
