import type { Lang } from '../diagnostics/catalogue.js';
import { inspectionWords } from './inspection-words.js';

/** A name from `Inspection` in people's words: `richNotes` is `書式付きノート`, `rich notes`. */
export const featureName = (key: string, lang: Lang): string =>
  inspectionWords[lang][key] ?? key.replace(/([A-Z])/g, ' $1').toLowerCase();
