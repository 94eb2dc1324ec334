/** How a proposed history entry says what was done, in the language of the map. */
export const proposalWords = {
  ja: { revised: (places: readonly string[]) => `${shortened(places, '、', 'ほか')}を改訂` },
  en: { revised: (places: readonly string[]) => `Revised ${shortened(places, ', ', ' and others')}` },
} as const;

const most = 4;

const shortened = (places: readonly string[], separator: string, more: string): string =>
  places.slice(0, most).join(separator) + (places.length > most ? more : '');
