import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { UiLang } from '../model/document.js';
import { topicsById, type Visit } from '../model/walk.js';
import type { ContentHash, Resource, Topic, TopicId, Workbook } from '../model/workbook.js';
import { type NamedMap, type Naming, nameMaps } from '../semantics/map-names.js';
import type { LegendEntry, MarkerUse, Meaning, Ownership, Section } from '../semantics/meaning.js';
import { slugsFor } from './addresses.js';
import { publishableAsset } from './assets.js';

/** One map, read and understood. */
export interface MapEntry extends NamedMap {
  /** Folder of its pages below `maps/`. */
  readonly slug: string;
  /** The title of the first sheet's root, without the document code before it; the code where nothing is left. */
  readonly title: string;
  readonly workbook: Workbook;
  readonly meaning: Meaning;
  readonly diagnostics: readonly Diagnostic[];
  /** Size of the source file in bytes. */
  readonly size: number;
  readonly index: MapIndex;
  /** By whose calendar instants fall on days. Absent: UTC. */
  readonly timeZone?: string;
}

/** Look-ups made once per map, so that views stay linear. */
export interface MapIndex {
  readonly topics: ReadonlyMap<TopicId, Visit>;
  readonly sections: ReadonlyMap<TopicId, Section>;
  readonly ownerships: ReadonlyMap<TopicId, readonly Ownership[]>;
  readonly markerUses: ReadonlyMap<string, MarkerUse>;
  readonly legend: ReadonlyMap<string, LegendEntry>;
  readonly resources: ReadonlyMap<ContentHash, Resource>;
  /** Entries of the contents tree, and sections of the body, that were recognised as pairs. */
  readonly contents: ReadonlySet<TopicId>;
  readonly bodies: ReadonlySet<TopicId>;
  /** Topics whose title is one that programs write by themselves. */
  readonly untitled: ReadonlySet<TopicId>;
}

/** A map that could not be read at all. */
export interface FailedMap {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that is published together. */
export interface Library {
  /** Of the site. Absent: each page has the title that its language has for it. */
  readonly title?: string;
  readonly maps: readonly MapEntry[];
  readonly failed: readonly FailedMap[];
  /** Interface languages, the first one at the root of the site. */
  readonly langs: readonly UiLang[];
  /** A DOCX of each map is published too. */
  readonly docx: boolean;
  /** How the project calls its maps. Absent: as most do. */
  readonly naming?: Naming;
}

export interface MapParts {
  readonly file: string;
  readonly size: number;
  readonly workbook: Workbook;
  readonly meaning: Meaning;
  readonly diagnostics: readonly Diagnostic[];
}

/** Gives every map its document code and its address; two maps of the same name get different ones. */
export function toLibrary(
  parts: readonly MapParts[],
  failed: readonly FailedMap[],
  options: Pick<Library, 'title' | 'langs' | 'docx' | 'naming'> & Pick<MapEntry, 'timeZone'>,
): Library {
  const { title, langs, docx, naming, timeZone } = options;
  const named = nameMaps(
    parts.map(({ file }) => file),
    naming,
  );
  const slugs = slugsFor(named);
  const maps = parts.map((part, i): MapEntry => {
    const names = named[i] ?? { file: part.file, code: part.file };
    const rootTitle = withoutCode(part.workbook.sheets[0]?.root.title ?? '', names);
    return {
      ...{ ...part, ...names, slug: slugs[i] ?? '', title: rootTitle || names.code, index: indexOf(part) },
      ...(timeZone !== undefined && { timeZone }),
    };
  });
  return { ...(title !== undefined && { title }), ...(naming && { naming }), langs, docx, maps, failed };
}

/** Titles often begin with the code, which stands beside them wherever they are shown. */
function withoutCode(title: string, { code, repeats }: NamedMap): string {
  const plain = title.trim();
  const said = repeats ?? code;
  if (plain.slice(0, said.length).toLowerCase() !== said.toLowerCase()) return plain;
  const rest = plain.slice(said.length);
  // `Sec01-02` is not the code of `Sec01-02-20`.
  return /^[A-Za-z\d-]/.test(rest) ? plain : rest.replace(/^[\s_:：・–—-]+/, '');
}

function indexOf({ workbook, meaning }: MapParts): MapIndex {
  const ownerships = new Map<TopicId, Ownership[]>();
  for (const ownership of meaning.ownerships) {
    const list = ownerships.get(ownership.topicId);
    if (list) list.push(ownership);
    else ownerships.set(ownership.topicId, [ownership]);
  }
  return {
    topics: topicsById(workbook),
    sections: new Map(meaning.sections.map((section) => [section.topicId, section])),
    ownerships,
    markerUses: new Map(meaning.markerUses.map((use) => [`${use.topicId} ${use.marker}`, use])),
    legend: new Map(
      meaning.legend.flatMap((entry) => entry.markers.map((marker) => [marker, entry] as const)),
    ),
    contents: new Set(meaning.pairs.map((pair) => pair.contents)),
    bodies: new Set(meaning.pairs.map((pair) => pair.body)),
    untitled: untitledTopics(meaning),
    resources: new Map(workbook.resources.map((resource) => [resource.hash, resource])),
  };
}

const untitledTopics = ({ sections }: Meaning): ReadonlySet<TopicId> =>
  new Set(
    sections.flatMap(({ reasons }) =>
      reasons.flatMap(({ kind, topicId }) => (kind === 'default-title' ? [topicId] : [])),
    ),
  );

/** Name under which a resource is published, or undefined when it is not shown (see `publishableAsset`). */
export function assetOf(map: MapEntry, hash: ContentHash | undefined): string | undefined {
  const resource = hash === undefined ? undefined : map.index.resources.get(hash);
  return resource && publishableAsset(resource);
}

/** Words for the topics' meaning of one of its markers, else undefined. */
export const meaningOf = (map: MapEntry, topic: Topic, marker: string): MarkerUse | undefined =>
  map.index.markerUses.get(`${topic.id} ${marker}`);
