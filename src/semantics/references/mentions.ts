import type { Reference } from '../meaning.js';
import type { Spot } from '../survey.js';
import { fold } from '../text/fold.js';
import { matchAt, matchesOf } from '../text/matches.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { withoutHead } from './document-title.js';
import { citationWords } from './words.js';

/** Nobody speaks of a document in longer titles; paragraphs are no places to look for editions. */
const LONGEST = 200;
const QUOTED = /[「『](?<name>[^「」『』]{4,80})[」』]/gu;

/** Editions of documents that a text speaks of in quotation marks: `「対策ガイド第3版」の要点`, `「対策ガイド」Ver2.0の要点`. */
export function mentionsIn({ topic }: Spot, vocabulary: Vocabulary): readonly Reference[] {
  const { title } = topic;
  if (title.length > LONGEST || !/[「『]/u.test(title) || !/\d/.test(fold(title))) return [];
  return matchesOf(QUOTED, title).flatMap(({ 0: quoted, index, groups }) => {
    const behind = title.slice(index + quoted.length);
    const found = mentionIn(withoutHead(groups?.name ?? '', vocabulary), behind, vocabulary);
    return found ? [{ ...found, topicId: topic.id }] : [];
  });
}

function mentionIn(
  name: string,
  behind: string,
  vocabulary: Vocabulary,
): Pick<Reference, 'title' | 'edition'> | undefined {
  const { allEditions, editionHere } = citationWords(vocabulary);
  const folded = fold(name);
  const last = matchesOf(allEditions, folded).at(-1);
  if (last && last.index + last[0].length === folded.replace(/[)\]】]$/u, '').length) {
    const title = name.slice(0, last.index).replace(/[[［(（【]$/u, '');
    return isDocument(title, vocabulary) ? { title: name, edition: last[0].trim() } : undefined;
  }
  const edition = matchAt(editionHere, fold(behind), 0)?.groups?.edition;
  return edition !== undefined && isDocument(name, vocabulary)
    ? { title: name, edition: edition.trim() }
    : undefined;
}

/** True for a name that ends with the word for a document. */
function isDocument(name: string, vocabulary: Vocabulary): boolean {
  const folded = fold(name).trim();
  const last = matchesOf(citationWords(vocabulary).documents, folded).at(-1);
  return last !== undefined && last.index + last[0].length === folded.length;
}
