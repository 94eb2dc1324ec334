import { Refusal } from '../../container/refusal.js';
import { childOf, childrenOf, type XmlElement } from '../../container/xml.js';
import { oneLine } from '../../model/walk.js';
import type { Relationship, Sheet, Topic } from '../../model/workbook.js';
import { sheetId } from '../../model/workbook.js';
import { backgroundTexts } from './background.js';
import type { ReaderContext } from './context.js';
import type { ElementDraft } from './draft.js';
import { legendOf } from './legend.js';
import { relationshipLine } from './relationships.js';
import { StyleDefaults } from './style.js';
import { draftsIn } from './topic.js';
import { TreeBuilder } from './tree.js';
import { kept } from './values.js';

/** The one sheet of a map, and what is needed to check it. */
export interface BuiltSheet {
  readonly sheet: Sheet;
  readonly tree: TreeBuilder;
}

/** @throws Refusal when the map has no root topic */
export function buildSheet(map: XmlElement, context: ReaderContext): BuiltSheet {
  const style = new StyleDefaults(childOf(map, 'ap:StyleGroup'));
  const legend = legendOf(childOf(map, 'ap:MarkersSetGroup'), context.palette, (element) =>
    context.resource(element),
  );
  const tree = new TreeBuilder(style, legend, context.iconPictures);
  const [rootDraft] = draftsIn(childOf(map, 'ap:OneTopic'));
  if (!rootDraft) throw new Refusal('damaged-part', { part: 'Document.xml', detail: 'no root topic' });
  const centre = tree.place(rootDraft, 'root');
  const floating = rootDraft.beside.flatMap((draft) => (draft.free ? tree.place(draft, draft.free) : []));
  const root = floating.length > 0 ? withoutUnseenTitle(centre) : centre;
  const relationships = relationshipsOf(map, style, tree, floating);
  resolveBookmarks(context, tree);
  const sheet: Sheet = {
    type: 'sheet',
    id: sheetId(kept(map, 'OId') ?? 'sheet-1'),
    title: oneLine(root.title),
    root,
    floating,
    relationships,
    boundaries: tree.boundaries,
    markerSets: legend.sets,
    background: backgroundTexts(childOf(map, 'ap:BackgroundObjects')),
  };
  return { sheet, tree };
}

/**
 * A diagram stands beside a root that is not drawn: the default title of its template (often a single letter) is
 * nobody's name for the map.
 */
function withoutUnseenTitle(root: Topic): Topic {
  const { titleOrigin, ...rest } = root;
  return titleOrigin === 'default' && root.children.length === 0 ? { ...rest, title: '' } : root;
}

function relationshipsOf(
  map: XmlElement,
  style: StyleDefaults,
  tree: TreeBuilder,
  floating: Topic[],
): Relationship[] {
  const elements = childrenOf(childOf(map, 'ap:Relationships'), 'ap:Relationship');
  return elements.map((element, at) => {
    const line = relationshipLine(element, at + 1, style);
    const labels = draftsIn(childOf(element, 'ap:FloatingTopics'));
    return labelled(line, labels, tree, floating);
  });
}

/** The label is a whole topic. Only one was ever seen; more would stand free rather than be lost. */
function labelled(
  line: Omit<Relationship, 'title' | 'label'>,
  [draft, ...others]: readonly ElementDraft[],
  tree: TreeBuilder,
  floating: Topic[],
): Relationship {
  const label = draft && tree.place(draft, 'label');
  for (const other of others) floating.push(tree.place(other, 'floating'));
  return label ? { ...line, title: draft.title ?? '', label } : { ...line, title: '' };
}

/** `#name` leads to the topic with the bookmark of that name, when there is one. */
function resolveBookmarks(context: ReaderContext, tree: TreeBuilder): void {
  for (const { links, index, bookmark } of context.bookmarkLinks) {
    const link = links[index];
    const target = tree.bookmarks.get(bookmark);
    if (link && target) links[index] = { ...link, kind: 'topic', topicId: target };
  }
}
