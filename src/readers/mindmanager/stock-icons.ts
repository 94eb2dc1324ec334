import type { Marker, MarkerGroup } from '../../model/workbook.js';

type StockIcon = Pick<Marker, 'id' | 'group' | 'colour' | 'value'>;

/**
 * The stock icons that belong to a family or have an exact counterpart among the neutral ids.
 * All others (some forty: `Rocket`, `CoffeeCup` …) are `other` under their own name in kebab case.
 */
const families = new Map<string, readonly [id: string, group: MarkerGroup]>(
  Object.entries({
    ArrowUp: ['arrow-up', 'arrow'],
    ArrowDown: ['arrow-down', 'arrow'],
    ArrowLeft: ['arrow-left', 'arrow'],
    ArrowRight: ['arrow-right', 'arrow'],
    TwoEndArrow: ['arrow-left-right', 'arrow'],
    Redo: ['arrow-refresh', 'arrow'],
    SmileyHappy: ['smiley-happy', 'smiley'],
    SmileyNeutral: ['smiley-neutral', 'smiley'],
    SmileySad: ['smiley-sad', 'smiley'],
    SmileyAngry: ['smiley-angry', 'smiley'],
    SmileyScreaming: ['smiley-screaming', 'smiley'],
    ThumbsUp: ['thumbs-up', 'symbol'],
    ThumbsDown: ['thumbs-down', 'symbol'],
    Check: ['check', 'symbol'],
    QuestionMark: ['question-mark', 'symbol'],
    ExclamationMark: ['exclamation-mark', 'symbol'],
    Information: ['information', 'symbol'],
    Stop: ['stop', 'symbol'],
    NoEntry: ['no-entry', 'symbol'],
    OnHold: ['on-hold', 'symbol'],
    Emergency: ['emergency', 'symbol'],
    TrafficLightsRed: ['traffic-lights-red', 'symbol'],
    Resource1: ['resource-1', 'people'],
    Resource2: ['resource-2', 'people'],
  }),
);

/** `CoffeeCup` → `coffee-cup`. */
const kebab = (name: string): string => name.replace(/(?<=[a-z\d])(?=[A-Z])/g, '-').toLowerCase();

/** Neutral marker of a stock icon's name, the part after `urn:mindjet:`. Any name will do: the list may grow. */
export function stockIcon(name: string): StockIcon {
  const known = families.get(name);
  if (known) return { id: known[0], group: known[1] };
  const colour = /^Flag([A-Z]\w*)$/.exec(name)?.[1];
  if (colour) return { id: `flag-${kebab(colour)}`, group: 'flag', colour: kebab(colour) };
  const number = /^Marker(\d)$/.exec(name)?.[1];
  if (number) return { id: `marker-${number}`, group: 'number', value: Number(number) };
  return { id: kebab(name), group: 'other' };
}
