import type { Values, ValuesArgument } from '../diagnostics/catalogue.js';
import { type Diagnostic, diagnosticOf } from '../diagnostics/diagnostic.js';
import type { RuleId } from '../diagnostics/words/rules.js';
import { oncePer } from '../model/once-per.js';
import { oneLine, pathOf, type Visit } from '../model/walk.js';
import type { Sheet, TopicId, Workbook } from '../model/workbook.js';
import type { NamedMap, Naming } from '../semantics/map-names.js';
import type { Meaning } from '../semantics/meaning.js';

export type { RuleId } from '../diagnostics/words/rules.js';

/** A map as the rules see it. */
export interface CheckedMap extends NamedMap {
  readonly workbook: Workbook;
  readonly meaning: Meaning;
  /** Topics by id, made once. */
  readonly topics: ReadonlyMap<TopicId, Visit>;
}

/** Everything that is checked together, for rules that look from one map to another. */
export interface CheckedLibrary {
  readonly maps: readonly CheckedMap[];
  /** Every map that is known to be there, checked now or not. Absent: those that are checked. */
  readonly known?: readonly NamedMap[];
  /** How the project calls its maps. Absent: as most do. */
  readonly naming?: Naming;
  /** By whose calendar instants fall on days. Absent: UTC. */
  readonly timeZone?: string;
  /** Everyone who may be an owner. Absent: anyone may. */
  readonly people?: readonly string[];
  /** Levels that a branch may have, its root being level 1. Absent: `defaultMaxDepth`. */
  readonly maxDepth?: number;
}

/** A value that rules draw from a whole library, made once. */
export const perLibrary: <T>(build: (library: CheckedLibrary) => T) => (library: CheckedLibrary) => T =
  oncePer;

/** Where a finding stands: on a topic (by id or visit), on a sheet, or on the map as a whole (`undefined`). */
type Where = TopicId | Visit | Sheet | undefined;

/** Tells a finding, with the values that the text of the rule's message asks for. */
export type Tell<Id extends RuleId> = (at: Where, ...values: ValuesArgument<Id>) => void;

/** One check. Its id is the code of its message; its severity is the message's unless the configuration changes it. */
export interface Rule {
  readonly id: RuleId;
  /** Looks at one map; linear in its topics. */
  readonly check: Check<(at: Where, values?: Values) => void>;
}

type Check<Teller> = (map: CheckedMap, tell: Teller, library: CheckedLibrary) => void;

/** Defines a rule; each in a file of its own, named like its id. */
export function rule<Id extends RuleId>(id: Id, check: Check<Tell<Id>>): Rule;
export function rule(id: RuleId, check: Rule['check']): Rule {
  return { id, check };
}

/** Runs one rule over one map. */
export function findingsOf(checked: Rule, map: CheckedMap, library: CheckedLibrary): Diagnostic[] {
  const found: Diagnostic[] = [];
  checked.check(
    map,
    (at, values = {}) =>
      found.push(diagnosticOf({ code: checked.id, values: shownValues(values) }, placeOf(at, map))),
    library,
  );
  return found;
}

const LONGEST_VALUE = 160;

/** Text from a map as it may stand in a message: on one line, without control characters, not endless. */
const shownValues = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? shown(value) : value]),
  );

function shown(text: string): string {
  const line = oneLine(text.slice(0, 2 * LONGEST_VALUE));
  if (line.length <= LONGEST_VALUE) return line;
  return `${line.slice(0, LONGEST_VALUE - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function placeOf(at: Where, map: CheckedMap): Diagnostic['place'] {
  const { file } = map;
  if (at === undefined) return { file };
  if (typeof at === 'object' && 'root' in at) return { file, sheet: at.title };
  const visit = typeof at === 'string' ? map.topics.get(at) : at;
  if (!visit) return { file, ...(typeof at === 'string' && { topicId: at }) };
  const several = map.workbook.sheets.length > 1;
  return { file, ...(several && { sheet: visit.sheet.title }), path: pathOf(visit), topicId: visit.topic.id };
}
