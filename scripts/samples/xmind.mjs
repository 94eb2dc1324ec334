import { Buffer } from 'node:buffer';
import { childrenOf, parseLink } from './source.mjs';

/** What both forms of XMind, XML and JSON, say in the same words. `id` gives the id for a seed of the map. */

const percentMarkers = {
  0: 'task-start',
  25: 'task-quarter',
  50: 'task-half',
  75: 'task-3quar',
  100: 'task-done',
};

/** A custom marker of the map (`@name`) goes by its generated id, any other by its name. */
export const markerId = (name, id) => (name.startsWith('@') ? id(`marker/${name.slice(1)}`) : name);

/** Ids of a topic's markers: icons, then priority, then progress. */
export const markerIds = ({ icons = [], prio, done }, id) =>
  [...icons, prio && `priority-${prio}`, percentMarkers[done]]
    .filter(Boolean)
    .map((name) => markerId(name, id));

const topicAddress = (map, link, id) => {
  const { to, code, key } = parseLink(link);
  if (key === undefined) return to;
  if (code !== undefined) throw new Error(`${map.code}: XMind links to another map by file only: ${to}`);
  if (!map.byKey.has(key)) throw new Error(`${map.code}: no topic has the key "${key}"`);
  return `xmind:#${id(`topic/${key}`)}`;
};

/**
 * The one address that a topic can have: its attached file, or its first link.
 * @param {(bytes: Buffer, ending: string) => string} addFile stores a file and says under which path
 */
export const addressOf = (map, { attach, links = [] }, id, addFile) => {
  if (attach !== undefined)
    return `xap:${addFile(Buffer.from(map.attachments[attach], 'utf8'), attach.split('.').at(-1))}`;
  return links[0] === undefined ? undefined : topicAddress(map, links[0], id);
};

/** `range` of a boundary or summary: keys of its first and last child → their places among the children. */
export const rangeOf = (topic, from, to = from) => {
  if (from === 'master') return 'master';
  const place = (key) => childrenOf(topic, 'child').findIndex((child) => child.at.key === key);
  if (place(from) < 0 || place(to) < 0)
    throw new Error(`"${topic.title}" has no children "${from}" … "${to}"`);
  return `(${place(from)},${place(to)})`;
};
