import { linksOf } from '../model/links.js';
import { visitWorkbook } from '../model/walk.js';
import type { Topic, TopicId, Workbook } from '../model/workbook.js';
import { MapCodes } from './map-codes.js';
import { type FoundBy, MapNames, type NamedMap, type Naming } from './map-names.js';

/** A map with what is drawn in it. */
export interface DrawnMap extends NamedMap {
  readonly workbook: Workbook;
}

/** One topic that leads to another map of the library. */
export interface MapLink<M> {
  readonly from: M;
  readonly topicId: TopicId;
  readonly to: M;
  /** The topic there, where the link names one. */
  readonly toTopicId?: TopicId;
  /** How the map was found; `mention`: the title names its document code, without a link. */
  readonly by: FoundBy | 'mention';
}

/**
 * Every lead from one map to another, by link or by document code, in reading order. A topic leads to a map once,
 * however often it says so. Read backwards, they tell what leads to a map.
 */
export function linksBetween<M extends DrawnMap>(maps: readonly M[], naming?: Naming): readonly MapLink<M>[] {
  const names = new MapNames(maps, naming);
  const codes = codePattern(maps, naming);
  return maps.flatMap((from) =>
    [...visitWorkbook(from.workbook)].flatMap(({ topic }) => {
      const found = new Map<M, MapLink<M>>();
      for (const lead of [...leadsOf(topic, from, names), ...mentionsIn(topic, from, names, codes)])
        if (lead.to !== from && !found.has(lead.to)) found.set(lead.to, lead);
      return [...found.values()];
    }),
  );
}

function leadsOf<M extends DrawnMap>(topic: Topic, from: M, names: MapNames<M>): MapLink<M>[] {
  return linksOf(topic).flatMap((link) => {
    const found = names.ofLink(link, from, topic.title);
    const { topicId } = link;
    return found
      ? [{ from, topicId: topic.id, to: found.map, by: found.by, ...(topicId && { toTopicId: topicId }) }]
      : [];
  });
}

function mentionsIn<M extends DrawnMap>(
  topic: Topic,
  from: M,
  names: MapNames<M>,
  codes: RegExp | undefined,
): MapLink<M>[] {
  if (!codes) return [];
  return [...topic.title.matchAll(codes)].flatMap(([code]) => {
    const to = names.ofCode(code);
    return to ? [{ from, topicId: topic.id, to, by: 'mention' as const }] : [];
  });
}

/**
 * Matches the document codes of maps in running text, before `_`, `「` and `【` too, but not inside longer codes. File
 * names that are no codes are left out unless they look like some (letters, a digit, a hyphen): a map called `test`
 * must not be found in every "test". Undefined: none looks so.
 */
export function codePattern(maps: readonly NamedMap[], naming?: Naming): RegExp | undefined {
  const inNames = new MapCodes(naming);
  const codes = maps
    .filter((map) => looksLikeCode.test(map.code) || isGrouped(map, inNames, naming))
    .map(({ code }) => code);
  if (codes.length === 0) return undefined;
  const alternatives = codes
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((code) => code.replace(/[.\\+*?[^\]$(){}=!<>|:-]/g, '\\$&'));
  return new RegExp(`(?<![A-Za-z\\d-])(?:${alternatives.join('|')})(?![A-Za-z\\d-]|_\\d{1,3}(?!\\d))`, 'gi');
}

const looksLikeCode = /^(?=.*\d)(?=.*-)[A-Za-z][\w.-]{4,}$/;

/** One group of digits says too little in running text, unless the project says that codes look so. */
const isGrouped = ({ file, code }: NamedMap, codes: MapCodes, naming?: Naming): boolean =>
  codes.ofFile(file) === code && (naming?.code !== undefined || /\d[^\da-z]\d/i.test(code));
