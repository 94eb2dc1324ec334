const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * A language tag that browsers and speech programs know, of language, script and region. Maps carry tags of their own
 * making (`zh-sim`): of those the language alone is kept. Undefined: no language is known by this name.
 */
export function knownLang(tag: string | undefined): string | undefined {
  const [, language, rest = ''] =
    /^([a-z]{2,3})((?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?)(?![a-z\d])/i.exec(tag ?? '') ?? [];
  if (language === undefined || languages.of(language) === undefined) return undefined;
  return language.toLowerCase() + rest;
}
