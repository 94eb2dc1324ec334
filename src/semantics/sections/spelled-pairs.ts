import type { TopicId } from '../../model/workbook.js';
import type { SectionPair } from '../meaning.js';
import type { Spot, Survey } from '../survey.js';
import type { Numbering } from './numbering.js';
import { Pairs, pairByKey } from './pair-list.js';

/**
 * Without furniture the same number in two spellings, `Mission3-10` and `3-10`, is a pair. Which of them is the entry
 * of the contents, their links and relationships say: contents send, the body receives. Where none does, contents
 * stand before the body.
 */
export function pairSpellings(
  pairs: Pairs,
  survey: Survey,
  sections: readonly Spot[],
  numbering: Numbering,
): void {
  const spelled = (hasWord: boolean): readonly Spot[] =>
    sections.filter(({ index }) => numbering.get(index)?.hasWord === hasWord);
  const found = new Pairs();
  pairByKey(found, 'number', spelled(true), spelled(false), (spot) => numbering.get(spot.index)?.number);
  const couples = found.inOrder(survey);
  const isTurned = wordedReceive(couples, survey);
  for (const { contents, body } of couples)
    pairs.add('number', isTurned ? body : contents, isTurned ? contents : body);
}

/** True where the sections with a word in their number are the body. */
function wordedReceive(couples: readonly SectionPair[], survey: Survey): boolean {
  const partner = new Map(
    couples.flatMap(({ contents, body }) => [[contents, body] as const, [body, contents]]),
  );
  const worded = new Set(couples.map(({ contents }) => contents));
  let sent = 0;
  const count = (from: string, to: string): void => {
    if (partner.get(from as TopicId) === to) sent += worded.has(from as TopicId) ? 1 : -1;
  };
  for (const { relationships } of survey.workbook.sheets)
    for (const { from, to } of relationships) count(from, to);
  for (const from of partner.keys())
    for (const { topicId } of survey.byId.get(from)?.topic.links ?? []) if (topicId) count(from, topicId);
  if (sent !== 0) return sent < 0;
  const place = (id: TopicId): number => survey.byId.get(id)?.index ?? 0;
  const earlier = couples.filter(({ contents, body }) => place(contents) < place(body));
  return earlier.length * 2 < couples.length;
}
