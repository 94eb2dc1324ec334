import { type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import { ink } from './colours.js';
import { deepestList, step } from './place.js';

const bulletSigns = ['•', '–', '◦', '▪', '•', '–', '◦', '▪', '•'];
const numberFormats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];
const levels = Array.from({ length: deepestList + 1 }, (_, level) => level);

const paragraph = (level: number) => ({ indent: { left: step * (level + 1), hanging: step } });
const signFont = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Arial' };

/** Word's list definitions: nine levels of bullets and of numbers, in the order that `Lists` relies on. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'points',
      levels: levels.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: bulletSigns[level] ?? '•',
        suffix: LevelSuffix.TAB,
        style: { paragraph: paragraph(level), run: { color: ink.quiet, font: signFont } },
      })),
    },
    {
      reference: 'numbers',
      levels: levels.map((level) => ({
        level,
        format: numberFormats[level % numberFormats.length] ?? LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        suffix: LevelSuffix.TAB,
        style: { paragraph: paragraph(level) },
      })),
    },
  ],
};
