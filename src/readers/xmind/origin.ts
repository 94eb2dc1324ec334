import type { DocumentData, Program } from '../../model/workbook.js';

/** Who made the map and with what. */
export interface Origin {
  readonly program: Program;
  readonly document: DocumentData;
}

/** Words of `meta.xml` or `metadata.json`; empty where they are silent. */
export interface OriginWords {
  readonly name: string;
  readonly version: string;
  readonly author: string;
  readonly description: string;
  /** Formatted in the author's locale. */
  readonly created: string;
}

export function originOf(words: OriginWords): Origin {
  const { name, version, author, description, created } = words;
  return {
    program: { name: name || 'XMind', ...(version ? { version } : {}) },
    document: {
      ...(author && !author.includes('@') ? { author } : {}),
      ...(description ? { description } : {}),
      ...(created ? { created: { text: created, kind: 'free' } } : {}),
    },
  };
}
