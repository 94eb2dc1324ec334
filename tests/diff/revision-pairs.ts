import type { Workbook } from '../../src/model/workbook.js';
import { read } from '../../src/readers/index.js';
import { corpusBytes, corpusExists } from '../corpus/corpus.js';

export interface RevisionPair {
  readonly before: string;
  readonly after: string;
}

/** Neighbouring saves of the same map, as the corpus' table orders them (columns file … rev_n_of_m). */
export const revisionPairs: readonly RevisionPair[] = corpusExists ? pairsIn(table()) : [];

interface Row {
  readonly file: string;
  readonly map: string;
  readonly rank: number;
}

function table(): Row[] {
  const [head = '', ...lines] = new TextDecoder().decode(corpusBytes('MANIFEST.tsv')).trim().split('\n');
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    const map = `${cell('source_repo')} ${cell('path')}`;
    return { file: cell('file'), map, rank: Number.parseInt(cell('rev_n_of_m'), 10) };
  });
}

function pairsIn(rows: readonly Row[]): RevisionPair[] {
  return [...new Set(rows.map(({ map }) => map))].flatMap((map) => {
    const order = rows.filter((row) => row.map === map).sort((a, b) => a.rank - b.rank);
    return order.slice(1).map((after, index) => ({ before: order[index]?.file ?? '', after: after.file }));
  });
}

export async function workbookIn(file: string): Promise<Workbook> {
  const { workbook } = await read(corpusBytes(file), { file });
  if (!workbook) throw new Error(`${file} was not readable`);
  return workbook;
}
