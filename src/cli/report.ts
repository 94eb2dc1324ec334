import { severityOf, textOf } from '../diagnostics/catalogue.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import type { Terminal } from './terminal.js';
import { cliWords } from './words.js';

/** Prints diagnostics for people: where, what, what to do. `info` only on request. */
export function reportDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  const shown = diagnostics.filter((found) => isShown(severityOf(found), terminal));
  for (const found of shown) reportOne(found, terminal);
}

const isShown = (severity: Severity, terminal: Terminal): boolean => {
  if (severity === 'error') return true;
  if (severity === 'warning') return !terminal.quiet;
  return terminal.verbose;
};

function reportOne(found: Diagnostic, terminal: Terminal): void {
  const words = cliWords[terminal.lang];
  const colours = terminal.noteColours;
  const severity = severityOf(found);
  const paint = severity === 'error' ? colours.red : severity === 'warning' ? colours.yellow : colours.cyan;
  const { says, remedy } = textOf(found, terminal.lang);
  const place = [found.place.file, ...(found.place.path ?? [])].filter(Boolean).join(' › ');
  terminal.note(
    `${place ? `${colours.bold(place)}\n  ` : ''}${paint(words[severity])}  ${says}  ${colours.dim(found.code)}`,
  );
  terminal.note(`${place ? '  ' : ''}${words.remedy}  ${remedy}`);
}
