import { type CatalogueCode, severityOf } from '../diagnostics/catalogue.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { bodyNotInContents } from './body-not-in-contents.js';
import { changeTargetUnknown } from './change-target-unknown.js';
import { changeWithoutTarget } from './change-without-target.js';
import { codeRepeated } from './code-repeated.js';
import { contentsWithoutBody } from './contents-without-body.js';
import { historyBehind } from './history-behind.js';
import { historyMissing } from './history-missing.js';
import { historyOutOfOrder } from './history-out-of-order.js';
import { legendContradiction } from './legend-contradiction.js';
import { legendEntryUnused } from './legend-entry-unused.js';
import { linkBroken } from './link-broken.js';
import { linkCredentials } from './link-credentials.js';
import { linkFileMissing } from './link-file-missing.js';
import { linkFileMoved } from './link-file-moved.js';
import { linkNotReturned } from './link-not-returned.js';
import { mapCopied } from './map-copied.js';
import { markerNotInLegend } from './marker-not-in-legend.js';
import { nestingDeep } from './nesting-deep.js';
import { numberPlaceholder } from './number-placeholder.js';
import { numberRepeated } from './number-repeated.js';
import { ownerContradiction } from './owner-contradiction.js';
import { ownerUnknown } from './owner-unknown.js';
import { ownerWanted } from './owner-wanted.js';
import { pagesOutOfOrder } from './pages-out-of-order.js';
import { personalData } from './personal-data.js';
import { publishedUnset } from './published-unset.js';
import { referenceSuperseded } from './reference-superseded.js';
import { type CheckedLibrary, findingsOf, type Rule } from './rule.js';
import { statusContradictsProgress } from './status-contradicts-progress.js';
import { titleDefault } from './title-default.js';
import { titleEmpty } from './title-empty.js';
import { titleRepeated } from './title-repeated.js';
import { titlesDiffer } from './titles-differ.js';
import { urlSuspicious } from './url-suspicious.js';

export type { CheckedLibrary, CheckedMap, Rule } from './rule.js';

/** One table lists the rules. */
export const rules: readonly Rule[] = [
  markerNotInLegend,
  legendEntryUnused,
  legendContradiction,
  ownerUnknown,
  ownerWanted,
  ownerContradiction,
  statusContradictsProgress,
  changeWithoutTarget,
  changeTargetUnknown,
  pagesOutOfOrder,
  contentsWithoutBody,
  bodyNotInContents,
  titlesDiffer,
  linkNotReturned,
  numberRepeated,
  numberPlaceholder,
  mapCopied,
  codeRepeated,
  linkBroken,
  linkFileMissing,
  linkFileMoved,
  urlSuspicious,
  linkCredentials,
  publishedUnset,
  referenceSuperseded,
  titleDefault,
  titleEmpty,
  titleRepeated,
  historyMissing,
  historyOutOfOrder,
  historyBehind,
  personalData,
  nestingDeep,
];

/** Severity by code of a finding; `off` switches it off. Absent codes keep the severity of their message. */
export type RuleSettings = Readonly<Partial<Record<CatalogueCode, Severity | 'off'>>>;

/** A finding with the severity in force. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  readonly severity: Severity;
}

/** Runs every rule over every map; findings in order of maps, then of rules, then of topics. */
export function checkLibrary(library: CheckedLibrary, settings: RuleSettings = {}): Finding[] {
  const active = rules.filter(({ id }) => settings[id] !== 'off');
  return library.maps.flatMap((map) =>
    active.flatMap((each) => toFindings(findingsOf(each, map, library), settings)),
  );
}

/** Diagnostics under a project's settings; those that are switched off are left out. */
export const toFindings = (diagnostics: readonly Diagnostic[], settings: RuleSettings = {}): Finding[] =>
  diagnostics.flatMap((diagnostic) => {
    const severity = settings[diagnostic.code] ?? severityOf(diagnostic);
    return severity === 'off' ? [] : [{ diagnostic, severity }];
  });
