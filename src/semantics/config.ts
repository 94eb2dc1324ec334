import { z } from 'zod';
import { isTimeZone } from '../model/calendar.js';
import type { SemanticsConfig } from './settings.js';
import { emptyVocabulary } from './vocabulary/merge.js';

export type { SemanticsConfig } from './settings.js';

const roles = [
  'existing-item',
  'new-item',
  'owner',
  'change',
  'reference',
  'status',
  'level',
  'edition',
  'other',
] as const;
const media = ['print', 'e-book', 'web', 'contents'] as const;
const statuses = ['open', 'frozen', 'comment', 'closed', 'unstated'] as const;

const word = z.string().min(1, 'a word must not be empty');
const words = z.array(word);
const wordChanges = z.union([words, z.strictObject({ add: words.optional(), remove: words.optional() })], {
  error: 'expected a list of words, or { add: […], remove: […] }',
});
const numberChanges = z.record(word, z.union([z.number().int(), z.null()]), {
  error: 'expected words with a number each; null removes a word',
});

/** Parts of the vocabulary whose keys a project may choose itself. */
const OPEN_LISTS = new Set(['markers']);
const OPEN_NUMBERS = new Set(['eras', 'eraLetters', 'months']);

/** The vocabulary's own shape with a list of changes at every list, so no key can be misspelled unnoticed. */
function changesTo(shape: object): z.ZodType {
  const keys = Object.entries(shape).map(([key, value]) => [key, changesAt(key, value).optional()] as const);
  return z.strictObject(Object.fromEntries(keys));
}

function changesAt(key: string, value: unknown): z.ZodType {
  if (OPEN_NUMBERS.has(key)) return numberChanges;
  if (OPEN_LISTS.has(key)) return z.record(word, wordChanges);
  return Array.isArray(value) || typeof value !== 'object' || value === null ? wordChanges : changesTo(value);
}

const MARKER_KEY = /^(?:(?:fill|font):#[0-9a-f]{6}|label:.+|[^:\s]+)$/;
const markerKey = z
  .string()
  .regex(MARKER_KEY, 'expected a marker such as flag-green, fill:#ffcc00, font:#ff0000 or label:word');

const legend = z.record(
  markerKey,
  z.union(
    [
      z.string().min(1),
      z.strictObject({
        label: z.string().min(1),
        role: z.enum(roles).optional(),
        status: z.enum(statuses).optional(),
        owner: z.string().min(1).optional(),
        media: z.array(z.enum(media)).min(1).optional(),
      }),
    ],
    { error: 'expected what the marker stands for: a text, or { label, role, status, owner, media }' },
  ),
);

const pattern = z
  .string()
  .min(1)
  .refine(isPattern, 'expected a regular expression without slashes, such as Sec\\d+(?:-\\d+)*');

const webFolder = z.url({
  protocol: /^https?$/,
  error: 'expected the web address of a folder, such as https://team.example/maps/',
});

function isPattern(source: string): boolean {
  try {
    return !new RegExp(source, 'u').test('');
  } catch {
    return false;
  }
}

/** Keys of a project's config that speak about meaning, to be spread into the whole config's object. */
export const semanticsConfigShape = {
  legend: legend.optional(),
  vocabulary: changesTo(emptyVocabulary).optional(),
  owners: z.record(z.string().min(1), z.array(z.string().min(1))).optional(),
  people: z.array(z.string().min(1)).min(1).optional(),
  levels: z.enum(['priority', 'depth', 'auto'], { error: 'expected priority, depth or auto' }).optional(),
  timeZone: z
    .string()
    .refine(isTimeZone, 'expected the name of a time zone, such as Asia/Tokyo or Europe/Berlin')
    .optional(),
  code: pattern.optional(),
  published: z.array(webFolder).min(1).optional(),
};

export const semanticsConfigSchema = z.strictObject(semanticsConfigShape);

/** A config that was checked, or one message per mistake, each beginning with the key it stands at. */
export type CheckedConfig =
  | { readonly ok: true; readonly config: SemanticsConfig }
  | { readonly ok: false; readonly problems: readonly string[] };

export function checkSemanticsConfig(value: unknown): CheckedConfig {
  const result = semanticsConfigSchema.safeParse(value);
  if (result.success) return { ok: true, config: result.data as SemanticsConfig };
  return {
    ok: false,
    problems: result.error.issues.map(({ path, message }) => `${pathText(path)}: ${message}`),
  };
}

const pathText = (path: readonly PropertyKey[]): string => path.map(String).join('.') || '(config)';
