import { isUtf8 } from 'node:buffer';
import { type Entry, zipOf } from '../../tests/container/zip-builder.js';
import { mutateBytes } from './byte-mutations.js';
import { mutateJson } from './json-mutations.js';
import { families, isStructured, type Origin } from './origins.js';
import { mutateOutline } from './outline-mutations.js';
import { Random } from './random.js';
import { mutateXml } from './xml-mutations.js';
import { mutateParts, type Parts } from './zip-mutations.js';

/** A mutated map. */
export interface Case {
  readonly seed: string;
  readonly origin: Origin;
  /** The mutations that were made, as numbers of a sequence; leaving some out makes a smaller case. */
  readonly steps: readonly number[];
  readonly bytes: Uint8Array;
}

/** The file while it is mutated: parts, or text, or at last bytes. */
interface Draft {
  readonly parts?: Parts;
  readonly text?: string;
  readonly bytes?: Uint8Array;
}

/** The case of this number. The same origins, seed and number make the same bytes. */
export function caseOf(origins: readonly Origin[], seed: string): Case {
  const random = new Random(seed);
  const origin = originFor(origins, random);
  const steps = Array.from({ length: 1 + random.below(random.pick([1, 3, 6])) }, (_, i) => i);
  return { seed, origin, steps, bytes: mutated(origin, seed, steps, origins) };
}

/** Every format as often as the others; small maps more often than large ones, which take longer and tell no more. */
function originFor(origins: readonly Origin[], random: Random): Origin {
  const present = families.filter((family) => origins.some((origin) => origin.family === family));
  const family = random.pick(present);
  const isHeavy = random.chance(0.1);
  const ofFamily = origins.filter((origin) => origin.family === family);
  const ofKind = ofFamily.filter((origin) => (origin.isHeavy ?? false) === isHeavy);
  const choice = ofKind.length > 0 ? ofKind : ofFamily;
  let chosen = random.pick(choice);
  for (let again = 0; again < 3; again += 1) {
    const other = random.pick(choice);
    if (other.size < chosen.size) chosen = other;
  }
  return chosen;
}

/** An origin after some steps of a sequence. */
export function mutated(
  origin: Origin,
  seed: string,
  steps: readonly number[],
  origins: readonly Origin[] = [],
): Uint8Array {
  let draft: Draft = origin.entries
    ? { parts: { entries: origin.entries, options: {} } }
    : { text: Buffer.from(origin.bytes).toString('utf8') };
  for (const step of steps) draft = mutatedOnce(draft, origin, new Random(`${seed}/${step}`), origins);
  return bytesOf(draft, new Random(`${seed}/end`));
}

function mutatedOnce(draft: Draft, origin: Origin, random: Random, origins: readonly Origin[]): Draft {
  if (draft.bytes) return { bytes: mutateBytes(draft.bytes, random) };
  const how = random.weighted({ structure: draft.parts ? 12 : 0, bytes: 4, splice: 4, content: 80 });
  if (how === 'splice') return spliced(draft, origin, random, origins);
  if (how === 'bytes') return { bytes: mutateBytes(bytesOf(draft, random), random) };
  if (draft.text !== undefined) return { text: mutateText(origin.file, draft.text, random) };
  if (!draft.parts) return draft;
  return {
    parts: how === 'structure' ? mutateParts(draft.parts, random) : mutateContent(draft.parts, random),
  };
}

/** Begins like one map and goes on like another of the same format. */
function spliced(draft: Draft, origin: Origin, random: Random, origins: readonly Origin[]): Draft {
  const others = origins.filter(({ family }) => family === origin.family);
  if (others.length === 0) return draft;
  const other = mainText(random.pick(others));
  const joined = (text: string) => text.slice(0, cutIn(text, random)) + other.slice(cutIn(other, random));
  if (draft.text !== undefined) return { text: joined(draft.text) };
  const entry = draft.parts?.entries.find(({ name }) => mainPart.test(String(name)));
  if (!entry || !draft.parts || !isText(entry)) return draft;
  return { parts: withContent(draft.parts, entry, joined(textOf(entry)), random) };
}

/** A place before a tag, an object or a line. */
function cutIn(text: string, random: Random): number {
  const from = random.below(text.length + 1);
  const found = text.slice(from, from + 10_000).search(/[<{\n]/);
  return from + Math.max(0, found);
}

/** Encrypted parts are not: as text they would be other bytes. */
const isText = ({ content = '' }: Entry): boolean => typeof content === 'string' || isUtf8(content);

const textOf = ({ content = '' }: Entry): string =>
  typeof content === 'string' ? content : Buffer.from(content).toString('utf8');

function mainText({ entries, bytes }: Origin): string {
  const main = entries?.find(({ name }) => mainPart.test(String(name)));
  return main ? textOf(main) : Buffer.from(bytes).toString('utf8');
}

function withContent(parts: Parts, entry: Entry, text: string, random: Random): Parts {
  const changed: Entry = { ...entry, content: recoded(text, random), method: random.pick([0, 8]) };
  return { ...parts, entries: parts.entries.with(parts.entries.indexOf(entry), changed) };
}

function mutateText(name: string, text: string, random: Random): string {
  if (name.endsWith('.md')) return mutateOutline(text, random);
  return name.endsWith('.json') ? mutateJson(text, random) : mutateXml(text, random);
}

const mainPart = /^(?:Document\.xml|content\.(?:json|xml))$/;

/** Mutates a part that readers look into, mostly the one that holds the map. */
function mutateContent(parts: Parts, random: Random): Parts {
  const structured = parts.entries.filter((entry) => isStructured(String(entry.name)) && isText(entry));
  const main = structured.filter(({ name }) => mainPart.test(String(name)));
  const choice = main.length > 0 && random.chance(0.75) ? main : structured;
  if (choice.length === 0) return parts;
  const entry = random.pick(choice);
  return withContent(parts, entry, mutateText(String(entry.name), textOf(entry), random), random);
}

/** Now and then in another encoding. */
function recoded(text: string, random: Random): string | Uint8Array {
  if (!random.chance(0.03)) return text;
  switch (random.below(4)) {
    case 0:
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 1:
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 2:
      return Buffer.from(text, 'latin1');
    default:
      return Buffer.from(text, 'utf16le').subarray(1);
  }
}

function bytesOf({ bytes, text, parts }: Draft, random: Random): Uint8Array {
  if (bytes) return bytes;
  if (parts) return zipOf(parts.entries, parts.options);
  const coded = recoded(text ?? '', random);
  return typeof coded === 'string' ? Buffer.from(coded) : coded;
}
