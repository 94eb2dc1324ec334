import { type FurniturePlan, isContainer } from '../furniture.js';
import { plainName } from '../furniture-names.js';
import type { LegendUses } from '../legend/uses.js';
import type { Reference } from '../meaning.js';
import { boxKind } from '../sections/boxes.js';
import type { Spot, Survey } from '../survey.js';
import { fold, normalForm } from '../text/fold.js';
import { perText } from '../text/words.js';
import type { TitleReading } from '../titles.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { type Address, addressesOf, wordsBeside } from './addresses.js';
import { citationsIn, editionIn, LONGEST_TITLE } from './citations.js';
import { webPageOf } from './page-titles.js';
import { LONGEST_SOURCE } from './sources.js';
import { citationWords, isHeading } from './words.js';

/**
 * Outside documents that topics cite, in reading order: by date and publisher, by edition, by the title of a linked
 * page and the organisation whose it is, or by a web address that is written out or stands among reference material.
 * Other web links are no citations.
 */
export function findReferences(
  survey: Survey,
  furniture: FurniturePlan,
  titles: readonly TitleReading[],
  legend: Pick<LegendUses, 'explained'>,
  vocabulary: Vocabulary,
): readonly Reference[] {
  const found: Reference[] = [];
  const materials: boolean[] = [];
  for (const spot of survey.spots) {
    const inherited = spot.parent !== undefined && materials[spot.parent.index] === true;
    const isMaterial = inherited || isReferenceMaterial(spot, legend, vocabulary);
    materials.push(isMaterial);
    if (spot.tree === 'label' || !isContainer(furniture.around[spot.index])) continue;
    const cited = citationsIn(spot, titles[spot.index], isMaterial, vocabulary);
    found.push(...withAddresses(spot, cited, isMaterial, vocabulary));
  }
  return found;
}

/** A heading, a box or a marker says that what is here and below is reference material. */
function isReferenceMaterial(
  spot: Spot,
  { explained }: Pick<LegendUses, 'explained'>,
  vocabulary: Vocabulary,
): boolean {
  if (explained.get(spot.index)?.some(({ role }) => role === 'reference')) return true;
  return namesMaterial(spot.folded, vocabulary);
}

const namesMaterial = perText(
  (folded, vocabulary): boolean =>
    boxKind(folded, vocabulary) === 'reference' ||
    (folded.length <= LONGEST_SOURCE && isHeading(plainName(folded), citationWords(vocabulary))),
);

/** One address for one citation is its own; otherwise each stands for itself. */
function withAddresses(
  spot: Spot,
  cited: readonly Reference[],
  isMaterial: boolean,
  vocabulary: Vocabulary,
): readonly Reference[] {
  const all = addressesOf(spot.topic, vocabulary);
  const [first, ...more] = all;
  if (!first) return cited;
  const [only, ...others] = cited;
  if (only && others.length + more.length === 0) return [{ ...only, url: first.url }];
  const urls = only ? all : addressesCited(spot, all, isMaterial, vocabulary);
  if (urls.length === 0 && more.length === 0) return [...cited, ...linkedPage(spot, first, vocabulary)];
  return [...cited, ...urls.map((address) => addressReference(spot, address, vocabulary))];
}

function linkedPage(spot: Spot, { url }: Address, vocabulary: Vocabulary): readonly Reference[] {
  const page = webPageOf(spot, vocabulary);
  return page ? [{ ...page, ...editionIn(page.title, vocabulary), url, topicId: spot.topic.id }] : [];
}

/** Addresses that are cited without date and edition; a paragraph that mentions one cites nothing. */
function addressesCited(
  spot: Spot,
  all: readonly Address[],
  isMaterial: boolean,
  vocabulary: Vocabulary,
): readonly Address[] {
  const words = wordsBeside(spot.topic.title, vocabulary);
  if (words.length > LONGEST_TITLE || /。./u.test(words)) return [];
  if (citationWords(vocabulary).ownEditions.has(normalForm(plainName(fold(words))))) return [];
  return isMaterial ? all : all.filter(({ isWritten }) => isWritten);
}

function addressReference(spot: Spot, address: Address, vocabulary: Vocabulary): Reference {
  const { url, isWritten } = address;
  const beside = spot.topic.title.includes('://') ? '' : wordsBeside(spot.topic.title, vocabulary);
  const page = isWritten ? undefined : webPageOf(spot, vocabulary);
  const title = page?.title || beside || address.title || url;
  return { ...page, title, ...editionIn(title, vocabulary), url, topicId: spot.topic.id };
}
