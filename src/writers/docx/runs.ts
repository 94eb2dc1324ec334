import { type IRunOptions, Tab, TextRun } from 'docx';
import { knownLang } from '../../model/language-tag.js';
import { languageOfText } from '../../model/text-language.js';
import { symbolFont, type Typography, typographyFor } from './fonts.js';
import type { Scene } from './scene.js';
import { xmlText } from './xml-text.js';

/** Look of a stretch of text; what is absent comes from the paragraph's style. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** `RRGGBB`. */
  readonly colour?: string;
  /** Ground, `RRGGBB`. */
  readonly shade?: string;
  /** Character style. */
  readonly style?: string;
  /** BCP 47, when it differs from the document. */
  readonly lang?: string;
  /** A symbol that text faces lack. */
  readonly symbol?: boolean;
}

/** Text as runs: `\n` becomes a line break, a tab a tab. Nothing for empty text. */
export function runsOf(text: string, look: Look, scene: Scene): TextRun[] {
  const lines = xmlText(text).split('\n');
  const properties = propertiesOf(text, look, scene);
  return lines.flatMap((line, at) => {
    if (line === '' && at === 0) return [];
    return [new TextRun({ ...properties, ...(at > 0 ? { break: 1 } : {}), children: withTabs(line) })];
  });
}

const withTabs = (line: string): (string | Tab)[] =>
  line.split('\t').flatMap((part, at) => [...(at > 0 ? [new Tab()] : []), ...(part === '' ? [] : [part])]);

function propertiesOf(text: string, look: Look, scene: Scene): IRunOptions {
  const tag = knownLang(look.lang) ?? languageOfText(text);
  const own = tag === undefined ? undefined : otherTypography(tag, look, scene);
  const language = own && { value: own.lang, eastAsia: own.eastAsiaLang };
  const font = fontOf(text, look, own, scene);
  return {
    ...(look.style === undefined ? {} : { style: look.style }),
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italics: true } : {}),
    ...(look.underline ? { underline: {} } : {}),
    ...(look.strike ? { strike: true } : {}),
    ...(look.colour === undefined ? {} : { color: look.colour }),
    ...(look.shade === undefined ? {} : { shading: { fill: look.shade } }),
    ...(language === undefined ? {} : { language }),
    ...(font === undefined ? {} : { font }),
  };
}

/** Word sets ambiguous characters in the Latin face unless each run says otherwise. */
function fontOf(text: string, look: Look, own: Typography | undefined, scene: Scene): IRunOptions['font'] {
  if (look.symbol) return { ascii: symbolFont, hAnsi: symbolFont, eastAsia: symbolFont };
  if (own && own.eastAsia !== scene.typography.eastAsia) return { eastAsia: own.eastAsia, hint: 'eastAsia' };
  const prefersEastAsia = scene.typography.prefersEastAsia && /[^\x00-\x7f]/.test(text);
  return prefersEastAsia ? { hint: 'eastAsia' } : undefined;
}

/** The typography of a run in another language than the document; what somebody says it is in always counts. */
function otherTypography(tag: string, look: Look, { typography }: Scene): Typography | undefined {
  const own = typographyFor(tag);
  return look.lang !== undefined || own.eastAsiaLang !== typography.eastAsiaLang ? own : undefined;
}
