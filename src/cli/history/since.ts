import process from 'node:process';
import { now } from '../../files/clock.js';
import { calendarDay } from '../../model/calendar.js';
import {
  changeVocabulary,
  dayNamed,
  defaultVocabulary,
  type SemanticsConfig,
} from '../../semantics/index.js';

/** What `--since` means: a day as `2026-03-20`, where it names one in whatever form; else the revision as named. */
export function sinceOf(text: string, { vocabulary, timeZone }: SemanticsConfig): string {
  const words = vocabulary ? changeVocabulary(defaultVocabulary, vocabulary) : defaultVocabulary;
  return dayNamed(text, calendarDay(now(process.env), timeZone), words) ?? text;
}
