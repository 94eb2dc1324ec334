import { childOf, descend, type XmlElement } from '../../container/xml.js';
import type { ReaderContext } from './context.js';
import type { ElementDraft } from './draft.js';
import { tallyPerson } from './personal.js';
import { filled, flagOf, numberOf, stampOf, urnName } from './values.js';

/** Only topics that stand free on the map have a priority for keeping their place. */
export function readOffset(part: XmlElement, draft: ElementDraft): void {
  if (filled(part, 'OffsetPriority')) draft.free ??= 'floating';
}

/** Dormant formatting on ordinary topics as well, so it decides only where a topic stands beside the root. */
export function readFreeShape(part: XmlElement, draft: ElementDraft): void {
  const sticky = urnName(filled(part, 'LabelFloatingTopicType') ?? '') === 'StickyNote';
  draft.free = sticky ? 'sticky' : (draft.free ?? 'floating');
}

/** One group per window; the first counts. */
export function readView(part: XmlElement, { topic }: ElementDraft): void {
  if ((numberOf(part, 'ViewIndex') ?? 0) !== 0) return;
  if (flagOf(childOf(part, 'ap:Collapsed'), 'Collapsed')) topic.folded = true;
  if (flagOf(childOf(part, 'ap:Visibility'), 'Hidden')) topic.hidden = true;
}

export function readSubTopicsVisibility(part: XmlElement, { topic }: ElementDraft): void {
  if (flagOf(part, 'Hidden')) topic.folded = true;
}

/** Alignments that make a layout of their own (timeline, board) rather than shift the lines. */
const layouts = new Set(['Flow', 'Line', 'Board']);

export function readStructure(part: XmlElement, { topic }: ElementDraft): void {
  const [growth, direction, alignment] = ['Growth', 'GrowthDirection', 'Alignment'].map((name) =>
    urnName(filled(part, `SubTopics${name}`) ?? ''),
  );
  const words = [growth, direction, layouts.has(alignment ?? '') ? alignment : ''].filter(Boolean);
  if (words.length > 0) topic.structure = words.join('/');
}

/** Effects a rule wrote into the topic stand in `PreviousEffectsGroup`, to be undone when the rule ends. */
export function readAutomaticFormat(part: XmlElement, { topic }: ElementDraft): void {
  if (descend(part, 'ap:PreviousEffectsGroup', 'ap:EffectGroup')) topic.automaticFormat = true;
}

/** Version 24 and later: UTC without `Z`, with names. */
export function readRevision(part: XmlElement, { topic }: ElementDraft, { personal }: ReaderContext): void {
  const creator = childOf(part, 'ap:Creator');
  const created = stampOf(filled(creator, 'UtcDateTime'), 'utc', filled(creator, 'UserName'));
  if (created) topic.created = created;
  const modifier = childOf(part, 'ap:LastModificator');
  const modified = stampOf(filled(modifier, 'UtcDateTime'), 'utc', filled(modifier, 'UserName'));
  if (modified) topic.modified = modified;
  tallyPerson(creator, personal);
  tallyPerson(modifier, personal);
}

/** Team servers of versions 9 to 14: the user is a number without a name. */
export function readModification(part: XmlElement, { topic }: ElementDraft): void {
  const modified = serverStamp(part);
  if (modified) topic.modified ??= modified;
}

export function readCreation(part: XmlElement, { topic }: ElementDraft): void {
  const created = serverStamp(part);
  if (created) topic.created ??= created;
}

const serverStamp = (part: XmlElement) =>
  stampOf(filled(part, 'Timestamp'), 'utc') ?? stampOf(filled(part, 'LocalTimestamp'), 'local');
