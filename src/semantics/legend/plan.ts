import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import type { SheetId, Workbook } from '../../model/workbook.js';
import type { FurniturePlan } from '../furniture.js';
import type { Evidence } from '../meaning.js';
import type { LegendSetting } from '../settings.js';
import type { Survey } from '../survey.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { drawnEntries } from './drawn.js';
import type { EntryDraft, LearnedIcon } from './entry.js';
import { fillKey, fontKey, labelKey } from './keys.js';
import { readLabel } from './labels.js';
import { namesLook } from './looks.js';

/** Everything that explains a marker, strongest first. */
export interface LegendPlan {
  /** What a marker stands for on a sheet; its own sheet's explanation goes before another sheet's. */
  readonly explain: (key: string, sheet: SheetId) => EntryDraft | undefined;
  readonly entries: readonly EntryInForce[];
  /** Marker → a name that nobody chose, or that says only what it looks like. */
  readonly defaultNames: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** An entry with those of its markers that no stronger entry explains. */
export interface EntryInForce {
  readonly entry: EntryDraft;
  readonly markers: readonly string[];
}

export type LegendSettings = Readonly<Record<string, string | LegendSetting>>;

export function planLegend(
  survey: Survey,
  furniture: FurniturePlan,
  settings: LegendSettings,
  learned: ReadonlyMap<string, LearnedIcon>,
  vocabulary: Vocabulary,
  file: string,
): LegendPlan {
  const chosen = programEntries(survey.workbook, vocabulary);
  const drawn = withOwnerNames(drawnEntries(survey, furniture, vocabulary), chosen, learned);
  const tiers = [
    configEntries(settings, vocabulary),
    drawn,
    withOwnerNames(chosen, [], learned),
    learnedEntries(learned),
    tagEntries(survey, vocabulary),
  ];
  const lookUps = tiers.map(lookUp);
  const explain = (key: string, sheet: SheetId): EntryDraft | undefined => {
    for (const tier of lookUps) {
      const entry = tier.get(`${sheet} ${key}`) ?? tier.get(key);
      if (entry) return entry;
    }
    return undefined;
  };
  return {
    explain,
    entries: inForce(tiers.flat(), explain),
    defaultNames: defaultNames(survey.workbook, vocabulary),
    diagnostics: conflicts(drawn, file),
  };
}

function defaultNames({ sheets }: Workbook, vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { kind, key, name, isDefault } of sheets
    .flatMap(({ markerSets }) => markerSets)
    .flatMap(({ markers }) => markers)) {
    const marker = programKey(kind, key);
    const label = name.trim();
    if (marker && label !== '' && !names.has(marker) && (isDefault || namesLook(label, vocabulary)))
      names.set(marker, label);
  }
  return names;
}

/**
 * `担当` beside one icon per person: the names the author gave the icons in the program say who they are, else the
 * tags that the icons stand on.
 */
function withOwnerNames(
  entries: readonly EntryDraft[],
  chosen: readonly EntryDraft[],
  learned: ReadonlyMap<string, LearnedIcon>,
): readonly EntryDraft[] {
  const names = lookUp(chosen);
  return entries.flatMap((entry) => {
    if (entry.role !== 'owner' || entry.owner !== undefined) return [entry];
    return entry.markers.map((key) => {
      const name = names.get(key)?.label;
      return { ...entry, markers: [key], ...(name === undefined ? learned.get(key) : { owner: name }) };
    });
  });
}

const learnedEntries = (learned: ReadonlyMap<string, LearnedIcon>): readonly EntryDraft[] =>
  [...learned].map(([key, icon]) => ({
    ...{ label: icon.owner, role: 'owner', markers: [key], evidence: 'owner-tags' },
    ...icon,
  }));

/** First entry of a tier for a marker, by sheet and marker, and by marker alone. */
function lookUp(entries: readonly EntryDraft[]): ReadonlyMap<string, EntryDraft> {
  const found = new Map<string, EntryDraft>();
  for (const entry of entries) {
    for (const key of entry.markers) {
      if (!found.has(key)) found.set(key, entry);
      const own = `${entry.sheetId ?? ''} ${key}`;
      if (!found.has(own)) found.set(own, entry);
    }
  }
  return found;
}

/** Entries that explain nothing more, once the stronger ones have spoken, are left out. */
function inForce(entries: readonly EntryDraft[], explain: LegendPlan['explain']): readonly EntryInForce[] {
  const anySheet = '' as SheetId;
  return entries
    .map((entry) => {
      const markers = entry.markers.filter((key) => explain(key, entry.sheetId ?? anySheet) === entry);
      return { entry, markers };
    })
    .filter(({ markers }) => markers.length > 0);
}

function configEntries(settings: LegendSettings, vocabulary: Vocabulary): readonly EntryDraft[] {
  return Object.entries(settings).map(([key, setting]) => {
    const given = typeof setting === 'string' ? { label: setting } : setting;
    const read = readLabel(given.label, '', vocabulary);
    // A role set by hand takes only what goes with it from the label.
    const base = given.role === undefined || given.role === read.role ? read : { role: given.role };
    return { ...base, ...given, markers: [key], evidence: 'config' };
  });
}

/** The names that somebody gave to markers in the program: a default name, in any language, explains nothing. */
function programEntries(workbook: Workbook, vocabulary: Vocabulary): readonly EntryDraft[] {
  return workbook.sheets.flatMap((sheet) =>
    sheet.markerSets.flatMap((set) =>
      set.markers.flatMap((named): readonly EntryDraft[] => {
        const key = programKey(named.kind, named.key);
        const label = named.name.trim();
        if (named.isDefault || label === '' || key === undefined) return [];
        if (named.kind !== 'label' && namesLook(label, vocabulary)) return [];
        const meaning = readLabel(label, set.name, vocabulary);
        return [{ label, markers: [key], evidence: 'program-legend', sheetId: sheet.id, ...meaning }];
      }),
    ),
  );
}

function programKey(kind: string, key: string): string | undefined {
  if (kind === 'fill') return fillKey(key);
  if (kind === 'font') return fontKey(key);
  if (kind === 'label') return labelKey(key);
  return kind === 'marker' ? key : undefined;
}

/** Tags that are words of the vocabulary explain themselves. */
function tagEntries(survey: Survey, vocabulary: Vocabulary): readonly EntryDraft[] {
  const labels = new Set(survey.spots.flatMap(({ topic }) => topic.labels));
  const evidence: Evidence = 'vocabulary';
  return [...labels].flatMap((label): readonly EntryDraft[] => {
    const meaning = readLabel(label, '', vocabulary);
    const isWord = meaning.role === 'status' || (meaning.role === 'owner' && meaning.owner !== undefined);
    return isWord ? [{ label, markers: [labelKey(label)], evidence, ...meaning }] : [];
  });
}

/** Markers that the drawn legend of one sheet explains in two ways. */
function conflicts(drawn: readonly EntryDraft[], file: string): readonly Diagnostic[] {
  const first = new Map<string, EntryDraft>();
  return drawn.flatMap((entry) =>
    entry.markers.flatMap((key) => {
      const own = `${entry.sheetId ?? ''} ${key}`;
      const before = first.get(own);
      if (!before) first.set(own, entry);
      if (!before || before.label === entry.label) return [];
      const place = { file, ...(entry.topicId && { topicId: entry.topicId }) };
      return [
        diagnostic('legend-conflict', place, { marker: key, first: before.label, second: entry.label }),
      ];
    }),
  );
}
