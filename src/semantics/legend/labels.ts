import type { Medium, Role, Status } from '../meaning.js';
import { findOwnerTags } from '../owners/tags.js';
import { isSpelled } from '../owners/words.js';
import { findStatus } from '../status/words.js';
import { fold, normalForm } from '../text/fold.js';
import { anyText, anyWord, perVocabulary } from '../text/words.js';
import type { StatusMeaning, Vocabulary } from '../vocabulary/vocabulary.js';

/** What the words of a legend entry make of its marker. */
export interface LabelMeaning {
  readonly role: Role;
  readonly status?: Status;
  readonly owner?: string;
  readonly media?: readonly Medium[];
}

interface LabelWords {
  readonly roles: readonly { readonly role: Role; readonly pattern: RegExp }[];
  readonly wholeRoles: ReadonlyMap<string, Role>;
  readonly status: RegExp;
  readonly statusOf: ReadonlyMap<string, StatusMeaning>;
  readonly media: readonly { readonly medium: Medium; readonly pattern: RegExp }[];
  /** Up to the last arrow of a label. */
  readonly arrow: RegExp;
  readonly ownerBefore: RegExp;
  readonly ownerBehind: RegExp;
}

const labelWords = perVocabulary((vocabulary): LabelWords => {
  const entries = [vocabulary.status, vocabulary.bracketedStatus].flatMap(
    (lists) => Object.entries(lists) as [StatusMeaning, readonly string[]][],
  );
  const wide = entries.flatMap(([means, words]) =>
    words.filter((word) => /[^\x20-\x7e]{2}/.test(word)).map((word) => [fold(word), means] as const),
  );
  const owner = anyText(vocabulary.owners.words);
  const roles = Object.entries(vocabulary.roles) as [Role, readonly string[]][];
  const media = Object.entries(vocabulary.media) as [Medium, readonly string[]][];
  const whole = Object.entries(vocabulary.wholeRoles) as [Role, readonly string[]][];
  return {
    roles: roles.map(([role, words]) => ({ role, pattern: new RegExp(anyWord(words), 'iu') })),
    wholeRoles: new Map(
      whole.flatMap(([role, list]) => list.map((word) => [normalForm(word), role] as const)),
    ),
    status: new RegExp(anyText(wide.map(([word]) => word)), 'u'),
    statusOf: new Map(wide),
    media: media.map(([medium, words]) => ({ medium, pattern: new RegExp(anyWord(words), 'iu') })),
    arrow: new RegExp(`^.*${anyText(vocabulary.changes.arrows)}`, 'su'),
    ownerBefore: new RegExp(`^(?<word>${owner})\\s*[:(【\\s]\\s*(?<name>[^()【】]{1,20}?)\\s*[)】]?$`, 'iu'),
    ownerBehind: new RegExp(
      `^(?<name>[^\\s()【】:]{1,12}?)\\s*[(【:]?\\s*(?<word>${anyWord(vocabulary.owners.words)})[)】]?$`,
      'iu',
    ),
  };
});

/** Reads a label; `group` is the label of the legend's topic around it, which may say what all of them are. */
export function readLabel(label: string, group: string, vocabulary: Vocabulary): LabelMeaning {
  const words = labelWords(vocabulary);
  const folded = fold(label).trim();
  const owner = ownerIn(folded, label, words, vocabulary);
  if (owner !== undefined) return { role: 'owner', owner };
  const role =
    words.wholeRoles.get(normalForm(folded)) ?? words.roles.find(({ pattern }) => pattern.test(folded))?.role;
  if (role) return { role };
  const status = statusIn(folded, label, words, vocabulary);
  if (status) return { role: 'status', status };
  const media = mediaIn(folded, words);
  if (media.length > 0) return { role: 'edition', media };
  const around = words.roles.find(({ pattern }) => pattern.test(fold(group)))?.role;
  if (around === 'owner') return { role: 'owner', owner: label.trim() };
  return { role: around ?? 'other' };
}

/** `冊子体及び冊子体ベースWebページ` is print and web; `EPUB版⇒Web版として先行` is web by now. */
function mediaIn(folded: string, { media, arrow }: LabelWords): readonly Medium[] {
  const now = folded.slice(arrow.exec(folded)?.[0].length ?? 0);
  return media.filter(({ pattern }) => pattern.test(now)).map(({ medium }) => medium);
}

/** `75% 完了`: a share of the work, whatever the word behind it. */
const SHARE = /(?<percent>\d{1,3})\s?%|(?<![\d/])(?<part>\d)\/(?<whole>\d)(?![\d/])/;

function isPart(folded: string): boolean {
  const { percent, part, whole } = SHARE.exec(folded)?.groups ?? {};
  return percent !== undefined ? Number(percent) < 100 : part !== undefined && Number(part) < Number(whole);
}

function ownerIn(
  folded: string,
  label: string,
  words: LabelWords,
  vocabulary: Vocabulary,
): string | undefined {
  const tag = findOwnerTags(folded, label, vocabulary)[0];
  if (tag) return tag.owners.find((name) => name !== null) ?? undefined;
  const found = (words.ownerBefore.exec(folded) ?? words.ownerBehind.exec(folded))?.groups;
  return found && isSpelled(found.word ?? '', vocabulary) ? found.name?.trim() : undefined;
}

function statusIn(
  folded: string,
  label: string,
  words: LabelWords,
  vocabulary: Vocabulary,
): Status | undefined {
  const found = findStatus(folded, label, vocabulary).found.find(({ means }) => means !== 'neutral');
  const means = found?.means ?? words.statusOf.get(words.status.exec(folded)?.[0] ?? '');
  if (means === 'closed' && isPart(folded)) return 'open';
  return means === 'neutral' ? undefined : means;
}
