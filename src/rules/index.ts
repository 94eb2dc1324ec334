import { severityOf } from '../diagnostics/catalogue.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { markerNotInLegend } from './marker-not-in-legend.js';
import { type CheckedLibrary, findingsOf, type Rule, type RuleId } from './rule.js';

export type { CheckedLibrary, CheckedMap, Rule, RuleId } from './rule.js';

/** One table lists the rules. */
export const rules: readonly Rule[] = [markerNotInLegend];

/** Severity by rule; `off` switches it off. Absent rules keep the severity of their message. */
export type RuleSettings = Readonly<Partial<Record<RuleId, Severity | 'off'>>>;

/** A finding with the severity in force. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  readonly severity: Severity;
}

/** Runs every rule over every map; findings in order of maps, then of rules, then of topics. */
export function checkLibrary(library: CheckedLibrary, settings: RuleSettings = {}): Finding[] {
  const active = rules.filter(({ id }) => settings[id] !== 'off');
  return library.maps.flatMap((map) =>
    active.flatMap((each) =>
      findingsOf(each, map, library).map((found) => ({
        diagnostic: found,
        severity: severityIn(settings, each.id) ?? severityOf(found),
      })),
    ),
  );
}

function severityIn(settings: RuleSettings, id: RuleId): Severity | undefined {
  const set = settings[id];
  return set === 'off' ? undefined : set;
}
