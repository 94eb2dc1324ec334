import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Workbook } from '../model/workbook.js';
import { findListedChanges } from './changes/listed.js';
import { findChangeMarkers, resolveTargets, targetLookUp } from './changes/markers.js';
import { findPlannedWork } from './changes/planned.js';
import { findFurniture } from './furniture.js';
import { readHistory } from './history.js';
import type { LearnedIcon } from './legend/entry.js';
import { type LegendPlan, planLegend } from './legend/plan.js';
import { countUses } from './legend/uses.js';
import type { Meaning } from './meaning.js';
import { learnIcons } from './owners/icons.js';
import { findOwnerships } from './owners/ownerships.js';
import { rollUpOwners } from './owners/roll-up.js';
import { findPageReferences } from './page-references.js';
import { findReferences } from './references/references.js';
import { findBooks } from './sections/books.js';
import { columnTest, findBoxes } from './sections/boxes.js';
import { levelMode } from './sections/levels.js';
import { numberTopics } from './sections/numbering.js';
import { findEntries } from './sections/overviews.js';
import { pairSections } from './sections/pairs.js';
import { describeSections, findSectionSpots } from './sections/sections.js';
import type { SemanticsConfig } from './settings.js';
import { stateOfMap } from './status/map-state.js';
import { findReasons } from './status/reasons.js';
import { type Spot, type Survey, surveyWorkbook } from './survey.js';
import { TitleMemory } from './title-memory.js';
import { emptyReading, readTitles, subjectOf } from './titles.js';
import { changeVocabulary, defaultVocabulary, type Vocabulary } from './vocabulary/index.js';

export interface UnderstandOptions {
  /** Path of the map, for messages. */
  readonly file: string;
  /** Words to start from. Absent: Japanese and English. */
  readonly vocabulary?: Vocabulary;
  /** The project's own conventions, stronger than anything else. */
  readonly config?: SemanticsConfig;
  /** Today as `2024-09-02`: later dates in a history are reported. Absent: none is. */
  readonly asOf?: string;
  /** What is known of titles from other maps of the same run. Absent: nothing is, and nothing is kept. */
  readonly memory?: TitleMemory;
}

export interface Understanding {
  readonly meaning: Meaning;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a map means. Pure; linear in the number of topics. */
export function understand(workbook: Workbook, options: UnderstandOptions): Understanding {
  const config = options.config ?? {};
  const vocabulary = vocabularyInForce(options.vocabulary ?? defaultVocabulary, config);
  const aliases = config.owners ?? {};
  const { readings, gaps, materials } = options.memory ?? new TitleMemory();

  const survey = surveyWorkbook(workbook);
  const furniture = findFurniture(survey, vocabulary);
  const planWith = (learned: ReadonlyMap<string, LearnedIcon>): LegendPlan =>
    planLegend(survey, furniture, config.legend ?? {}, learned, vocabulary, options.file);
  const written = planWith(new Map());
  const known = knownNames(config, written, survey);
  const titles = readTitles(survey, furniture, known, vocabulary, readings);
  const learned = learnIcons(survey, furniture, titles, written);
  const plan = learned.size === 0 ? written : planWith(learned);
  const legend = countUses(survey, furniture, plan);
  const listed = findListedChanges(survey, furniture, vocabulary);
  const numbering = numberTopics(survey, furniture, listed, vocabulary);
  const levels = levelMode(survey, furniture, legend.legend, config.levels);
  const ownerships = findOwnerships(survey, furniture, titles, legend, aliases, vocabulary);
  const changes = findChangeMarkers(survey, furniture, titles, listed, legend, vocabulary);
  const reasons = findReasons(survey, furniture, titles, legend, ownerships, vocabulary, gaps);
  const evidence = {
    ...{ survey, furniture, titles, listed, numbering, levels, reasons, ownerships, changeMarkers: changes },
  };
  const spots = findSectionSpots(evidence);
  const titleOf = (spot: Spot): string => subjectOf(spot, titles[spot.index] ?? emptyReading);
  const { references, mentions } = findReferences(survey, furniture, titles, legend, vocabulary, materials);
  const books = findBooks(survey, furniture, numbering, references, vocabulary);
  const together = { survey, furniture, numbering, books, titleOf };
  const pairs = pairSections(spots, together, vocabulary);
  const entries = findEntries(spots, pairs, together);
  const planned = findPlannedWork(spots, { ...evidence, legend, entries });
  const sections = describeSections(spots, { ...evidence, books, entries, planned });
  const look = targetLookUp(survey, furniture, spots, numbering, columnTest(vocabulary), titles);
  const history = readHistory(survey, furniture, vocabulary, options);
  const state = stateOfMap(history.entries, survey, vocabulary);
  return {
    meaning: {
      legend: legend.legend,
      markerUses: legend.markerUses,
      unexplained: legend.unexplained,
      owners: rollUpOwners(ownerships, sections, vocabulary),
      ownerships,
      history: history.entries,
      ...(state && { state }),
      sections,
      changeMarkers: resolveTargets(changes, look),
      references,
      mentions,
      pageReferences: findPageReferences(survey, furniture, titles, references, vocabulary),
      pairs,
      boxes: findBoxes(survey.spots, vocabulary),
      furniture: furniture.list,
    },
    diagnostics: [...plan.diagnostics, ...history.diagnostics],
  };
}

/** Names of owners before any title is read: the project's, the legend's, and those of tasks. */
const knownNames = (config: SemanticsConfig, plan: LegendPlan, survey: Survey): readonly string[] => [
  ...[...namesOf(config.owners ?? {}), ...(config.people ?? [])],
  ...plan.entries.flatMap(({ entry }) => entry.owner ?? []),
  ...survey.spots.flatMap(({ topic }) => topic.task?.resources ?? []),
];

/** A vocabulary with a project's changes, made once per project. */
const changedVocabularies = new WeakMap<SemanticsConfig, Map<Vocabulary, Vocabulary>>();

function vocabularyInForce(base: Vocabulary, config: SemanticsConfig): Vocabulary {
  if (!config.vocabulary) return base;
  const known = changedVocabularies.get(config) ?? new Map<Vocabulary, Vocabulary>();
  changedVocabularies.set(config, known);
  const changed = known.get(base) ?? changeVocabulary(base, config.vocabulary);
  known.set(base, changed);
  return changed;
}

const namesOf = (aliases: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  Object.entries(aliases).flatMap(([name, others]) => [name, ...others]);
