import { createHash } from 'node:crypto';
import type { Limits } from './container/limits.js';
import { type Diagnostic, diagnostic } from './diagnostics/diagnostic.js';
import { type Document, text, type UiLang } from './model/document.js';
import { visitWorkbook } from './model/walk.js';
import type { ContentHash, Resource } from './model/workbook.js';
import { type Key, keyOf, type Reading, read } from './readers/index.js';
import { type SemanticsConfig, TitleMemory, understand } from './semantics/index.js';
import { dashboardPath, indexPath, mapFolder } from './views/addresses.js';
import { downloadName, publishableAsset } from './views/assets.js';
import { dashboardPage } from './views/dashboard.js';
import { noteImages } from './views/details.js';
import { indexPage, lastChange } from './views/index-page.js';
import { inLang, type ViewContext, viewContext } from './views/inlines.js';
import { type FailedMap, type Library, type MapEntry, type MapParts, toLibrary } from './views/library.js';
import { type MapDownloads, mapDocx, mapPage } from './views/map-page.js';
import { DocxWriter, dated } from './writers/docx/index.js';
import { foldsScript, paletteCss, type SiteContext, stylesheet, writeHtml } from './writers/html/index.js';
import { cleanSvg } from './writers/pictures/svg.js';

/*
 * The life of a map, top to bottom: bytes → Reading → Meaning → Library → Documents → planned files.
 * Nothing here touches the disk; the caller reads the sources and writes the plan.
 */

/** A map to publish. */
export interface Source {
  /** Path as the user gave it, with `/`. */
  readonly file: string;
  /** The file's bytes; a failure becomes a diagnostic. */
  readonly bytes: () => Promise<Uint8Array>;
}

export interface PublishOptions extends Key {
  /** Title of the site. Absent: the one that each interface language has for it. */
  readonly title?: string;
  /** Interface languages; the first stands at the root of the site. */
  readonly langs: readonly [UiLang, ...UiLang[]];
  readonly semantics?: SemanticsConfig;
  readonly limits?: Limits;
  /** Today as `2026-11-18`: later dates in a revision history are reported. Absent: none is. */
  readonly asOf?: string;
  /** What is known of titles from maps that were read before. Absent: these are the first of their run. */
  readonly memory?: TitleMemory;
  /** Default: all. */
  readonly only?: ReadonlySet<'html' | 'docx'>;
  readonly onProgress?: (step: 'read' | 'write', done: number, total: number) => void;
}

/**
 * What a file of the site is. Made by mapress: `page` HTML, `docx` the Word edition of a map, `look` style sheets and
 * scripts. As they came with the maps: `source` the map itself, `picture`, `attachment`, whatever its extension.
 */
export type PlannedKind = 'page' | 'docx' | 'look' | 'source' | 'picture' | 'attachment';

