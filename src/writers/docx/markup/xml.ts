import { escapeXml } from '../xml-text.js';

declare const holds: unique symbol;

/**
 * Well-formed WordprocessingML (ECMA-376 part 1, 17) that may stand in one kind of place. Only the functions of this
 * folder make it, and they escape every text and attribute, so that nothing a map holds can become markup.
 */
export type Markup<Kind extends string> = string & { readonly [holds]: Kind };

/** What a paragraph holds: runs, links, bookmarks. */
export type Inlines = Markup<'inlines'>;
/** What a body or a cell holds: paragraphs, tables, the table of contents. */
export type Blocks = Markup<'blocks'>;

/** Say what place XML is made for. For this folder alone. */
export const inlines = (xml: string): Inlines => xml as Inlines;
export const blocks = (xml: string): Blocks => xml as Blocks;

/** One after the other. */
export const joined = <Made extends Markup<string>>(parts: readonly Made[]): Made => parts.join('') as Made;

/** No content. */
export const noInlines = inlines('');
export const noBlocks = blocks('');

/** Text as the content of an element or the value of an attribute. */
export const escaped = (text: string): string => escapeXml(text).replaceAll("'", '&apos;');
