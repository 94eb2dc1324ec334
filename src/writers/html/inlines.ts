import type { ElementContent, Properties } from 'hast';
import type {
  Badge,
  Download,
  Inline,
  LinkInline,
  MarkerInline,
  Target,
  Text,
} from '../../model/document.js';
import { anchorName, relativeAddress, webAddress } from './addresses.js';
import { textColourClass } from './colours/palette.js';
import { writeEquation } from './equation.js';
import { element, spoken, textNode, wordsOf } from './hast.js';
import { markerDrawing } from './markers/drawing.js';
import { interfaceLang, langChange, langOf, type Setting } from './page.js';

type InlineWriter<T extends Inline['type']> = (
  inline: Extract<Inline, { type: T }>,
  setting: Setting,
) => readonly ElementContent[];

const writers: { readonly [T in Inline['type']]: InlineWriter<T> } = {
  text: writeText,
  equation: writeEquation,
  link: writeLink,
  marker: writeNamedMarker,
  badge: writeBadge,
  break: () => [element('br')],
  download: writeDownload,
  inserted: (revised, setting) => [element('ins', {}, writeInlines(revised.content, setting))],
  deleted: (revised, setting) => [element('del', {}, writeInlines(revised.content, setting))],
};

/** Inlines as phrasing content. Small trees: only links nest, and a link in a link loses its address. */
export const writeInlines = (inlines: readonly Inline[], setting: Setting): ElementContent[] =>
  inlines.flatMap((inline) => writeInline(inline, setting));

function writeInline<T extends Inline['type']>(
  inline: Extract<Inline, { type: T }>,
  setting: Setting,
): readonly ElementContent[] {
  const writer: InlineWriter<T> = writers[inline.type];
  return writer(inline, setting);
}

const marks = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strike', 's'],
] as const;

function writeText(text: Text, setting: Setting): ElementContent[] {
  const lang = langOf(text.value, text.lang, setting);
  let content = lines(text.value);
  for (const [mark, tagName] of marks) if (text[mark]) content = [element(tagName, {}, content)];
  const tone = text.colour === undefined ? undefined : textColourClass(text.colour);
  const look: Properties = { ...langChange(setting, lang), ...(tone && { className: [tone] }) };
  return Object.keys(look).length > 0 ? [element('span', look, content)] : content;
}

/** Text with its line breaks. */
export function lines(value: string): ElementContent[] {
  const nodes: ElementContent[] = [];
  for (const [i, line] of textNode(value).value.split('\n').entries()) {
    if (i > 0) nodes.push(element('br'));
    if (line) nodes.push(...unbroken(line));
  }
  return nodes;
}

