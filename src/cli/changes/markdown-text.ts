import { flat } from './styled.js';

/**
 * A text of a map as Markdown that shows exactly these characters: no markup, no HTML, no link, nobody mentioned, no
 * issue referred to. References instead of backslashes, so that it reads the same inside HTML; the empty comment
 * keeps a forge from seeing a name, a number or an address. Not for the start of a line.
 */
export const escapeMarkdown = (text: string): string =>
  flat(text)
    .replace(/[&<>"`*~[\]\\|$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|:(?=[\w+-]+:)/g, reference)
    .replace(/@(?=[\p{L}\p{N}])/gu, '@<!-- -->')
    .replace(/#(?=\d)(?<!&#)|(?<=GH)-(?=\d)/gi, '$&<!-- -->')
    .replace(/:(?=\/\/)|(?<=\bwww)\.|(?<=\b(?:mailto|xmpp)):/gi, '$&<!-- -->');

const reference = (char: string): string => `&#${char.charCodeAt(0)};`;
