import { knownLang } from '../../model/language-tag.js';
import { languageOfText } from '../../model/text-language.js';
import { symbolFont, type Typography, typographyFor } from './fonts.js';
import { lineBreak, type RunProperties, run, runProperties, tab, text as textElement } from './markup/run.js';
import { type Inlines, joined, noInlines } from './markup/xml.js';
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
export function runsOf(text: string, look: Look, scene: Scene): Inlines {
  if (text === '') return noInlines;
  const properties = propertiesOf(text, look, scene);
  const [first = '', ...more] = xmlText(text).split('\n');
  const start = first === '' ? noInlines : run(properties, withTabs(first));
  if (more.length === 0) return start;
  return joined([start, ...more.map((line) => run(properties, `${lineBreak}${withTabs(line)}`))]);
}

const withTabs = (line: string): string =>
  line
    .split('\t')
    .map((part) => (part === '' ? '' : textElement(part)))
    .join(tab);

function propertiesOf(text: string, look: Look, scene: Scene): string {
  const tag = knownLang(look.lang) ?? languageOfText(text);
  const own = tag === undefined ? undefined : otherTypography(tag, look, scene);
  return runProperties({
    ...look,
    ...facesOf(text, look, own, scene),
    language: own && { latin: own.lang, eastAsia: own.eastAsiaLang },
  });
}

/** Word sets ambiguous characters in the Latin face unless each run says otherwise. */
function facesOf(
  text: string,
  look: Look,
  own: Typography | undefined,
  { typography }: Scene,
): Pick<RunProperties, 'face' | 'eastAsiaFace' | 'prefersEastAsia'> {
  if (look.symbol) return { face: symbolFont };
  if (own && own.eastAsia !== typography.eastAsia) {
    return { eastAsiaFace: own.eastAsia, prefersEastAsia: true };
  }
  return { prefersEastAsia: typography.prefersEastAsia && /[^\x00-\x7f]/.test(text) };
}

/** The typography of a run in another language than the document; what somebody says it is in always counts. */
function otherTypography(tag: string, look: Look, { typography }: Scene): Typography | undefined {
  const own = typographyFor(tag);
  return look.lang !== undefined || own.eastAsiaLang !== typography.eastAsiaLang ? own : undefined;
}
