import type { Link, Sheet, Workbook } from '../../src/model/workbook.js';

/**
 * A workbook without what a second reading may put in other words: how a link that leads out of the map is
 * classified, and names that are only a program's defaults.
 */
export const inOtherWords = (workbook: Workbook): Workbook => ({
  ...(JSON.parse(JSON.stringify(workbook), (_, value) =>
    isOuterLink(value) ? { kind: 'unknown', href: value.href } : value,
  ) as Workbook),
  sheets: (
    JSON.parse(JSON.stringify(workbook.sheets), (_, value) =>
      isOuterLink(value) ? { kind: 'unknown', href: value.href } : value,
    ) as Sheet[]
  ).map(withoutDefaults),
});

const isOuterLink = (value: unknown): value is Link =>
  typeof value === 'object' &&
  value !== null &&
  'href' in value &&
  'kind' in value &&
  value.kind !== 'topic' &&
  value.kind !== 'attachment';

const withoutDefaults = (sheet: Sheet): Sheet => ({
  ...sheet,
  markerSets: sheet.markerSets
    .map((set) => ({ ...set, markers: set.markers.filter(({ isDefault }) => !isDefault) }))
    .filter(({ markers }) => markers.length > 0),
});

/** Text as it is compared: on one line. */
export const squeezed = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
