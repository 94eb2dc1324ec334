import { visitWorkbook } from '../model/walk.js';
import type { Numbering, TopicId, Workbook } from '../model/workbook.js';

/**
 * The numbers a program draws before titles (`1.2`, `II.a`), by topic. They are set on a parent and count its
 * children; without a depth only the next level is numbered.
 */
export function topicNumbers(workbook: Workbook): Map<TopicId, string> {
  const numbers = new Map<TopicId, string>();
  const inherited = new Map<TopicId, { readonly rule: Numbering; readonly level: number }>();
  for (const { topic } of visitWorkbook(workbook)) {
    const own = topic.numbering && { rule: topic.numbering, level: 0 };
    const rule = own ?? inherited.get(topic.id);
    if (!rule || rule.rule.format === 'none' || rule.level >= (rule.rule.depth ?? 1)) continue;
    for (const [i, child] of topic.children.entries()) {
      numbers.set(child.id, numberOf(i + 1, rule.rule, rule.level, numbers.get(topic.id)));
      inherited.set(child.id, { rule: rule.rule, level: rule.level + 1 });
    }
  }
  return numbers;
}

function numberOf(count: number, rule: Numbering, level: number, above: string | undefined): string {
  const formats = rule.format.split('*');
  const digits = counted(count, formats[level] ?? formats.at(-1) ?? 'arabic');
  const own = `${level === 0 ? (rule.prefix ?? '') : ''}${digits}${rule.suffix ?? ''}`;
  return level > 0 && above !== undefined ? `${above}${rule.separator ?? '.'}${own}` : own;
}

function counted(count: number, format: string): string {
  const word = format.replace(/^.*\./, '');
  switch (word) {
    case 'I':
    case 'roman':
    case 'upper-roman':
      return roman(count);
    case 'i':
    case 'lower-roman':
      return roman(count).toLowerCase();
    case 'A':
    case 'uppercase':
    case 'upper-alpha':
      return letters(count);
    case 'a':
    case 'lowercase':
    case 'lower-alpha':
      return letters(count).toLowerCase();
    default:
      return String(count);
  }
}

function letters(count: number): string {
  let result = '';
  for (let left = count; left > 0; left = Math.floor((left - 1) / 26)) {
    result = String.fromCharCode(65 + ((left - 1) % 26)) + result;
  }
  return result;
}

const romanDigits = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(count: number): string {
  let left = count;
  let result = '';
  for (const [value, digit] of romanDigits) {
    while (left >= value) {
      result += digit;
      left -= value;
    }
  }
  return result;
}
