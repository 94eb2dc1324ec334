import type { Link } from '../model/workbook.js';
import type { Place, Renumbered, TopicContent } from './change.js';
import { type Draft, draftsUnder, lists, type SheetDraft } from './draft.js';
import { insertAt } from './insertion.js';
import type { Translation } from './translation.js';

/** Old ids of what the changes remove: a new thing may have taken them over. */
export interface Removed {
  readonly topics: ReadonlySet<string>;
  readonly sheets: ReadonlySet<string>;
}

/**
 * A workbook taken apart to be changed. Things of the old workbook are found by their old ids, everything else by
 * the ids of the new one, so that an id that changed hands confuses nobody.
 */
export class Workbench {
  readonly oldTopics = new Map<string, Draft>();
  readonly newTopics = new Map<string, Draft>();
  readonly oldSheets = new Map<string, SheetDraft>();
  readonly newSheets = new Map<string, SheetDraft>();
  /** Removed sheets by their old ids. */
  readonly goneSheets = new Map<string, SheetDraft>();
  /** The list each topic of the old workbook stands in. */
  readonly homes = new Map<Draft, Draft[]>();
  /** Old ids of relationships and boundaries → new ones. */
  readonly lineIds: ReadonlyMap<string, string>;
  private order: SheetDraft[];

  constructor(
    sheets: readonly SheetDraft[],
    renumbered: readonly Renumbered[],
    readonly translation: Translation,
    private readonly removed: Removed,
  ) {
    this.order = [...sheets];
    const sheetIds = asMap(renumbered.flatMap((one) => one.sheets));
    this.lineIds = asMap(renumbered.flatMap((one) => [...one.relationships, ...one.boundaries]));
    for (const draft of sheets) this.enterSheet(draft, sheetIds);
  }

  private enterSheet(draft: SheetDraft, sheetIds: ReadonlyMap<string, string>): void {
    const old = draft.sheet.id;
    const id = (sheetIds.get(old) ?? old) as typeof old;
    this.oldSheets.set(old, draft);
    draft.sheet = { ...draft.sheet, id };
    if (!this.removed.sheets.has(old)) this.newSheets.set(id, draft);
    for (const home of [draft.root, draft.floating]) for (const top of home) this.homes.set(top, home);
    for (const topic of draftsUnder([...draft.root, ...draft.floating])) this.enterTopic(topic);
  }

  private enterTopic(draft: Draft): void {
    const old = draft.topic.id;
    this.oldTopics.set(old, draft);
    draft.topic = translated(draft.topic, this.translation);
    if (!this.removed.topics.has(old)) this.newTopics.set(draft.topic.id, draft);
    for (const list of lists) for (const child of draft[list]) this.homes.set(child, draft[list]);
  }

  /** The list that a place of the new workbook names. Undefined: its sheet or parent is not there. */
  listAt(place: Place): Draft[] | undefined {
    if (place.list === 'root' || place.list === 'floating')
      return this.newSheets.get(place.sheetId)?.[place.list];
    return this.newTopics.get(place.parentId ?? '')?.[place.list];
  }

  /** False: no sheet of the old workbook has this id. */
  removeSheet(oldId: string): boolean {
    const gone = this.oldSheets.get(oldId);
    if (!gone) return false;
    this.goneSheets.set(oldId, gone);
    this.order = this.order.filter((sheet) => sheet !== gone);
    return true;
  }

  placeSheets(placed: readonly { readonly item: SheetDraft; readonly index: number }[]): void {
    const moving = new Set(placed.map(({ item }) => item));
    const staying = this.order.filter((sheet) => !moving.has(sheet));
    insertAt(staying, placed);
    this.order = staying;
  }

  sheetsInOrder(): readonly SheetDraft[] {
    return this.order;
  }
}

const asMap = (pairs: readonly { readonly from: string; readonly to: string }[]): Map<string, string> =>
  new Map(pairs.map(({ from, to }) => [from, to]));

function translated(topic: TopicContent, translation: Translation): TopicContent {
  const id = translation.id(topic.id) as TopicContent['id'];
  const links = topic.links.map((link) => translatedLink(link, translation));
  const covers = topic.covers && { covers: translation.ids(topic.covers) as TopicContent['id'][] };
  return { ...topic, id, links, ...covers };
}

const translatedLink = (link: Link, translation: Translation): Link =>
  link.kind === 'topic' && link.topicId
    ? { ...link, topicId: translation.id(link.topicId) as typeof link.topicId }
    : link;
