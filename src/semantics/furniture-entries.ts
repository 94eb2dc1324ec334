import { findChanges } from './changes/grammar.js';
import { keysOf } from './legend/keys.js';
import { writtenMarker } from './legend/written.js';
import type { FurnitureKind } from './meaning.js';
import { citationWords } from './references/words.js';
import { childSpots, mostOf, type Spot, type Survey } from './survey.js';
import { BEFORE_WORDS } from './text/brackets.js';
import { findDates } from './text/dates.js';
import { anyText, perVocabulary } from './text/words.js';
import type { Vocabulary } from './vocabulary/vocabulary.js';

/**
 * Whether a branch below a piece of furniture is an entry of it, or a group of entries. A name hides no content:
 * what is neither dated, explained nor an edition of the map is a branch of the book that stands there.
 */
export function isUsedBy(kind: FurnitureKind, spot: Spot, survey: Survey, vocabulary: Vocabulary): boolean {
  const isEntry = (one: Spot): boolean => isEntryOf(kind, one, vocabulary);
  const children = childSpots(survey, spot);
  if (isEntry(spot) || mostOf(children, isEntry)) return true;
  return children.length === 0 && kind !== 'links' && !asksForChange(spot, vocabulary);
}

function isEntryOf(kind: FurnitureKind, spot: Spot, vocabulary: Vocabulary): boolean {
  switch (kind) {
    case 'history':
      return findDates(spot.folded, vocabulary).length > 0 || isVersion(spot, vocabulary);
    case 'legend':
      return isExplanation(spot, vocabulary);
    case 'links':
      return isEditionLink(spot, vocabulary);
    default:
      return true;
  }
}

/** `第2版`, `Ver1.1`, `1.0 first edition`. */
function isVersion({ folded }: Spot, vocabulary: Vocabulary): boolean {
  const name = folded.slice(leadOf(folded), LONGEST_NAME);
  return VERSION_FIGURES.test(name) || citationWords(vocabulary).editions.exec(name)?.index === 0;
}

const VERSION_FIGURES = /^v?\d{1,3}(?:\.\d{1,3}){1,3}(?![\d-])/iu;

const asksForChange = ({ folded, topic }: Spot, vocabulary: Vocabulary): boolean =>
  findChanges(folded, topic.title, vocabulary).some(({ by }) => by === 'words');

/** An entry of a legend shows a marker, a tag or a colour, or names a marker. */
export const isExplanation = (spot: Spot, vocabulary: Vocabulary): boolean =>
  keysOf(spot.topic).length > 0 || writtenMarker(spot, vocabulary) !== undefined;

const editionNames = perVocabulary(({ editions }) => new RegExp(`(?<![A-Za-z])${anyText(editions)}`, 'i'));

/** No edition of the map needs a longer name. */
const LONGEST_NAME = 60;

/** `html版`, `MindManager版（Download）`, `【旧版】xmind⇒html版`. */
export const isEditionLink = ({ folded }: Spot, vocabulary: Vocabulary): boolean =>
  folded.length <= LONGEST_NAME && editionNames(vocabulary).test(folded);

/** Where the words of an entry begin, after opening brackets and list signs. */
export const leadOf = (folded: string): number => BEFORE_WORDS.exec(folded)?.[0].length ?? 0;
