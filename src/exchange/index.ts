import type { Workbook } from '../model/workbook.js';

/** Formats a workbook can be exchanged in. */
export type ExchangeFormat = 'json' | 'md' | 'text';

interface Exchange {
  /** File extension without dot. */
  readonly extension: string;
  /** The workbook in this format; same workbook, same bytes. */
  readonly write: (workbook: Workbook) => Promise<string | Uint8Array>;
}

/** One table lists the formats; each is loaded only when asked for. */
export const exchanges: Readonly<Record<ExchangeFormat, Exchange>> = {
  json: {
    extension: 'json',
    write: async (workbook) => (await import('./json.js')).toJson(workbook),
  },
  md: {
    extension: 'md',
    write: async (workbook) => (await import('./markdown.js')).toMarkdown(workbook),
  },
  text: {
    extension: 'txt',
    write: async (workbook) => (await import('./text.js')).toText(workbook),
  },
};
