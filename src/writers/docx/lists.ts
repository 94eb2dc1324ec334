import type { ListNumbers } from '../../model/list-numbers.js';
import { deepestList } from './place.js';

/** Numbers of the list definitions in the template's numbering part; the library writes one of its own before them. */
export const pointsDefinition = 2;
export const numbersDefinition = 3;
/** The library uses the first number for a list of its own. */
const firstList = 2;

interface List {
  readonly definition: number;
  /** What every level starts from, whatever another list has counted. */
  readonly start: number;
}

/**
 * The lists of a document (ECMA-376 part 1, 17.9.15), numbered in the order in which they are asked for. All bullets
 * are one list.
 */
export class Lists {
  private readonly lists: List[] = [];
  private points: number | undefined;
  /** Ways to count besides the usual one, by what distinguishes them. */
  private readonly ownWays = new Map<string, ListNumbers & { readonly definition: number }>();

  /** Number of the list of bullets. */
  bullets(): number {
    this.points ??= this.add({ definition: pointsDefinition, start: 1 });
    return this.points;
  }

  /** Number of a new numbered list. */
  numbered({ start = 1, counter }: ListNumbers): number {
    if (start === 1 && counter === undefined) return this.add({ definition: numbersDefinition, start });
    const key = `${counter ?? ''}:${start}`;
    const definition = this.ownWays.get(key)?.definition ?? numbersDefinition + 1 + this.ownWays.size;
    this.ownWays.set(key, { definition, start, ...(counter && { counter }) });
    return this.add({ definition, start });
  }

  private add(list: List): number {
    return firstList - 1 + this.lists.push(list);
  }

  /**
   * `w:abstractNum` elements of the ways to count that only this document has.
   * @param usual the element of the usual way
   */
  definitions(usual: string): string {
    return [...this.ownWays.values()].map((way) => definitionLike(usual, way.definition, way)).join('');
  }

  /** `w:num` elements. */
  elements(): string {
    return this.lists
      .map(
        ({ definition, start }, at) =>
          `<w:num w:numId="${firstList + at}"><w:abstractNumId w:val="${definition}"/>${startsAt(start)}</w:num>`,
      )
      .join('');
  }
}

const startsAt = (start: number): string =>
  Array.from(
    { length: deepestList + 1 },
    (_, level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
  ).join('');

const formats = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
} as const;

function definitionLike(usual: string, id: number, { start = 1, counter }: ListNumbers): string {
  const renamed = usual.replace(/w:abstractNumId="\d+"/, `w:abstractNumId="${id}"`);
  const started = renamed.replace(/<w:start w:val="\d+"\/>/g, `<w:start w:val="${start}"/>`);
  return counter
    ? started.replace(/<w:numFmt w:val="\w+"\/>/g, `<w:numFmt w:val="${formats[counter]}"/>`)
    : started;
}
