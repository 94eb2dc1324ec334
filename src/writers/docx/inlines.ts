import type { Badge, Download, Inline, LinkInline, MarkerInline, Text } from '../../model/document.js';
import { fileSize } from '../../model/file-size.js';
import { inkFor } from './colours.js';
import { writeEquation } from './equation.js';
import { type Destination, destinationOf, siteFile } from './links.js';
import { hyperlink } from './markup/paragraph.js';
import { type Inlines, joined, noInlines } from './markup/xml.js';
import { smallPicture } from './pictures.js';
import { type Look, runsOf } from './runs.js';
import type { Scene } from './scene.js';
import { badgeSymbols, isSaidBySymbol, markerSymbol } from './symbols.js';

type InlineWriter<T extends Inline['type']> = (
  inline: Extract<Inline, { type: T }>,
  look: Look,
  scene: Scene,
) => Inlines;

const inlines: { readonly [T in Inline['type']]: InlineWriter<T> } = {
  text: writeText,
  equation: writeEquation,
  link: writeLink,
  marker: writeMarker,
  badge: writeBadge,
  break: (_, look, scene) => runsOf('\n', look, scene),
  download: writeDownload,
  inserted: (revised, look, scene) => writeInlines(revised.content, scene, { ...look, underline: true }),
  deleted: (revised, look, scene) => writeInlines(revised.content, scene, { ...look, strike: true }),
};

/** Inlines one after the other. */
export const writeInlines = (list: readonly Inline[], scene: Scene, look: Look = {}): Inlines =>
  joined(
    list.map((inline, at) => {
      const besideBadge =
        inline.type === 'badge' || (inline.type === 'link' && list[at - 1]?.type === 'badge');
      const written = writeInline(inline, look, scene);
      return besideBadge && at > 0 ? joined([runsOf(' ', {}, scene), written]) : written;
    }),
  );

function writeInline(inline: Inline, look: Look, scene: Scene): Inlines {
  const write = inlines[inline.type] as InlineWriter<Inline['type']>;
  return write(inline, look, scene);
}

function writeText(text: Text, look: Look, scene: Scene): Inlines {
  const colour = inkFor(text.colour) ?? look.colour;
  return runsOf(
    text.value,
    {
      ...look,
      ...(text.bold ? { bold: true } : {}),
      ...(text.italic ? { italic: true } : {}),
      ...(text.underline ? { underline: true } : {}),
      ...(text.strike ? { strike: true } : {}),
      ...(text.lang === undefined ? {} : { lang: text.lang }),
      ...(colour === undefined ? {} : { colour }),
    },
    scene,
  );
}

function writeLink(link: LinkInline, look: Look, scene: Scene): Inlines {
  const destination = destinationOf(link.target, scene.links);
  const words = link.content.length > 0 ? link.content : [{ type: 'text' as const, value: addressOf(link) }];
  return linked(destination, words, look, scene);
}

const addressOf = (link: LinkInline): string =>
  link.label ?? (link.target.type === 'web' ? link.target.url : '');

/** Word has no links within links: an inner one is written as its text. */
function linked(
  destination: Destination | undefined,
  content: readonly Inline[],
  look: Look,
  scene: Scene,
): Inlines {
  const plain = content.flatMap((inline) => (inline.type === 'link' ? inline.content : [inline]));
  const unlinked = plain.map((inline) => onOneLine(withoutTarget(inline)));
  if (!destination) return writeInlines(unlinked, scene, unlinkedLook(look));
  const children = writeInlines(unlinked, scene, { ...look, style: look.style ?? 'Hyperlink' });
  return children === '' ? noInlines : leading(destination, children, scene);
}

const leading = (destination: Destination, content: Inlines, scene: Scene): Inlines =>
  hyperlink(
    destination.type === 'bookmark' ? { anchor: destination.name } : scene.relations.link(destination.url),
    content,
  );

/** What leads nowhere does not look like a link. */
const unlinkedLook = (look: Look): Look => (look.style === 'LinkLine' ? { ...look, style: 'Quiet' } : look);

