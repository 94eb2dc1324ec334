import process from 'node:process';
import { z } from 'zod';
import { type CatalogueCode, catalogue, type Lang } from '../diagnostics/catalogue.js';
import { systemTimeZone } from '../files/clock.js';
import { ConfigError, type LoadedConfig, loadConfig } from '../files/config.js';
import { type FoundMaps, findMaps } from '../files/maps.js';
import type { UiLang } from '../model/document.js';
import type { RuleSettings } from '../rules/index.js';
import { type SemanticsConfig, semanticsConfigShape } from '../semantics/config.js';
import { UsageError } from './exit.js';
import { placeDiagnostics, reportDiagnostics } from './report.js';
import type { Terminal } from './terminal.js';
import { cliWords } from './words.js';

const severity = z.enum(['off', 'info', 'warning', 'error'], {
  error: 'expected off, info, warning or error',
});

/** Findings whose severity a project may choose: all but what makes a map unusable. */
const choosable = (Object.keys(catalogue) as CatalogueCode[]).filter(
  (code) => catalogue[code].severity !== 'error',
);

const ruleSettings = z.strictObject(
  Object.fromEntries(choosable.map((code) => [code, severity.optional()])),
) as z.ZodType<RuleSettings>;

const places = z.union([
  z
    .string()
    .min(1)
    .transform((place) => [place]),
  z.array(z.string().min(1)).min(1),
]);

/** What a project's configuration says about the whole; what it says about meaning is in `semantics/config`. */
const schema = z.strictObject({
  title: z.string().min(1).optional(),
  maps: places.optional(),
  /** Patterns of files and folders that are left out. */
  exclude: places.optional(),
  output: z.string().min(1).optional(),
  languages: z
    .array(z.enum(['ja', 'en']))
    .min(1)
    .optional(),
  /** Everyone who may be an owner. */
  rules: ruleSettings.optional(),
  /** Levels a branch may have before `nesting-deep` reports it. */
  maxDepth: z.number().int().min(1).optional(),
  ...semanticsConfigShape,
});

/** Settings in force: the configuration over the defaults. */
export interface Settings {
  /** Absent: the site is titled in the language of each page. */
  readonly title?: string;
  readonly maps: readonly string[];
  /** Patterns of files and folders that are no maps of the project, unless they are named outright. */
  readonly exclude: readonly string[];
  readonly output: string;
  readonly langs: readonly [UiLang, ...UiLang[]];
  /** Its time zone is never absent: see `defaultTimeZone`. */
  readonly semantics: SemanticsConfig;
  readonly rules: RuleSettings;
  /** Everyone who may be an owner. Absent: anyone may. */
  readonly people?: readonly string[];
  /** Levels a branch may have. Absent: the rule's default. */
  readonly maxDepth?: number;
}

/** @throws UsageError with every mistake and the key it stands at */
export async function loadSettings(folder: string, named: string | undefined, lang: Lang): Promise<Settings> {
  const words = cliWords[lang];
  let loaded: LoadedConfig | undefined;
  try {
    loaded = await loadConfig(folder, named);
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(words.badConfig(error.file, error.message));
    throw error;
  }
  z.config(lang === 'ja' ? z.locales.ja() : z.locales.en());
  const result = schema.safeParse(loaded?.value ?? {});
  if (!result.success)
    throw new UsageError(words.badConfig(loaded?.file ?? '', z.prettifyError(result.error)));
  const { title, maps, exclude, output, languages, rules, maxDepth, ...semantics } = result.data;
  const { people } = semantics;
  const [first = 'ja', ...others] = languages ?? (['ja', 'en'] as const);
  return {
    maps: maps ?? ['maps'],
    exclude: exclude ?? [],
    output: output ?? 'output',
    langs: [first, ...others],
    semantics: { timeZone: defaultTimeZone(first), ...(semantics as SemanticsConfig) },
    rules: rules ?? {},
    ...(title !== undefined && { title }),
    ...(people && { people }),
    ...(maxDepth !== undefined && { maxDepth }),
  };
}

/** Where people read a language in one time zone. */
const zoneOfLang: Readonly<Partial<Record<UiLang, string>>> = { ja: 'Asia/Tokyo' };

/**
 * The environment's `TZ`, else the zone that the computer is set to. A build server is set to UTC, whosever maps it
 * publishes: there the site's first language says where its readers are.
 */
function defaultTimeZone(lang: UiLang): string {
  const zone = systemTimeZone();
  const isSet = process.env.TZ !== undefined && process.env.TZ !== '';
  return isSet || !/^(?:Etc\/)?(?:UTC|GMT)$/.test(zone) ? zone : (zoneOfLang[lang] ?? zone);
}

/** The maps a command works on; places that lead nowhere are reported. */
export async function gatherMaps(
  places: readonly string[],
  settings: Settings,
  folder: string,
  terminal: Terminal,
): Promise<FoundMaps> {
  const found = await findMaps(places.length > 0 ? places : settings.maps, folder, settings.exclude);
  reportDiagnostics(placeDiagnostics(found.missing), terminal);
  return found;
}
