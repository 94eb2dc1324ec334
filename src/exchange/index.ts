import type { Exchange } from './exchange.js';

export type { BytesOf, Exchange } from './exchange.js';

/** Formats a workbook can be exchanged in. */
export type ExchangeFormat = 'json' | 'md' | 'text' | 'xmind' | 'mm' | 'opml';

/** One table lists the formats; each is loaded only when asked for. */
export const exchanges: Readonly<Record<ExchangeFormat, Exchange>> = {
  json: {
    extension: 'json',
    leaves: [],
    write: async (workbook) => (await import('./json.js')).toJson(workbook),
  },
  md: {
    extension: 'md',
    leaves: ['boundaries', 'attachments', 'colouredTopics', 'formattedTitles', 'numberings'],
    write: async (workbook) => (await import('./markdown/index.js')).toMarkdown(workbook),
  },
  text: {
    extension: 'txt',
    leaves: [],
    write: async (workbook) => (await import('./text.js')).toText(workbook),
  },
  xmind: {
    extension: 'xmind',
    leaves: [],
    write: async (workbook, bytes) => (await import('./xmind/index.js')).toXmind(workbook, bytes),
  },
  mm: {
    extension: 'mm',
    leaves: ['images', 'attachments'],
    write: async (workbook) => (await import('./freemind/index.js')).toFreeMind(workbook),
  },
  opml: {
    extension: 'opml',
    leaves: [
      'markers',
      'images',
      'attachments',
      'relationships',
      'boundaries',
      'colouredTopics',
      'formattedTitles',
    ],
    write: async (workbook) => (await import('./opml.js')).toOpml(workbook),
  },
};