/** The words of a link on one line: titles of maps it names may have several. */
const onOneLine = (inline: Inline): Inline =>
  inline.type === 'text' ? { ...inline, value: inline.value.replace(/\s*\n\s*/g, ' ') } : inline;

/** An inline that links nowhere itself. */
function withoutTarget(inline: Inline): Inline {
  if (inline.type === 'badge') return { type: 'badge', role: inline.role, text: inline.text };
  if (inline.type === 'download') return { type: 'text', value: downloadText(inline) };
  if (inline.type === 'link') return { type: 'text', value: textOf(inline.content) };
  return inline;
}

/** A small symbol in the marker's colour and what it stands for; a custom marker's own picture if there is one. */
function writeMarker(marker: MarkerInline, look: Look, scene: Scene): Inlines {
  const picture = marker.asset === undefined ? undefined : smallPicture(marker.asset, marker.name, scene);
  const ground = look.shade === undefined ? {} : { shade: look.shade };
  const colour = markerColour(marker);
  const sign = { ...ground, ...(colour ? { colour } : {}), style: 'Marker', symbol: true };
  const symbol = picture ?? runsOf(markerSymbol(marker.id), sign, scene);
  const name =
    marker.note === undefined && isSaidBySymbol(marker.id, marker.name)
      ? ''
      : `${marker.name}${marker.note ?? ''}`;
  return joined([symbol, runsOf(`${name} `, { style: 'MarkerName', ...ground }, scene)]);
}

/** A swatch shows the colour as it is; signs are dark enough to be read. */
const markerColour = ({ id, colour }: MarkerInline): string | undefined =>
  id.startsWith('swatch-') && colour && /^#[0-9a-f]{6}$/i.test(colour)
    ? colour.slice(1).toUpperCase()
    : inkFor(colour ?? colourIn(id));

/** `red` of `flag-red`, `dark-blue` of `flag-dark-blue`. */
const colourIn = (id: string): string | undefined => /^(?:flag|star|people|tag)-(.+)$/.exec(id)?.[1];

const badgeStyles: Readonly<Record<Badge['role'], string>> = {
  open: 'BadgeOpen',
  work: 'BadgeWork',
  closed: 'BadgeClosed',
  frozen: 'BadgeFrozen',
  comment: 'BadgeWork',
  owner: 'Badge',
  nobody: 'BadgeOpen',
  change: 'BadgeChange',
  label: 'Badge',
  default: 'Badge',
};

function writeBadge(badge: Badge, _: Look, scene: Scene): Inlines {
  const { open, close } = scene.words;
  const style = badgeStyles[badge.role];
  const shape = badgeSymbols[badge.role];
  const symbol = shape === '' || badge.text.startsWith(shape) ? '' : shape;
  const destination = badge.target && destinationOf(badge.target, scene.links);
  const word = runsOf(badge.text, { style }, scene);
  return joined([
    runsOf(open, { style }, scene),
    runsOf(symbol, { style, symbol: true }, scene),
    runsOf(symbol === '' ? '' : ' ', { style }, scene),
    destination ? leading(destination, word, scene) : word,
    runsOf(close, { style }, scene),
  ]);
}

function writeDownload(download: Download, look: Look, scene: Scene): Inlines {
  const content = [{ type: 'text' as const, value: downloadText(download) }];
  return linked(siteFile(download.path, scene.links), content, look, scene);
}

const downloadText = (download: Download): string =>
  download.size === undefined ? download.text : `${download.text} (${fileSize(download.size)})`;

/** The words of inlines, for places that hold no formatting. */
export function textOf(list: readonly Inline[]): string {
  return list.map(inlineText).join('');
}

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'equation':
      return inline.latex;
    case 'link':
      return inline.content.map((inner) => (inner.type === 'link' ? '' : inlineText(inner))).join('');
    case 'marker':
      return '';
    case 'badge':
    case 'download':
      return inline.text;
    case 'break':
      return ' ';
    case 'inserted':
    case 'deleted':
      return textOf(inline.content);
  }
}
