import { type FurniturePlan, isContainer } from '../furniture.js';
import type { LearnedIcon } from '../legend/entry.js';
import { keysOf } from '../legend/keys.js';
import type { LegendPlan } from '../legend/plan.js';
import type { Spot, Survey } from '../survey.js';
import { normalForm } from '../text/fold.js';
import type { TitleReading } from '../titles.js';
import { ownedBy } from './ownerships.js';
import type { OwnerTag } from './tags.js';

/** A tag of one owner, with the markers on it and on the topic that it owns. */
interface TagPlace {
  readonly owner: string;
  readonly markers: ReadonlySet<string>;
}

const FEWEST_CARRYING = 2;

/**
 * Icons that stand on the tags of one owner and on no other owner's, on most of them and on two at least. Icons that
 * the legend calls owners without naming them, pictures of people, and the map's own icons may be somebody's; the
 * latter two only where another owner's tags are without them, else they may mean "owner".
 */
export function learnIcons(
  survey: Survey,
  furniture: FurniturePlan,
  titles: readonly TitleReading[],
  plan: LegendPlan,
): ReadonlyMap<string, LearnedIcon> {
  const candidates = new Map<string, boolean>();
  const places: TagPlace[] = [];
  for (const spot of survey.spots) {
    const reading = titles[spot.index];
    if (!reading || reading.owners.length === 0 || !isContainer(furniture.around[spot.index])) continue;
    const markers = new Set<string>();
    for (const { key, isDeclared } of iconsAround(spot, reading, survey, plan)) {
      markers.add(key);
      candidates.set(key, isDeclared);
    }
    const owner = onlyOwner(reading.owners);
    if (owner !== undefined) places.push({ owner, markers });
  }
  const found = new Map<string, LearnedIcon>();
  for (const [key, isDeclared] of candidates) {
    const learned = ownerOf(key, isDeclared, places);
    if (learned) found.set(key, learned);
  }
  return found;
}

/** One person named once, now and before: what an icon means beside a hand-over or a couple is open. */
function onlyOwner(tags: readonly OwnerTag[]): string | undefined {
  const [tag, ...others] = tags;
  const [owner, ...more] = tag?.owners ?? [];
  const isOne = others.length === 0 && more.length === 0 && tag?.handedOverFrom.length === 0;
  return isOne ? (owner ?? undefined) : undefined;
}

function iconsAround(
  spot: Spot,
  reading: TitleReading,
  survey: Survey,
  plan: LegendPlan,
): readonly { readonly key: string; readonly isDeclared: boolean }[] {
  const owned = ownedBy(spot, reading).flatMap((id) => survey.byId.get(id) ?? []);
  return [...new Set([spot, ...owned])].flatMap(({ topic, sheet }) =>
    keysOf(topic).flatMap(({ key, group }) => {
      const entry = plan.explain(key, sheet.id);
      const isDeclared = entry?.role === 'owner' && entry.owner === undefined;
      const mayBe = isDeclared || (!entry && (group === 'people' || group === 'custom'));
      return mayBe ? [{ key, isDeclared }] : [];
    }),
  );
}

function ownerOf(key: string, isDeclared: boolean, places: readonly TagPlace[]): LearnedIcon | undefined {
  const carrying = places.filter(({ markers }) => markers.has(key));
  const [first] = carrying;
  if (!first || carrying.length < FEWEST_CARRYING) return undefined;
  const isTheirs = ({ owner }: TagPlace): boolean => normalForm(owner) === normalForm(first.owner);
  const tags = places.filter(isTheirs).length;
  const isContrasted = isDeclared || tags < places.length;
  if (!carrying.every(isTheirs) || !isContrasted || carrying.length * 2 <= tags) return undefined;
  return { owner: first.owner, learnedFrom: { carrying: carrying.length, tags } };
}
