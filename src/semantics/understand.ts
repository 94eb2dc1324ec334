import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Workbook } from '../model/workbook.js';
import { findFurniture } from './furniture.js';
import type { Meaning } from './meaning.js';
import type { SemanticsConfig } from './settings.js';
import { surveyWorkbook } from './survey.js';
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
}

export interface Understanding {
  readonly meaning: Meaning;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a map means. Pure; linear in the number of topics. */
export function understand(workbook: Workbook, options: UnderstandOptions): Understanding {
  const base = options.vocabulary ?? defaultVocabulary;
  const vocabulary = options.config?.vocabulary ? changeVocabulary(base, options.config.vocabulary) : base;
  const survey = surveyWorkbook(workbook);
  const furniture = findFurniture(survey, vocabulary);
  return {
    meaning: {
      legend: [],
      markerUses: [],
      unexplained: [],
      owners: [],
      ownerships: [],
      history: [],
      sections: [],
      changeMarkers: [],
      references: [],
      pageReferences: [],
      pairs: [],
      furniture: furniture.list,
    },
    diagnostics: [],
  };
}
