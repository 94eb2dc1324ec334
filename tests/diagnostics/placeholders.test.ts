import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/container/refusal.js';
import type { Values } from '../../src/diagnostics/catalogue.js';
import { textOf } from '../../src/diagnostics/catalogue.js';
import { diagnostic, diagnosticOf } from '../../src/diagnostics/diagnostic.js';
import { messages } from '../../src/diagnostics/placeholders.js';
import { rule } from '../../src/rules/rule.js';

const place = { file: 'plan.mmap' };
const anything: Values = { part: 'Document.xml' };

describe('the values of a message', () => {
  it('are those that its text names, or the compiler refuses them', () => {
    const found = diagnostic('damaged-part', place, { part: 'Document.xml', detail: 'cut' });
    expect(textOf(found, 'en').says).toBe('The part Document.xml of the file is damaged (cut)');
    // @ts-expect-error detail is missing
    diagnostic('damaged-part', place, { part: 'Document.xml' });
    // @ts-expect-error detail is misspelt
    diagnostic('damaged-part', place, { part: 'Document.xml', details: 'cut' });
    // @ts-expect-error size stands nowhere in the text
    diagnostic('damaged-part', place, { part: 'Document.xml', detail: 'cut', size: 3 });
    // @ts-expect-error there are no values
    diagnostic('damaged-part', place);
    // @ts-expect-error nobody knows which values these are
    diagnostic('damaged-part', place, anything);
  });

  it('are left out where the text names none', () => {
    expect(textOf(diagnostic('empty-file'), 'en').says).toBe('The file is empty (0 bytes)');
    // @ts-expect-error size stands nowhere in the text
    diagnostic('empty-file', place, { size: 0 });
  });

  it('are asked for where a file is refused', () => {
    const refusal = new Refusal('missing-part', { part: 'content.json' });
    expect(diagnosticOf(refusal, place).values).toEqual({ part: 'content.json' });
    // @ts-expect-error part is missing
    expect(new Refusal('missing-part').values).toEqual({});
    // @ts-expect-error part is misspelt
    expect(new Refusal('missing-part', { name: 'content.json' }).code).toBe('missing-part');
  });

  it('are asked for where a rule finds something', () => {
    const ownerUnknown = rule('owner-unknown', (_, tell) => {
      tell(undefined, { name: 'Ann' });
      // @ts-expect-error name is missing
      tell(undefined);
      // @ts-expect-error name is misspelt
      tell(undefined, { owner: 'Ann' });
    });
    expect(ownerUnknown.id).toBe('owner-unknown');
    expect(rule('history-missing', (_, tell) => tell(undefined)).id).toBe('history-missing');
  });

  it('are the same in both languages', () => {
    const declared = messages({
      'too-many': {
        severity: 'info',
        ja: { says: '{count} 個あります', remedy: '' },
        en: { says: 'Some are here', remedy: 'Remove {count}' },
      },
    });
    expect(declared['too-many'].severity).toBe('info');
    messages({
      'too-many': {
        severity: 'info',
        ja: { says: '{count} 個あります', remedy: '' },
        // @ts-expect-error the English text does not say how many
        en: { says: 'Some are here', remedy: '' },
      },
    });
  });
});
