import { severityOf, textOf } from '../diagnostics/catalogue.js';
import { type Diagnostic, diagnostic, type Severity } from '../diagnostics/diagnostic.js';
import type { FoundMaps } from '../files/maps.js';
import type { Terminal } from './terminal.js';
import { cliWords } from './words.js';

/** What to tell of places without maps. */
export const placeDiagnostics = (missing: FoundMaps['missing']): Diagnostic[] =>
  missing.map(({ path, why }) =>
    diagnostic(why === 'missing' ? 'folder-missing' : 'folder-empty', {}, { path }),
  );

/**
 * Prints diagnostics for people: the map once, under it what was found and where, and once per kind what to do.
 * `info` only on request.
 */
export function reportDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  const shown = diagnostics.filter((found) => isShown(severityOf(found), terminal));
  for (const [file, found] of byFile(shown)) {
    if (file) terminal.note(terminal.noteColours.bold(file));
    for (const [i, item] of found.entries()) reportOne(item, found[i + 1], file ? '  ' : '', terminal);
  }
}

const isShown = (severity: Severity, terminal: Terminal): boolean => {
  if (severity === 'error') return true;
  if (severity === 'warning') return !terminal.quiet;
  return terminal.verbose;
};

function byFile(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const found of diagnostics) {
    const file = found.place.file ?? '';
    const group = groups.get(file);
    if (group) group.push(found);
    else groups.set(file, [found]);
  }
  return groups;
}

function reportOne(
  found: Diagnostic,
  next: Diagnostic | undefined,
  indent: string,
  terminal: Terminal,
): void {
  const words = cliWords[terminal.lang];
  const colours = terminal.noteColours;
  const severity = severityOf(found);
  const paint = severity === 'error' ? colours.red : severity === 'warning' ? colours.yellow : colours.cyan;
  const { says, remedy } = textOf(found, terminal.lang);
  const place = placeText(found);
  terminal.note(`${indent}${paint(words[severity])}  ${says}  ${colours.dim(found.code)}`);
  if (place) terminal.note(`${indent}      ${colours.dim(place)}`);
  // The same kind of finding again needs the same remedy: said once, after the last of them.
  if (next?.code !== found.code) terminal.note(`${indent}${words.remedy}  ${remedy}`);
}

/** Titles down to the topic; a long way is shortened in the middle, since its ends tell most. */
function placeText({ place }: Diagnostic): string {
  const path = (place.path ?? []).map((title) => (title.length > 40 ? `${title.slice(0, 39)}…` : title));
  const shown = path.length > 4 ? [...path.slice(0, 1), '…', ...path.slice(-2)] : path;
  return shown.join(' › ');
}
