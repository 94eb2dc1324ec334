import type { Spot } from '../survey.js';
import { type Bracket, findBrackets, isHeavy, isTitleQuote, MOST_PER_TITLE } from '../text/brackets.js';
import { findDates } from '../text/dates.js';
import type { TitleReading } from '../titles.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { type SourceNote, sourceNoteIn, standingOf } from './sources.js';

/** Brackets beside each other that together say where a document is from: `[第2版]（2018年7月）【総務省】`. */
export interface SourceRun {
  /** Where the document's title ends; the editions before its date and publisher are part of it. */
  readonly from: number;
  /** Behind the last bracket. */
  readonly to: number;
  readonly publisher: string;
  readonly date?: string;
  /** An edition that is no part of the title. */
  readonly edition?: string;
  /** The publisher stands in `【…】`. */
  readonly isHeavy: boolean;
  /** Publisher and date share a bracket, the usual form of a source. */
  readonly isDated: boolean;
}

interface PlacedNote extends SourceNote {
  readonly bracket: Bracket;
}

/** The runs of a title that name a publisher, in order. Brackets that say something else are left out. */
export function sourceRunsIn(
  { folded, topic }: Spot,
  reading: TitleReading | undefined,
  vocabulary: Vocabulary,
): readonly SourceRun[] {
  const notes = findBrackets(folded)
    .slice(0, MOST_PER_TITLE)
    .flatMap((bracket): PlacedNote[] => {
      if (isTitleQuote(folded, bracket) || isSaid(bracket, reading)) return [];
      const note = sourceNoteIn(bracket, topic.title, vocabulary);
      return note ? [{ ...note, bracket }] : [];
    });
  return besideEachOther(notes, folded).flatMap(
    (run) => runOf(withoutDoubtful(run, folded, vocabulary), folded, vocabulary) ?? [],
  );
}

const isSaid = ({ from, to }: Bracket, reading: TitleReading | undefined): boolean =>
  [...(reading?.owners ?? []), ...(reading?.changes ?? []), ...(reading?.status ?? [])].some(
    (said) => from < said.to && said.from < to,
  );

function besideEachOther(notes: readonly PlacedNote[], folded: string): readonly (readonly PlacedNote[])[] {
  const runs: PlacedNote[][] = [];
  for (const note of notes) {
    const last = runs.at(-1)?.at(-1);
    // A bracket inside one that is read already says nothing more.
    if (last && note.bracket.from < last.bracket.to) continue;
    const isNext = last !== undefined && folded.slice(last.bracket.to, note.bracket.from).trim() === '';
    if (isNext) runs.at(-1)?.push(note);
    else runs.push([note]);
  }
  return runs;
}

/** Beside a publisher, a name in round brackets that nobody knows is a remark: `（平成28年の白書）【2016年総務省】`. */
function withoutDoubtful(
  notes: readonly PlacedNote[],
  folded: string,
  vocabulary: Vocabulary,
): readonly PlacedNote[] {
  const isKnown = ({ publisher }: PlacedNote): boolean =>
    publisher !== undefined && standingOf(publisher, vocabulary) === 'publisher';
  const first = notes.findIndex(isKnown);
  const doubtful = notes.findLastIndex(
    ({ publisher, bracket }, i) => i < first && publisher !== undefined && !isHeavy(folded, bracket),
  );
  return notes.slice(doubtful + 1);
}

function runOf(notes: readonly PlacedNote[], folded: string, vocabulary: Vocabulary): SourceRun | undefined {
  const named =
    notes.find(({ date, publisher }) => date !== undefined && publisher !== undefined) ??
    notes.find(({ publisher }) => publisher !== undefined);
  const last = notes.at(-1);
  if (named?.publisher === undefined || !last) return undefined;
  const source = notes.findIndex(({ date, publisher }) => (date ?? publisher) !== undefined);
  const start = notes[source]?.bracket.from ?? 0;
  const told = notes.find(({ date }) => date !== undefined)?.date;
  const bare = told === undefined ? dateBefore(folded, start, vocabulary) : undefined;
  const date = told ?? bare?.date;
  const edition = notes.slice(source).find((note) => note.edition !== undefined)?.edition;
  return {
    from: bare?.from ?? start,
    to: last.bracket.to,
    publisher: named.publisher,
    ...(date !== undefined && { date }),
    ...(edition !== undefined && { edition }),
    isHeavy: isHeavy(folded, named.bracket),
    isDated: named.date !== undefined,
  };
}

/** Characters that a date in words takes at most. */
const LONGEST_DATE = 20;

/** A month or day right before the brackets, behind words of the title: `手引（第2版）2018年7月【…】`. */
function dateBefore(
  folded: string,
  to: number,
  vocabulary: Vocabulary,
): { readonly from: number; readonly date: string } | undefined {
  const start = Math.max(0, to - LONGEST_DATE);
  const before = folded.slice(start, to).trimEnd();
  const found = findDates(before, vocabulary).at(-1);
  if (found?.to !== before.length || found.precision === 'year' || found.form !== 'words') return undefined;
  const date = found.dates[0];
  return date === undefined ? undefined : { from: start + found.from, date };
}
