import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/container/refusal.js';
import { visitWorkbook } from '../../../src/model/walk.js';
import { codesOf, el, map, readTopic, readXml, readZip, sheetOf, topic, workbookOf } from './build.js';
import { everything } from './everything.js';

const pieces = everything.split(/(?<==")([^"]*)(?=")/);
const slots = pieces.flatMap((_, at) => (at % 2 === 1 ? [at] : []));
const junk = [
  '',
  'constructor',
  '__proto__',
  'urn:mindjet:constructor',
  'NaN',
  '1e999',
  '-7',
  '\u202e',
  '&#10;',
  'ffffffff',
];

/** The fixture with some attribute values replaced. */
const spoilt = fc
  .array(fc.tuple(fc.constantFrom(...slots), fc.constantFrom(...junk)), { minLength: 1, maxLength: 40 })
  .map((changes) => {
    const changed = [...pieces];
    for (const [at, value] of changes) if (!changed[at]?.startsWith('http://')) changed[at] = value;
    return changed.join('');
  });

describe('a map that nobody drew', () => {
  it('is read or refused, whatever its attributes say, and its topics keep unique ids', () => {
    fc.assert(
      fc.property(spoilt, (xml) => {
        try {
          const ids = [...visitWorkbook(workbookOf(readXml(xml)))].map(({ topic: one }) => one.id);
          expect(new Set(ids).size).toBe(ids.length);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('is read or refused when it ends anywhere', () => {
    fc.assert(
      fc.property(fc.nat(everything.length - 1), (length) => {
        expect(() => readXml(everything.slice(0, length))).toThrow(Refusal);
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it('does not find what every object has among icons and their names', () => {
    const type = { IconType: 'urn:mindjet:constructor' };
    const icons = el('ap:IconsGroup', {}, el('ap:Icons', {}, el('ap:Icon', type)));
    const marker = el('ap:IconMarker', {}, el('ap:Name', { Name: 'x' }), el('ap:OneStockIcon', type));
    const legend = el('ap:MarkersSetGroup', {}, el('ap:IconMarkers', {}, marker));
    const sheet = sheetOf(readXml(map(topic('R', icons), legend)));
    expect(sheet.root.markers).toMatchObject([{ id: 'constructor', group: 'other' }]);
    expect(sheet.markerSets[0]?.markers).toMatchObject([{ key: 'constructor', isDefault: false }]);
  });

  it('does not multiply rows and columns beyond measure', () => {
    const table = el('ap:TableBusinessData', {}, el('ap:Column').repeat(5000), el('ap:Row').repeat(5000));
    const data = el('ap:BusinessDataGroup', {}, el('ap:TableBusinessDataGroup', {}, table));
    const reading = readXml(map(topic('R', data)));
    expect(sheetOf(reading).root.table).toEqual({ rows: 5001, columns: 5000, cells: [] });
  });

  it('does not keep the version waiting in an endless comment', async () => {
    const { program } = workbookOf(await readZip({ 'Document.xml': map(topic('R')) }, '1'.repeat(60_000)));
    expect(program).toEqual({ name: 'MindManager' });
  });

  it('does not fill a message with the names it made up', () => {
    const names = Array.from({ length: 500 }, (_, at) => el(`ap:Made${at}`)).join('');
    const reading = readXml(map(topic('R', names)));
    expect(workbookOf(reading).unread).toHaveLength(500);
    expect(codesOf(reading)).toEqual(['unread-content']);
    expect(String(reading.diagnostics[0]?.values.names)).toMatch(/ap:Made19, … \+480$/);
  });

  it('has pictures of no size below zero', () => {
    const size = el('ap:ImageSize', { Width: '-3', Height: '0' });
    expect(readTopic(el('ap:OneImage', {}, el('ap:Image', {}, size))).image).toEqual({});
  });
});
