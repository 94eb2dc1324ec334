import type { CatalogueCode, Message, Values, ValuesArgument } from '../diagnostics/catalogue.js';

/**
 * Thrown inside containers and readers when a file cannot be used at all; `read` turns it into a diagnostic.
 * It never leaves the library.
 */
export class Refusal<Code extends CatalogueCode = CatalogueCode> extends Error implements Message {
  readonly code: CatalogueCode;
  readonly values: Values;

  constructor(code: Code, ...values: ValuesArgument<Code>);
  constructor(code: CatalogueCode, values: Values = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'Refusal';
    this.code = code;
    this.values = values;
  }
}
