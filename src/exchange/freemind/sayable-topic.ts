import { oneLine } from '../../model/walk.js';
import type {
  Marker,
  Property,
  Stamp,
  Task,
  TextRun,
  Topic,
  TopicId,
  TopicStyle,
} from '../../model/workbook.js';
import type { Branches } from '../rebuild.js';
import { bracketsOf } from './brackets.js';
import { freeMindMarker } from './icons.js';
import { isLatexTitle } from './latex.js';
import { sayableLink } from './links.js';
import { sayableNotes } from './notes.js';

export interface Projecting {
  readonly isNative: boolean;
  /** Topics whose children carry numbers. */
  readonly numbered: ReadonlySet<TopicId>;
  /** Titles of the boundaries around a topic. */
  readonly clouds: ReadonlyMap<TopicId, string>;
}

/** One topic as Freeplane can say it. */
export function sayableTopic(topic: Topic, branches: Branches, projecting: Projecting): Topic {
  const markers = topic.markers.map((marker) => freeMindMarker(marker, projecting.isNative));
  const { children, summaries } = bracketsOf(branches);
  const runs = sayableRuns(topic);
  const style = topic.style && sayableStyle(topic.style);
  const properties = sayableProperties(topic, projecting.clouds.get(topic.id));
  const [link] = topic.links;
  return {
    type: 'topic',
    id: topic.id,
    kind: topic.kind === 'sticky' || topic.kind === 'label' ? 'floating' : topic.kind,
    title: topic.title,
    ...(runs.length > 0 && { runs }),
    notes: sayableNotes(topic),
    links: link ? [sayableLink(link)] : [],
    markers,
    labels: topic.labels.map(oneLine).filter((label) => label !== ''),
    task: taskOfIcons(markers),
    children,
    callouts: [],
    summaries,
    ...(topic.covers && { covers: topic.covers }),
    ...(topic.image?.href !== undefined && { image: { href: topic.image.href } }),
    ...(style && { style }),
    ...(projecting.numbered.has(topic.id) &&
      children.length > 0 && { numbering: { format: 'arabic', depth: 1 } }),
    ...(properties.length > 0 && { properties }),
    ...(topic.folded && { folded: true }),
    ...stamps(topic),
  };
}

const stamps = ({ created, modified }: Topic): Pick<Topic, 'created' | 'modified'> => ({
  ...(isInstant(created) && { created }),
  ...(isInstant(modified) && { modified }),
});

const isInstant = (stamp: Stamp | undefined): stamp is Stamp =>
  stamp?.kind === 'utc' && stamp.iso !== undefined;

function taskOfIcons(markers: readonly Marker[]): Task | null {
  const last = (group: Marker['group']) => markers.findLast((marker) => marker.group === group)?.value;
  const [priority, progress] = [last('priority'), last('percentage')];
  if (priority === undefined && progress === undefined) return null;
  return {
    ...(priority !== undefined && { priority }),
    ...(progress !== undefined && { progress }),
    resources: [],
  };
}

/** Attributes: the topic's own properties, then what else has no other place. */
function sayableProperties(topic: Topic, cloud: string | undefined): Property[] {
  const { task } = topic;
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    ['start', task?.start],
    ['due', task?.due],
    ['duration', minutes(task?.durationMinutes)],
    ['effort', minutes(task?.effortMinutes)],
    ['milestone', task?.milestone && 'true'],
    ['resources', task?.resources.join(', ')],
    ['categories', task?.categories?.join(', ')],
    ['boundary', cloud],
  ];
  const stated = facts.flatMap(([name, value]) => (value ? [{ name, value: String(value) }] : []));
  const files = (topic.attachments ?? []).map(({ name }) => ({ name: 'attachment', value: name }));
  return [...(topic.properties ?? []), ...stated, ...files];
}

const minutes = (count: number | undefined): string | undefined =>
  count === undefined ? undefined : `${count} min`;

/** `underline` has no attribute of its own. */
function sayableStyle({ fill, line, text }: TopicStyle): TopicStyle | undefined {
  const { underline: _, ...kept } = text ?? {};
  const style = {
    ...(fill && { fill }),
    ...(line && { line }),
    ...(Object.keys(kept).length > 0 && { text: kept }),
  };
  return Object.keys(style).length > 0 ? style : undefined;
}

/** Runs as tags say them: on one line each, true flags and colours only, neighbours that look alike as one. */
function sayableRuns(topic: Topic): readonly TextRun[] {
  const { title, runs = [] } = topic;
  if (isLatexTitle(topic)) return runs;
  if (/^\s|\s$| {2}|[\t\r]| \n|\n /.test(title)) return [];
  const said: TextRun[] = [];
  for (const { from, to, ...style } of runs.flatMap((run) => linesOf(title, run))) {
    const look = {
      ...(style.bold && { bold: true }),
      ...(style.italic && { italic: true }),
      ...(style.underline && { underline: true }),
      ...(style.strike && { strike: true }),
      ...(style.colour && { colour: style.colour }),
      ...(style.font && { font: style.font }),
    };
    const last = said.at(-1);
    if (Object.keys(look).length === 0 || to <= from || from < (last?.to ?? 0)) continue;
    const joins =
      last?.to === from && JSON.stringify({ ...last, from, to }) === JSON.stringify({ from, to, ...look });
    if (joins) said[said.length - 1] = { ...last, to };
    else said.push({ from, to, ...look });
  }
  return said;
}

/** A run in pieces that cross no line break. */
function linesOf(title: string, run: TextRun): TextRun[] {
  let from = run.from;
  return title
    .slice(run.from, Math.min(run.to, title.length))
    .split('\n')
    .map((line) => {
      const piece = { ...run, from, to: from + line.length };
      from += line.length + 1;
      return piece;
    });
}
