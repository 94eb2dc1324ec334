import type { PartialVocabulary, Vocabulary, VocabularyChanges } from './vocabulary.js';

type Tree = { readonly [key: string]: Leaf | Tree };
type Leaf = readonly string[] | number | null;

/** Every list present and empty: the shape that languages fill. */
export const emptyVocabulary: Vocabulary = {
  furniture: kinds(),
  likelyFurniture: kinds(),
  editions: [],
  oldEditions: [],
  copies: { after: [], before: [], computers: [] },
  status: meanings(),
  bracketedStatus: meanings(),
  trailingStatus: meanings(),
  doubtfulStatus: [],
  statusEnds: [],
  statusAffixes: { before: [], after: [] },
  placeholders: {
    whole: [],
    within: [],
    notBeside: [],
    before: [],
    after: [],
    units: [],
    doubtful: [],
    digits: [],
    notBehindDigits: [],
  },
  defaultTitles: [],
  owners: {
    words: [],
    separators: [],
    arrows: [],
    between: [],
    everyone: [],
    nobody: [],
    honorifics: [],
    remarks: [],
    notInNames: [],
    counters: [],
  },
  handles: { codeWords: [], socialWords: [] },
  changes: {
    words: [],
    likelyWords: [],
    askingWords: [],
    into: [],
    actions: {
      'add-after': [],
      'add-as': [],
      add: [],
      delete: [],
      move: [],
      merge: [],
      split: [],
      review: [],
      revise: [],
    },
    qualifiers: [],
    pagesBefore: [],
    pagesAfter: [],
    arrows: [],
    onwards: [],
  },
  sections: {
    words: [],
    impliedWords: [],
    chapters: [],
    notChapters: [],
    counters: [],
    unitWords: [],
    divisions: [],
    mentions: [],
    sayings: [],
  },
  boxes: { column: [], reference: [], remark: [], numbered: [] },
  citations: {
    editions: [],
    afterPublisher: [],
    behindSource: [],
    andOthers: [],
    files: [],
    gonePages: [],
    labels: [],
    standards: [],
    companies: [],
    notInPublishers: [],
    publishers: [],
    organisations: [],
    institutions: [],
    departments: [],
    documents: [],
    notDocuments: [],
    headings: [],
    pointers: [],
    see: [],
  },
  dates: {
    year: [],
    notYear: [],
    month: [],
    day: [],
    eras: {},
    eraLetters: {},
    firstYear: [],
    months: {},
    ordinals: [],
    weekdays: [],
    units: { day: [], week: [], month: [], year: [] },
    ago: [],
    today: [],
    yesterday: [],
    otherBefore: [],
    otherBehind: [],
  },
  roles: roles(),
  wholeRoles: roles(),
  media: { print: [], 'e-book': [], web: [], contents: [] },
  looks: [],
  markers: {},
};

function kinds(): Vocabulary['furniture'] {
  return {
    history: [],
    links: [],
    legend: [],
    contents: [],
    body: [],
    'change-reason': [],
    'change-gist': [],
    'change-place': [],
  };
}

function roles(): Vocabulary['roles'] {
  return {
    change: [],
    'existing-item': [],
    'new-item': [],
    owner: [],
    reference: [],
    status: [],
    level: [],
  };
}

function meanings(): Vocabulary['status'] {
  return { open: [], frozen: [], comment: [], closed: [], neutral: [] };
}

/** Languages as one vocabulary: the words of each list after one another, every word once. */
export function mergeVocabularies(...languages: readonly PartialVocabulary[]): Vocabulary {
  let merged = asTree(emptyVocabulary);
  for (const language of languages) merged = mergeTrees(merged, language as Tree);
  return merged as unknown as Vocabulary;
}

const asTree = (vocabulary: Vocabulary): Tree => vocabulary as unknown as Tree;

// The vocabulary is two lists deep at most, so recursion is bounded by its own shape.
function mergeTrees(base: Tree, more: Tree): Tree {
  const merged: Record<string, Leaf | Tree> = { ...base };
  for (const [key, value] of Object.entries(more)) {
    const known = merged[key];
    if (isList(value)) merged[key] = [...new Set([...(isList(known) ? known : []), ...value])];
    else if (isTree(value)) merged[key] = mergeTrees(isTree(known) ? known : {}, value);
    else merged[key] = value;
  }
  return merged;
}

/** A project's changes applied: a list replaces, `add` and `remove` change, a number sets, `null` removes. */
export const changeVocabulary = (vocabulary: Vocabulary, changes: VocabularyChanges): Vocabulary =>
  changeTree(asTree(vocabulary), changes as Tree) as unknown as Vocabulary;

function changeTree(base: Tree, changes: Tree): Tree {
  const changed: Record<string, Leaf | Tree> = { ...base };
  for (const [key, change] of Object.entries(changes)) {
    const known = changed[key];
    if (change === null) delete changed[key];
    else if (isTree(change) && !isTree(known)) changed[key] = changeList(isList(known) ? known : [], change);
    else if (isTree(change) && isTree(known)) changed[key] = changeTree(known, change);
    else changed[key] = change;
  }
  return changed;
}

function changeList(words: readonly string[], change: Tree): readonly string[] {
  const removed = new Set(isList(change.remove) ? change.remove : []);
  const added = isList(change.add) ? change.add : [];
  return [...new Set([...words.filter((word) => !removed.has(word)), ...added])];
}

const isList = (value: unknown): value is readonly string[] => Array.isArray(value);
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
