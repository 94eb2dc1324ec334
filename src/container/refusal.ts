import type { CatalogueCode } from '../diagnostics/catalogue.js';

/**
 * Thrown inside containers and readers when a file cannot be used at all; `read` turns it into a diagnostic.
 * It never leaves the library.
 */
export class Refusal extends Error {
  constructor(
    readonly code: CatalogueCode,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'Refusal';
  }
}
