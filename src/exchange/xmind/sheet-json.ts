import { addTo } from '../../model/add-to.js';
import type { Boundary, Relationship, Sheet, Topic, TopicId } from '../../model/workbook.js';
import type { Json } from '../json-text.js';
import { placesBelow, spotsIn } from './boundaries.js';
import { stableId } from './ids.js';
import { legendJson } from './legend-json.js';
import type { StoredResources } from './resources.js';
import { isSpreadsheet, type TopicJson, topicJson } from './topic-json.js';

/** One sheet of `content.json`. @param sheet as XMind can say it */
export function sheetJson(sheet: Sheet, resources: StoredResources): Json {
  const frames = framesByOwner(sheet);
  return {
    id: sheet.id,
    class: 'sheet',
    title: sheet.title,
    rootTopic: treeJson(sheet, frames, resources),
    relationships: sheet.relationships.length > 0 ? sheet.relationships.map(relationshipJson) : undefined,
    legend: legendJson(sheet, resources),
    topicPositioning: 'fixed',
  };
}

interface Pending {
  readonly topic: Topic;
  readonly json: TopicJson;
}

/** The root with all below it and all floating topics, which XMind hangs on it; an explicit stack. */
function treeJson(sheet: Sheet, frames: ReadonlyMap<TopicId, Json[]>, resources: StoredResources): Json {
  const columns = new Map<Topic, string>();
  const stack: Pending[] = [];
  const adopt = (topics: readonly Topic[]): TopicJson[] | undefined => {
    const made = topics.map((topic) => ({ topic, json: topicJson(topic, columns.get(topic), resources) }));
    stack.push(...made);
    return made.length > 0 ? made.map(({ json }) => json) : undefined;
  };
  const [root] = adopt([sheet.root]) ?? [];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { topic, json } = next;
    if (isSpreadsheet(topic)) for (const [cell, column] of cellsOf(topic)) columns.set(cell, column);
    const children = {
      attached: adopt(topic.children),
      callout: adopt(topic.callouts),
      summary: adopt(topic.summaries),
      detached: topic === sheet.root ? adopt(sheet.floating) : undefined,
    };
    if (Object.values(children).some(Boolean)) json.children = children;
    if (topic.summaries.length > 0) json.summaries = topic.summaries.map((one) => summaryJson(one, topic));
    json.boundaries = frames.get(topic.id);
  }
  return root ?? null;
}

/** Cells of a spreadsheet are told their column by a label, which the tree keeps as a property. */
function* cellsOf(topic: Topic): Generator<readonly [Topic, string]> {
  const name = topic.structure === 'org.xmind.ui.spreadsheet.column' ? 'row' : 'column';
  for (const line of topic.children) {
    for (const cell of line.children) {
      const column = cell.properties?.findLast((one) => one.name === name);
      if (column) yield [cell, column.value];
    }
  }
}

/** The number added to a repeated id is not part of what the range names. */
const summaryJson = (summary: Topic, parent: Topic): Json => ({
  id: stableId(`summary ${summary.id}`),
  topicId: summary.id.replace(/#\d+$/, ''),
  range: summary.covers ? rangeOf(summary.covers, parent) : 'master',
});

function rangeOf(covers: readonly TopicId[], parent: Topic): string {
  const places = placesBelow(parent);
  const at = (id: TopicId | undefined) => (id === undefined ? undefined : places.get(id));
  const [first, last] = [at(covers[0]), at(covers.at(-1))];
  return first === undefined || last === undefined ? emptyRange(parent) : `(${first},${last})`;
}

/** Behind the last child: what is left of a range whose topics were deleted. */
const emptyRange = ({ children }: Topic): string => `(${children.length},${children.length})`;

/** Boundaries by the topic they hang on: the parent of what they frame, or the framed topic itself. */
function framesByOwner(sheet: Sheet): Map<TopicId, Json[]> {
  const frames = new Map<TopicId, Json[]>();
  const spots = spotsIn(sheet);
  for (const boundary of sheet.boundaries) {
    const [first] = boundary.topics;
    const spot = first && spots.get(first);
    const owner = spot?.parent ?? (first && !spots.has(first) ? undefined : sheet.root);
    if (!owner) continue;
    const id = spot || first === undefined ? owner.id : first;
    const range = spot ? rangeOf(boundary.topics, owner) : first === undefined ? emptyRange(owner) : 'master';
    addTo(frames, id, boundaryJson(boundary, range));
  }
  return frames;
}

const boundaryJson = ({ id, title }: Boundary, range: string): Json => ({
  id,
  title: title === '' ? undefined : title,
  range,
});

const head = 'org.xmind.arrowShape.triangle';
const tail = 'org.xmind.arrowShape.none';

function relationshipJson({ id, from, to, title, direction }: Relationship): Json {
  const properties = {
    'arrow-begin-class': direction === 'backward' || direction === 'both' ? head : tail,
    'arrow-end-class': direction === 'forward' || direction === 'both' ? head : tail,
  };
  const style = direction === 'unknown' ? undefined : { id: stableId(`style of ${id}`), properties };
  return { id, end1Id: from, end2Id: to, title, style };
}
