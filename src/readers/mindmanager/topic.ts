import { childOf, isFolded, type XmlElement } from '../../container/xml.js';
import { joined } from '../topic-draft.js';
import { readCustom } from './add-ins.js';
import type { ReaderContext } from './context.js';
import { type ElementDraft, emptyDraft, type ReadPart } from './draft.js';
import { readTopicReview } from './review.js';
import {
  readAttachments,
  readBookmark,
  readBusinessData,
  readColour,
  readComments,
  readIcons,
  readImage,
  readNotes,
  readTags,
  readTask,
  readText,
} from './topic-content.js';
import { readLink, readMoreLinks } from './topic-links.js';
import {
  readAutomaticFormat,
  readCreation,
  readFreeShape,
  readModification,
  readOffset,
  readRevision,
  readStructure,
  readSubTopicsVisibility,
  readView,
} from './topic-state.js';
import { kept, own } from './values.js';

/** One small function per child element of `ap:Topic`; what is not listed here goes to `unread`. */
const parts: ReadonlyMap<string, ReadPart> = new Map<string, ReadPart>([
  ['ap:SubTopics', readSubTopics],
  ['ap:FloatingTopics', readFloatingTopics],
  ['ap:OneBoundary', readBoundary],
  ['ap:Text', readText],
  ['ap:Color', readColour],
  ['ap:NotesGroup', readNotes],
  ['ap:OneImage', readImage],
  ['ap:IconsGroup', readIcons],
  ['ap:Task', readTask],
  ['ap:Hyperlink', readLink],
  ['ap:HyperlinkGroup', readMoreLinks],
  ['ap:TextLabels', readTags],
  ['ap:Comments', readComments],
  ['ap:AttachmentGroup', readAttachments],
  ['ap:BusinessDataGroup', readBusinessData],
  ['ap:Bookmark', readBookmark],
  ['ap:Offset', readOffset],
  ['ap:LabelFloatingTopicShape', readFreeShape],
  ['ap:TopicViewGroup', readView],
  ['ap:SubTopicsVisibility', readSubTopicsVisibility],
  ['ap:SubTopicsShape', readStructure],
  ['ap:ConditionalFormattingSettingsGroup', readAutomaticFormat],
  ['ap:RevisionGroup', readRevision],
  ['ap:ModificationStamp', readModification],
  ['ap:CreationInfo', readCreation],
  ['ap:TopicReview', readTopicReview],
  ['cor:Custom', readCustom],
]);

/** Converts one `ap:Topic`, whose own topics were converted before it. */
export function topicDraft(element: XmlElement, context: ReaderContext): ElementDraft {
  const draft = emptyDraft(own(element.attributes.OId ?? ''));
  context.topics += 1;
  for (const part of element.children) {
    if (typeof part === 'string') continue;
    const read = parts.get(part.name);
    if (read && 'children' in part) read(part, draft, context);
    else context.unread.add(part.name, draft.oid);
  }
  return draft;
}

/** The topics folded into a list of topics. */
export function draftsIn(list: XmlElement | undefined): ElementDraft[] {
  const drafts: ElementDraft[] = [];
  for (const node of list?.children ?? []) {
    if (isFolded(node) && node.name === 'ap:Topic') drafts.push(node.folded as ElementDraft);
  }
  return drafts;
}

/** MindManager writes one list; other programs that write its format may write more. */
function readSubTopics(part: XmlElement, draft: ElementDraft): void {
  draft.children = joined(draft.children, draftsIn(part));
}

function readFloatingTopics(part: XmlElement, draft: ElementDraft): void {
  draft.beside = joined(draft.beside, draftsIn(part));
}

function readBoundary(part: XmlElement, draft: ElementDraft): void {
  const boundary = childOf(part, 'ap:Boundary');
  if (!boundary) return;
  const summaries = draftsIn(childOf(boundary, 'ap:OneSummaryTopic'));
  draft.boundary = { oid: kept(boundary, 'OId'), summaries };
}
