import { createRequire } from 'node:module';
import type JSZip from 'jszip';
import type * as Saxes from 'saxes';

/*
 * The two CommonJS libraries that every command needs, loaded by `require`. `import` first searches the whole text
 * of a CommonJS file for the names it exports, and in saxes that text ends in a source map of 50 KB: 50 ms of CPU
 * time instead of 8 at every start. jszip as one file takes 7 ms, its forty files 30 (measured on Node 20).
 */
const load = createRequire(import.meta.url);

export const { SaxesParser } = load('saxes') as typeof Saxes;
export const ZipReader = load('jszip/dist/jszip.min.js') as typeof JSZip;
