import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import JSZip from 'jszip';
import { type ExchangeFormat, exchanges } from '../../src/exchange/index.js';
import { toXmind } from '../../src/exchange/xmind/index.js';
import type { Workbook } from '../../src/model/workbook.js';
import { bytesOf } from './drawn-maps.js';

/** The text written in a format of text. */
export async function textOf(workbook: Workbook, format: ExchangeFormat): Promise<string> {
  const written = await exchanges[format].write(workbook, bytesOf);
  return typeof written === 'string' ? written : new TextDecoder().decode(written);
}

/** A written XMind file, opened. */
export const openXmind = async (workbook: Workbook): Promise<JSZip> =>
  JSZip.loadAsync(toXmind(workbook, bytesOf));

/** A topic in `content.json`, as far as tests look at it. */
export interface TopicJson {
  readonly id: string;
  readonly title: string;
  readonly href?: string;
  readonly notes?: { readonly plain: { content: string }; readonly realHTML?: { content: string } };
  readonly markers?: unknown;
  readonly labels?: unknown;
  readonly extensions?: unknown;
  readonly attributedTitle?: unknown;
  readonly style?: { readonly properties: unknown };
  readonly summaries?: unknown;
  readonly boundaries?: unknown;
  readonly children: Readonly<Record<string, readonly TopicJson[]>>;
}

export interface SheetJson {
  readonly rootTopic: TopicJson;
  readonly legend?: { readonly markers: unknown; readonly groups: unknown };
  readonly relationships?: readonly { readonly style?: { readonly properties: Record<string, string> } }[];
}

/** The one sheet of a written XMind file. */
export async function sheetJsonOf(workbook: Workbook): Promise<SheetJson> {
  const [sheet] = await contentOf(workbook);
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

async function contentOf(workbook: Workbook): Promise<SheetJson[]> {
  const zip = await openXmind(workbook);
  return JSON.parse((await zip.file('content.json')?.async('string')) ?? '');
}

/** Whether a program is installed. */
export const isInstalled = (program: string): boolean =>
  (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${program}`));

/** Runs another program on some text; its output, or what it complained of. */
export function run(
  program: string,
  args: readonly string[],
  input: string,
): { code: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(program, [...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return { code: status, out: status === 0 ? stdout : stderr };
}
