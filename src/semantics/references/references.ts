import { type FurniturePlan, isContainer } from '../furniture.js';
import { plainName } from '../furniture-names.js';
import type { LegendUses } from '../legend/uses.js';
import type { Reference } from '../meaning.js';
import { boxKind } from '../sections/boxes.js';
import type { Spot, Survey } from '../survey.js';
import { fold, normalForm } from '../text/fold.js';
import type { TextCache } from '../text/text-cache.js';
import type { TitleReading } from '../titles.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { type Address, addressesOf, bareAddressOf, wordsBeside } from './addresses.js';
import { citationsIn } from './citations.js';
import { withoutHead } from './document-title.js';
import { editionIn } from './editions.js';
import { mentionsIn } from './mentions.js';
import { webPageOf } from './page-titles.js';
import { LONGEST_SOURCE } from './sources.js';
import type { Surroundings } from './surroundings.js';
import { citationWords, isHeading, LONGEST_TITLE } from './words.js';

/** What a map says about outside documents, each list in reading order. */
export interface FoundReferences {
  readonly references: readonly Reference[];
  /** Editions that are spoken of, not cited. */
  readonly mentions: readonly Reference[];
}

/** What is known on the way through a map, by place in the survey. */
interface Way {
  readonly materials: boolean[];
  /** The only document that a topic cites, which an address below it leads to. */
  readonly cited: Map<number, { readonly at: number }>;
  readonly references: Reference[];
  readonly mentions: Reference[];
}

/**
 * Outside documents that topics cite: by date and publisher, by edition, by the title of a linked page and the
 * organisation whose it is, or by a web address that is written out or stands among reference material. Other web
 * links are no citations.
 *
 * @param materials which titles name reference material, as far as it is known
 */
export function findReferences(
  survey: Survey,
  furniture: FurniturePlan,
  titles: readonly TitleReading[],
  legend: Pick<LegendUses, 'explained'>,
  vocabulary: Vocabulary,
  materials: TextCache<boolean>,
): FoundReferences {
  const way: Way = { materials: [], cited: new Map(), references: [], mentions: [] };
  for (const spot of survey.spots) {
    const isMarked = legend.explained.get(spot.index)?.some(({ role }) => role === 'reference') ?? false;
    const inherited = spot.parent !== undefined && way.materials[spot.parent.index] === true;
    const isMaterial = inherited || isMarked || materials.of(spot.folded, vocabulary, namesMaterial);
    way.materials.push(isMaterial);
    if (spot.tree === 'label' || !isContainer(furniture.around[spot.index])) continue;
    const around = { isMaterial, isMarked, ...addressesAround(spot, vocabulary) };
    readSpot(spot, titles[spot.index], around, way, vocabulary);
  }
  return { references: way.references, mentions: way.mentions };
}

/** A heading or a box says that what is here and below is reference material. */
const namesMaterial = (folded: string, vocabulary: Vocabulary): boolean =>
  boxKind(folded, vocabulary) === 'reference' ||
  (folded.length <= LONGEST_SOURCE && isHeading(plainName(folded), citationWords(vocabulary)));

/** The file of a document, as opposed to a page. */
const DOCUMENT_FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip)(?:[?#].*)?$/iu;

function addressesAround(
  { topic }: Spot,
  vocabulary: Vocabulary,
): Pick<Surroundings, 'hasAddress' | 'leadsToDocument'> {
  const own = addressesOf(topic, vocabulary);
  const isBelow = topic.children.some((child) => bareAddressOf(child, vocabulary) !== undefined);
  return {
    hasAddress: isBelow || own.length > 0,
    leadsToDocument: isBelow || own.some(({ url }) => DOCUMENT_FILE.test(url)),
  };
}

function readSpot(
  spot: Spot,
  reading: TitleReading | undefined,
  around: Surroundings,
  way: Way,
  vocabulary: Vocabulary,
): void {
  const bare = bareAddressOf(spot.topic, vocabulary);
  if (bare && spot.parent) {
    readBareAddress(spot, bare, spot.parent, way, vocabulary);
    return;
  }
  const cited = citationsIn(spot, reading, around, vocabulary);
  const found = withAddresses(spot, cited, around.isMaterial, vocabulary);
  if (cited.length === 1) way.cited.set(spot.index, { at: way.references.length });
  if (cited.length === 0) way.mentions.push(...mentionsIn(spot, vocabulary));
  way.references.push(...found);
}

/** An address by itself is that of the document cited above it; a second one is another place of that document. */
function readBareAddress(
  spot: Spot,
  bare: Address,
  parent: Spot,
  { cited, references }: Way,
  vocabulary: Vocabulary,
): void {
  const above = cited.get(parent.index);
  const document = above && references[above.at];
  if (!above || !document) {
    references.push({ ...addressName(bare, vocabulary), url: bare.url, topicId: spot.topic.id });
  } else if (document.url === undefined) {
    references[above.at] = { ...document, url: bare.url };
  } else if (document.url !== bare.url) {
    references.push({ ...document, url: bare.url, topicId: spot.topic.id });
  }
}

/** What an address by itself is called: as the page behind it, as far as that was there when it was linked. */
function addressName({ url, title }: Address, vocabulary: Vocabulary): Pick<Reference, 'title' | 'edition'> {
  const isGone = citationWords(vocabulary).gonePages.test(fold(title));
  return title === '' || title === url || isGone ? { title: url } : named(title, vocabulary);
}

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
  return page ? [{ ...page, ...named(page.title, vocabulary), url, topicId: spot.topic.id }] : [];
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
  const title = page?.title || withoutHead(beside || address.title, vocabulary) || url;
  return { ...page, ...(title === url ? { title } : named(title, vocabulary)), url, topicId: spot.topic.id };
}

function named(title: string, vocabulary: Vocabulary): Pick<Reference, 'title' | 'edition'> {
  const { edition } = editionIn(title, vocabulary);
  return { title, ...(edition !== undefined && { edition }) };
}
