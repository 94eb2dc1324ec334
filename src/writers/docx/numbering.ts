import { type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import type { ListNumbers } from '../../model/list-numbers.js';
import { ink } from './colours.js';
import { deepestList, step } from './place.js';

/** Names of the two usual list definitions. */
export const bullets = 'points';
export const numbers = 'numbers';

const bulletSigns = ['•', '–', '◦', '▪', '•', '–', '◦', '▪', '•'];
const numberFormats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];
const levels = Array.from({ length: deepestList + 1 }, (_, level) => level);

const paragraph = (level: number) => ({ indent: { left: step * (level + 1), hanging: step } });
const signFont = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Arial' };

const counterFormats = {
  '1': LevelFormat.DECIMAL,
  a: LevelFormat.LOWER_LETTER,
  A: LevelFormat.UPPER_LETTER,
  i: LevelFormat.LOWER_ROMAN,
  I: LevelFormat.UPPER_ROMAN,
} as const;

/** Name of the definition of an ordered list. */
export const numbersLike = ({ start = 1, counter }: ListNumbers): string =>
  start === 1 && counter === undefined ? numbers : `${numbers}:${counter ?? ''}:${start}`;

/** Definitions for the lists of a document that count in a way of their own. */
export function numberingWith(ownLists: readonly ListNumbers[]): INumberingOptions {
  const names = new Map(ownLists.map((list) => [numbersLike(list), list]));
  names.delete(numbers);
  const own = [...names].map(([reference, { start = 1, counter }]) => ({
    reference,
    levels: levels.map((level) => ({
      level,
      start,
      format: (counter && counterFormats[counter]) ?? usualFormat(level),
      text: `%${level + 1}.`,
      suffix: LevelSuffix.TAB,
      style: { paragraph: paragraph(level) },
    })),
  }));
  return { config: [...usual.config, ...own] };
}

const usualFormat = (level: number) => numberFormats[level % numberFormats.length] ?? LevelFormat.DECIMAL;

/** Nine levels of bullets and of numbers. */
const usual: INumberingOptions = {
  config: [
    {
      reference: bullets,
      levels: levels.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: bulletSigns[level] ?? '•',
        suffix: LevelSuffix.TAB,
        style: { paragraph: paragraph(level), run: { color: ink.quiet, font: signFont } },
      })),
    },
    {
      reference: numbers,
      levels: levels.map((level) => ({
        level,
        format: usualFormat(level),
        text: `%${level + 1}.`,
        suffix: LevelSuffix.TAB,
        style: { paragraph: paragraph(level) },
      })),
    },
  ],
};
