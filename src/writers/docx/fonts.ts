import { dictionary } from '../../model/dictionary.js';

/** Fonts and language tags for one language of content. */
export interface Typography {
  /** For Latin letters and figures. */
  readonly latin: string;
  /** For Chinese, Japanese and Korean characters. Without it Word and LibreOffice fall back to a serif face. */
  readonly eastAsia: string;
  /** Language of Latin text (`w:lang@w:val`). */
  readonly lang: string;
  /** Language of East Asian text (`w:lang@w:eastAsia`): decides glyph shapes and line breaking. */
  readonly eastAsiaLang: string;
  /** Ambiguous characters (“ ” … ① →) are set in the East Asian face. */
  readonly prefersEastAsia: boolean;
}

/** For symbols that text faces lack; Word falls back to the platform's own symbol font where it is absent. */
export const symbolFont = 'Segoe UI Symbol';

const western = 'Arial';
const japanese = { latin: 'Yu Gothic', eastAsia: 'Yu Gothic', eastAsiaLang: 'ja-JP' };
const faces: readonly { readonly tag: RegExp; readonly eastAsia: string; readonly eastAsiaLang: string }[] = [
  { tag: /^zh\b.*\b(hant|tw|hk|mo)\b/i, eastAsia: 'Microsoft JhengHei', eastAsiaLang: 'zh-TW' },
  { tag: /^zh\b/i, eastAsia: 'Microsoft YaHei', eastAsiaLang: 'zh-CN' },
  { tag: /^ko\b/i, eastAsia: 'Malgun Gothic', eastAsiaLang: 'ko-KR' },
];

/** Typography for a BCP 47 language tag. Languages without East Asian writing get Japanese faces for stray characters. */
export function typographyFor(tag: string): Typography {
  if (/^ja\b/i.test(tag)) return { ...japanese, lang: 'en-US', prefersEastAsia: true };
  const face = faces.find((candidate) => candidate.tag.test(tag));
  if (face) return { ...face, latin: face.eastAsia, lang: 'en-US', prefersEastAsia: true };
  return { ...japanese, latin: western, lang: regionOf(tag), prefersEastAsia: false };
}

const regions: Readonly<Record<string, string>> = dictionary({
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
});

/** Word knows languages with their region. */
function regionOf(tag: string): string {
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return 'en-US';
  return regions[tag.toLowerCase()] ?? tag;
}
