import type { Entry } from '../entry.js';

/** What the rules of `mapress check` say; a message's code is the rule's id. */
export const ruleMessages = {
  'marker-not-in-legend': {
    severity: 'warning',
    ja: {
      says: '記号 {marker} の意味がどこにも書かれていません ({uses} か所)',
      remedy: '凡例にこの記号の説明を加えるか、設定の legend に書いてください',
    },
    en: {
      says: 'Nothing says what the marker {marker} stands for (used {uses} times)',
      remedy: 'Explain it in the legend of the map, or under legend in the configuration',
    },
  },
} as const satisfies Record<string, Entry>;

export type RuleId = keyof typeof ruleMessages;
