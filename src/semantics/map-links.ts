import { visitWorkbook } from '../model/walk.js';
import type { Link, Topic, TopicId, Workbook } from '../model/workbook.js';
import { type FoundBy, MapNames, type NamedMap } from './map-names.js';

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
export function linksBetween<M extends DrawnMap>(maps: readonly M[]): readonly MapLink<M>[] {
  const names = new MapNames(maps);
  const codes = codePattern(maps);
  return maps.flatMap((from) =>
    [...visitWorkbook(from.workbook)].flatMap(({ topic }) => {
      const found = new Map<M, MapLink<M>>();
      for (const lead of [...linksOf(topic, from, names), ...mentionsIn(topic, from, names, codes)])
        if (lead.to !== from && !found.has(lead.to)) found.set(lead.to, lead);
      return [...found.values()];
    }),
  );
}

const mayLead = ({ kind }: Link): boolean => kind === 'map' || kind === 'file';

function linksOf<M extends DrawnMap>(topic: Topic, from: M, names: MapNames<M>): MapLink<M>[] {
  return topic.links.filter(mayLead).flatMap((link) => {
    const found = names.ofLink(link.target ?? link.href, from);
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
 * Matches the document codes of maps in running text. Only names that look like codes (letters, a digit, a hyphen):
 * a map called `test` must not be found in every "test". Undefined: none looks so.
 */
export function codePattern(maps: readonly NamedMap[]): RegExp | undefined {
  const codes = maps
    .map((map) => map.code)
    .filter((code) => /^(?=.*\d)(?=.*-)[A-Za-z][\w.-]{4,}$/.test(code));
  if (codes.length === 0) return undefined;
  const alternatives = codes
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((code) => code.replace(/[.\\+*?[^\]$(){}=!<>|:-]/g, '\\$&'));
  return new RegExp(`(?<![\\w-])(?:${alternatives.join('|')})(?![\\w-])`, 'gi');
}
