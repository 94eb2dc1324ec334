import { fold } from '../text/fold.js';
import { perVocabulary } from '../text/words.js';
import { defaultVocabulary, type Vocabulary } from '../vocabulary/index.js';

const chapterForms = perVocabulary(
  ({ sections }) =>
    new Map(
      sections.chapters.map((form) => {
        const [before = '', after = ''] = fold(form).split('#');
        return [(after.trim() || before.trim()).toLowerCase(), form] as const;
      }),
    ),
);

/** A section's number for people: `3-10`, `Information6-6`, `第3章`, `付録2`, of the normal forms that a meaning holds. */
export function numberText(number: string, vocabulary: Vocabulary = defaultVocabulary): string {
  const [, word, figures = ''] = /^([^\d-]+)-(.+)$/u.exec(number) ?? [];
  if (word === undefined) return number;
  const form = chapterForms(vocabulary).get(word);
  if (form !== undefined) return form.replace('#', figures);
  if (/^[a-z]/.test(word)) return word.charAt(0).toUpperCase() + word.slice(1) + figures;
  return word.length > 1 ? word + figures : number;
}