/** An opening bracket and the ideographs of the word behind it; one before kana belongs to the next word, as a rule. */
const bracketed =
  /[「『【〈《〔（［｛“‘([{](?:\p{Script=Han}{2,6}(?!\p{Script=Hiragana})|\p{Script=Han}{2})/gu;

/**
 * Browsers that keep phrases whole (`word-break: auto-phrase`) take a bracket and the first ideograph for one, and
 * break `「中小企業` behind `中`. There, at least, no line ends.
 */
function unbroken(line: string): ElementContent[] {
  const nodes: ElementContent[] = [];
  let at = 0;
  for (const match of line.matchAll(bracketed)) {
    if (match.index > at) nodes.push({ type: 'text', value: line.slice(at, match.index) });
    nodes.push(element('span', { className: ['word'] }, [{ type: 'text', value: match[0] }]));
    at = match.index + match[0].length;
  }
  if (at < line.length) nodes.push({ type: 'text', value: line.slice(at) });
  return nodes;
}

/** Attributes of a link. Undefined: nothing that a browser should follow. */
export function linkTo(target: Target, setting: Setting): Properties | undefined {
  switch (target.type) {
    case 'page':
      return { href: relativeAddress(setting.page.document.path, target.path, anchorIn(target.anchor)) };
    case 'anchor':
      return { href: `#${encodeURIComponent(anchorName(target.anchor))}` };
    case 'web': {
      const href = webAddress(target.url);
      return href === undefined ? undefined : { href, rel: ['external'] };
    }
    default:
      return target satisfies never;
  }
}

const anchorIn = (anchor: string | undefined): string | undefined =>
  anchor === undefined ? undefined : anchorName(anchor);

function writeLink(link: LinkInline, setting: Setting): ElementContent[] {
  const content = writeInlines(link.content, { ...setting, inLink: true });
  if (wordsOf(content).trim() === '') content.push(textNode(link.label ?? addressOf(link.target)));
  else if (link.label) content.push(spoken(` (${link.label})`, interfaceLang(setting)));
  const address = setting.inLink ? undefined : linkTo(link.target, setting);
  if (address) return [element('a', { ...address, ...(link.label && { title: link.label }) }, content)];
  return link.target.type === 'web' && !setting.inLink ? unfollowed(content, link.target.url) : content;
}

/** The address is the only thing that we can still give: shown as it is, followed by nobody. */
export function unfollowed(content: readonly ElementContent[], url: string): ElementContent[] {
  if (wordsOf(content) === url) return [...content];
  return [...content, textNode(' '), element('code', { className: ['address'] }, [textNode(url)])];
}

/** What a target without words is called. */
export const addressOf = (target: Target): string =>
  target.type === 'web' ? target.url : target.type === 'page' ? target.path : `#${target.anchor}`;

/** The picture; where it stands for more than one topic its name beside it, in words. */
function writeNamedMarker(marker: MarkerInline, setting: Setting): ElementContent[] {
  if (marker.note === undefined) return [writeMarker(marker, setting)];
  const words = writeText({ type: 'text', value: `${marker.name || marker.id}${marker.note}` }, setting);
  return [element('span', { className: ['marker-words'] }, [writeMarker(marker, setting, false), ...words])];
}

/** @param isNamed false where the name stands beside it */
function writeMarker(marker: MarkerInline, setting: Setting, isNamed = true): ElementContent {
  const { page } = setting;
  const name = isNamed ? marker.name || marker.id : '';
  const path = marker.asset === undefined ? undefined : page.site.assetPath(marker.asset);
  if (path === undefined) return page.sprite.use(markerDrawing(marker.id, marker.colour, name), name);
  const src = relativeAddress(page.document.path, path);
  return element('img', {
    className: ['marker'],
    src,
    alt: name,
    ...(name && { title: name }),
    width: 16,
    height: 16,
  });
}

/** Drawing before the words of a badge. */
const signs: Readonly<Record<Badge['role'], string | undefined>> = {
  open: 'status-open',
  work: 'status-work',
  closed: 'status-closed',
  frozen: 'status-frozen',
  nobody: 'status-nobody',
  comment: 'chat',
  owner: 'people',
  change: 'flag',
  label: 'tag',
  default: undefined,
};

function writeBadge(badge: Badge, setting: Setting): ElementContent[] {
  const { page } = setting;
  const sign = signs[badge.role];
  const meaning = page.words.badges[badge.role];
  const words = writeText({ type: 'text', value: badge.text }, setting);
  const hidden = setting.brief && sign !== undefined;
  const content = [
    sign === undefined ? undefined : page.sprite.use(markerDrawing(sign), ''),
    // Where the sign alone says what the name is, it is also said in words.
    meaning && !badge.text.includes(meaning) ? spoken(`${meaning} `, interfaceLang(setting)) : undefined,
    ...(hidden ? [element('span', { className: ['spoken'] }, words)] : words),
  ];
  const className = ['badge', `badge-${badge.role}`];
  const address = badge.target && !setting.inLink ? linkTo(badge.target, setting) : undefined;
  return [
    address ? element('a', { ...address, className }, content) : element('span', { className }, content),
  ];
}

function writeDownload(download: Download, setting: Setting): ElementContent[] {
  const { page } = setting;
  const label = [
    ...writeText({ type: 'text', value: download.text }, setting),
    download.size === undefined
      ? undefined
      : element('span', { className: ['size'] }, [textNode(` ${page.words.bytes(download.size)}`)]),
  ].filter((node) => node !== undefined);
  if (setting.inLink) return label;
  const href = relativeAddress(page.document.path, download.path);
  return [element('a', { href, download: true, className: ['download'] }, label)];
}
