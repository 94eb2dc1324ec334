import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/container/hash.js';
import type { Marker, NamedMarker } from '../../../src/model/workbook.js';
import { families, familyOf, standardName } from '../../../src/readers/xmind/markers.js';
import {
  childrenXml,
  png,
  readJson,
  readXml,
  rootOf,
  rootXml,
  sheetOf,
  topicXml,
  workbookOf,
} from './xmind-files.js';

const refs = (...ids: string[]) =>
  `<marker-refs>${ids.map((id) => `<marker-ref marker-id="${id}"/>`).join('')}</marker-refs>`;

const markerOf = async (id: string): Promise<Marker | undefined> =>
  rootOf(await readJson({ markers: [{ markerId: id }] })).markers[0];

describe('markers', () => {
  it.each([
    ['priority-3', { group: 'priority', value: 3 }],
    ['task-start', { group: 'percentage', value: 0 }],
    ['task-3oct', { group: 'percentage', value: 37.5 }],
    ['task-done', { group: 'percentage', value: 100 }],
    ['task-pause', { group: 'percentage' }],
    ['flag-dark-green', { group: 'flag', colour: 'dark-green' }],
    ['half-star-red', { group: 'star', colour: 'red' }],
    ['tag-orange', { group: 'tag', colour: 'orange' }],
    ['smiley-boring', { group: 'smiley' }],
    ['c_simbol-exclam', { group: 'symbol' }],
    ['c_symbol_heart', { group: 'symbol' }],
    ['week-web', { group: 'week' }],
    ['other-bomb', { group: 'other' }],
    ['brand-new', { group: 'other' }],
  ])('%s has its group', async (id, expected) => {
    expect(await markerOf(id)).toEqual({ id, vendorId: id, ...expected });
  });

  it('with a generated id are custom even when nothing declares them', async () => {
    const id = '1ffift60j86ok0v90odsoqtaqv';
    expect(await markerOf(id)).toEqual({ id: `custom-${id}`, group: 'custom', vendorId: id });
  });

  it('keep their order', async () => {
    const reading = await readXml(rootXml(refs('star-red', 'priority-1', 'flag-red')));
    expect(rootOf(reading).markers.map(({ id }) => id)).toEqual(['star-red', 'priority-1', 'flag-red']);
  });

  it('of the standard set all have a name, and each belongs to one family', () => {
    const ids = families.flatMap(({ prefix, names }) => Object.keys(names).map((rest) => prefix + rest));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(standardName(id)).toBeTruthy();
      expect(familyOf(id)?.names[id.slice(familyOf(id)?.prefix.length)]).toBe(standardName(id));
    }
    expect(standardName('c_symbol_drink')).toBe('Quote');
    expect(standardName('flag-toString')).toBeUndefined();
  });
});

const sheet =
  '<marker-sheet xmlns="urn:xmind:xmap:xmlns:marker:2.0"><marker-group id="g" name="Ours">' +
  '<marker id="m1" name="Approved" resource="m1.png"/><marker id="m2" name="photo.PNG" resource="gone.png"/>' +
  '</marker-group></marker-sheet>';

describe("markers of the map's own", () => {
  it('have their name and picture', async () => {
    const reading = await readXml(rootXml(refs('m1')), '', {
      'markers/markerSheet.xml': sheet,
      'markers/m1.png': png,
    });
    const image = hashOf(png);
    expect(rootOf(reading).markers).toEqual([{ id: 'custom-m1', group: 'custom', vendorId: 'm1', image }]);
    expect(sheetOf(reading).markerSets).toEqual([
      {
        name: 'Ours',
        markers: [
          { kind: 'marker', key: 'custom-m1', name: 'Approved', isDefault: false, image },
          { kind: 'marker', key: 'custom-m2', name: 'photo.PNG', isDefault: true },
        ],
      },
    ]);
    expect(reading.diagnostics).toMatchObject([
      { code: 'missing-resource', values: { name: 'markers/gone.png' } },
    ]);
  });

  it('come from the legend in JSON', async () => {
    const reading = await readJson(
      { markers: [{ markerId: 'own' }] },
      { legend: { markers: { own: { name: 'Ready', resource: 'xap:resources/own.png' } } } },
      { 'resources/own.png': png },
    );
    expect(rootOf(reading).markers).toMatchObject([{ id: 'custom-own', image: hashOf(png) }]);
    expect(sheetOf(reading).markerSets[0]?.markers).toMatchObject([
      { key: 'custom-own', name: 'Ready', isDefault: false, image: hashOf(png) },
    ]);
  });
});

const names = (markers: readonly NamedMarker[] = []): (readonly [string, string, boolean])[] =>
  markers.map(({ key, name, isDefault }) => [key, name, isDefault] as const);

describe('the legend', () => {
  it('gives what the author wrote, and the standard name of used markers as weak evidence', async () => {
    const legend =
      '<legend visibility="hidden"><position svg:x="1" svg:y="2"/><marker-descriptions>' +
      '<marker-description description="Checked by two people" marker-id="flag-green"/>' +
      '<marker-description description="Nobody uses me" marker-id="star-blue"/>' +
      '</marker-descriptions></legend>';
    const reading = await readXml(
      rootXml(childrenXml(topicXml('a', refs('flag-green', 'symbol-exclam')))),
      legend,
    );
    expect(names(sheetOf(reading).markerSets[0]?.markers)).toEqual([
      ['flag-green', 'Checked by two people', false],
      ['star-blue', 'Nobody uses me', false],
      ['symbol-exclam', 'Exclamation', true],
    ]);
  });

  it('in JSON holds names of white space, which mean nothing, and standard names', async () => {
    const reading = await readJson(
      { markers: [{ markerId: 'flag-red' }, { markerId: 'unheard-of' }] },
      {
        legend: {
          visibility: 'visible',
          markers: { 'flag-red': { name: '\n\n' }, 'priority-2': { name: 'Priority 2' }, 'star-red': {} },
        },
      },
    );
    expect(names(sheetOf(reading).markerSets[0]?.markers)).toEqual([
      ['flag-red', 'Red Flag', true],
      ['priority-2', 'Priority 2', true],
      ['star-red', 'Red Star', true],
    ]);
  });

  it('in JSON may have groups', async () => {
    const reading = await readJson(
      { markers: [{ markerId: 'tag-red' }] },
      {
        legend: {
          markers: { 'star-red': { name: 'Advanced' }, 'star-blue': { name: 'Basic' } },
          groups: { g1: { name: 'Level', markers: ['star-red', 'star-blue'] }, g2: { markers: [] } },
        },
      },
    );
    expect(sheetOf(reading).markerSets.map(({ name, markers }) => [name, names(markers)])).toEqual([
      ['', [['tag-red', 'Red Tag', true]]],
      [
        'Level',
        [
          ['star-red', 'Advanced', false],
          ['star-blue', 'Basic', false],
        ],
      ],
    ]);
  });

  it('may be there and empty', async () => {
    const reading = await readJson({}, { legend: { groups: {}, markers: {} } });
    expect(sheetOf(reading).markerSets).toEqual([]);
    expect(workbookOf(reading).unread).toEqual([]);
  });
});
