import { createRequire } from 'node:module';
import type * as Resvg from '@resvg/resvg-js';
import type JSZip from 'jszip';
import type * as Saxes from 'saxes';
import type Temml from 'temml';

/*
 * The two CommonJS libraries that every command needs, loaded by `require` for the sake of a quick start. Measured on
 * Node 20, CPU time over that of an empty program: saxes takes 42 ms by `import` and 2 ms by `require` (why is not
 * known; neither its comments nor its source map are to blame). jszip takes 30 ms either way as its many files, and
 * 8 ms as the one file it also comes as.
 */
const load = createRequire(import.meta.url);

/** Libraries that few maps need and that take long to load. @throws when the platform has no such program */
export const loadEquations = () => load('temml') as typeof Temml;
export const loadDrawing = () => load('@resvg/resvg-js') as typeof Resvg;

export const { SaxesParser } = load('saxes') as typeof Saxes;
export const ZipReader = load('jszip/dist/jszip.min.js') as typeof JSZip;