/** One file of the site. */
export interface Planned {
  readonly kind: PlannedKind;
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

export interface Publication {
  readonly library: Library;
  /** Everything to write, sorted by path. Same maps, same bytes. */
  readonly files: readonly Planned[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A map that was read and understood, with its bytes at hand. */
interface Understood extends MapParts {
  readonly bytes: Uint8Array;
  readonly reading: Reading;
}

/** Reads maps and understands them; unreadable ones are listed, not thrown. */
export async function readLibrary(
  sources: readonly Source[],
  options: PublishOptions,
): Promise<{ library: Library; understood: readonly Understood[]; diagnostics: readonly Diagnostic[] }> {
  const understood: Understood[] = [];
  const failed: FailedMap[] = [];
  const memory = options.memory ?? new TitleMemory();
  for (const [i, source] of sources.entries()) {
    options.onProgress?.('read', i, sources.length);
    const result = await readSource(source, { ...options, memory });
    if ('workbook' in result) understood.push(result);
    else failed.push(result);
  }
  const diagnostics = [...understood, ...failed].flatMap((map) => map.diagnostics);
  return {
    library: toLibrary(understood, failed, {
      ...options,
      docx: wants('docx', options),
      ...(options.semantics && { naming: options.semantics }),
      ...(options.semantics?.timeZone !== undefined && { timeZone: options.semantics.timeZone }),
    }),
    understood,
    diagnostics,
  };
}

async function readSource(
  source: Source,
  options: PublishOptions & { readonly memory: TitleMemory },
): Promise<Understood | FailedMap> {
  const { file } = source;
  let bytes: Uint8Array;
  try {
    bytes = await source.bytes();
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    return { file, diagnostics: [diagnostic('unreadable-file', { file }, { detail })] };
  }
  const { limits } = options;
  const reading = await read(bytes, { file, ...(limits && { limits }), ...keyOf(options) });
  if (!reading.workbook) return { file, diagnostics: reading.diagnostics };
  const { workbook } = reading;
  const { semantics: config, asOf, memory } = options;
  const { meaning, diagnostics } = understand(workbook, {
    file,
    ...(config && { config }),
    ...(asOf !== undefined && { asOf }),
    memory,
  });
  return {
    file,
    size: bytes.length,
    bytes,
    reading,
    workbook,
    meaning,
    diagnostics: [...reading.diagnostics, ...diagnostics],
  };
}

const wants = (what: 'html' | 'docx', { only }: PublishOptions): boolean => only?.has(what) ?? true;

/** Turns maps into a whole site. */
export async function publish(sources: readonly Source[], options: PublishOptions): Promise<Publication> {
  const { library, understood, diagnostics } = await readLibrary(sources, options);
  const files: Planned[] = [];
  const downloads = new Map<MapEntry, MapDownloads>();
  const writer = new DocxWriter();
  for (const [i, map] of library.maps.entries()) {
    options.onProgress?.('write', i, library.maps.length);
    const source = understood[i];
    if (!source) continue;
    const docx = library.docx ? await docxFile(map, source, library, writer) : undefined;
    const own = ownFiles(map, source);
    files.push(...own.files, ...(docx ? [docx] : []));
    downloads.set(map, {
      source: { path: own.sourcePath, size: source.size },
      ...(docx && { docx: { path: docx.path, size: docx.bytes.length } }),
    });
  }
  if (wants('html', options)) {
    const assets = new Set(
      files.flatMap(({ kind, path }) => (kind === 'picture' ? [path.slice('assets/'.length)] : [])),
    );
    files.push(...htmlFiles(library, downloads, assets));
  }
  return { library, files: uniqueByPath(files), diagnostics };
}

/** Pages in every interface language, and the style sheet they share. */
function htmlFiles(
  library: Library,
  downloads: ReadonlyMap<MapEntry, MapDownloads>,
  assets: ReadonlySet<string>,
): Planned[] {
  const sites = library.langs.map((lang) => {
    const context = viewContext(library, lang);
    return { context, documents: documentsOf(context, downloads) };
  });
  const css = `${stylesheet}\n${paletteCss(sites.flatMap(({ documents }) => documents))}`;
  const cssPath = `assets/${createHash('sha256').update(css).digest('hex').slice(0, 16)}.css`;
  const scriptPath = `assets/${createHash('sha256').update(foldsScript).digest('hex').slice(0, 16)}.js`;
  const pages = sites.flatMap(({ context, documents }) => {
    const frame = { ...siteFrame(context, cssPath, assets), scripts: [scriptPath] };
    return documents.map(
      (document): Planned => ({ kind: 'page', path: document.path, bytes: writeHtml(document, frame) }),
    );
  });
  return [
    ...pages,
    { kind: 'look', path: cssPath, bytes: css },
    { kind: 'look', path: scriptPath, bytes: foldsScript },
  ];
}

const documentsOf = (context: ViewContext, downloads: ReadonlyMap<MapEntry, MapDownloads>): Document[] => [
  indexPage(context, downloads),
  dashboardPage(context),
  ...context.library.maps.map((map) => mapPage(map, context, downloads.get(map))),
];

const siteFrame = (context: ViewContext, cssPath: string, assets: ReadonlySet<string>): SiteContext => ({
  product: 'mapress',
  title: context.siteTitle,
  navigation: [
    { text: context.words.allMaps, path: inLang(context, indexPath) },
    { text: context.words.dashboard, path: inLang(context, dashboardPath) },
  ],
  footer: [text(context.words.generated)],
  stylesheet: cssPath,
  assetPath: (name) => (assets.has(name) ? `assets/${name}` : undefined),
});

async function docxFile(
  map: MapEntry,
  source: Understood,
  library: Library,
  writer: DocxWriter,
): Promise<Planned & { bytes: Uint8Array }> {
  const document = mapDocx(map, viewContext(library, library.langs[0] ?? 'ja'));
  const assets = assetBytes(map, source.reading);
  const bytes = await writer.write(document, {
    assets: (name) => assets.get(name)?.(),
    ...dated(lastChange(map)),
    product: 'mapress',
  });
  return { kind: 'docx', path: document.path, bytes };
}

/** The source map, its pictures and its attachments. */
function ownFiles(map: MapEntry, source: Understood): { files: Planned[]; sourcePath: string } {
  const extension = /\.[A-Za-z0-9]+$/.exec(map.file)?.[0].toLowerCase() ?? '';
  const sourcePath = `${mapFolder(map.slug)}${map.slug}${extension}`;
  const files: Planned[] = [{ kind: 'source', path: sourcePath, bytes: source.bytes }];
  for (const [name, bytes] of assetBytes(map, source.reading)) {
    const found = bytes();
    if (found) files.push({ kind: 'picture', path: `assets/${name}`, bytes: found });
  }
  for (const { topic } of visitWorkbook(map.workbook)) {
    const offered = [
      ...(topic.attachments ?? []),
      ...topic.links.flatMap((link) =>
        link.resource ? [{ name: link.title ?? link.target ?? link.href, resource: link.resource }] : [],
      ),
    ];
    for (const { name, resource: hash } of offered) {
      const resource = hash && map.index.resources.get(hash);
      const safe = resource && downloadName(name, resource);
      const bytes = safe && resource && source.reading.bytes(resource.hash);
      if (bytes) files.push({ kind: 'attachment', path: `${mapFolder(map.slug)}files/${safe}`, bytes });
    }
  }
  return { files, sourcePath };
}

/** Bytes as they may be published. Undefined: they may not, or are not there. */
function publishable({ hash, mediaType }: Resource, reading: Reading): Uint8Array | undefined {
  const bytes = reading.bytes(hash);
  return bytes && mediaType === 'image/svg+xml' ? cleanSvg(bytes) : bytes;
}

/** Pictures that the map's topics, notes and markers show, by asset name, inflated on demand. */
export function assetBytes(map: MapEntry, reading: Reading): Map<string, () => Uint8Array | undefined> {
  const shown = new Set<ContentHash>();
  for (const { topic } of visitWorkbook(map.workbook)) {
    if (topic.image?.resource) shown.add(topic.image.resource);
    for (const marker of topic.markers) if (marker.image) shown.add(marker.image);
    for (const hash of noteImages(topic.notes)) shown.add(hash);
  }
  for (const sheet of map.workbook.sheets) {
    for (const set of sheet.markerSets) for (const { image } of set.markers) if (image) shown.add(image);
  }
  const assets = new Map<string, () => Uint8Array | undefined>();
  for (const resource of map.workbook.resources) {
    const name = shown.has(resource.hash) ? publishableAsset(resource) : undefined;
    if (name !== undefined) assets.set(name, () => publishable(resource, reading));
  }
  return assets;
}

/** Maps share pictures; each address is written once. */
function uniqueByPath(files: readonly Planned[]): Planned[] {
  const byPath = new Map(files.map((file) => [file.path, file] as const));
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
