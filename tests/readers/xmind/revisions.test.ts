import { describe, expect, it } from 'vitest';
import { readXmindPackage } from '../../../src/readers/xmind/index.js';
import { listRevisions, readRevision } from '../../../src/readers/xmind/revisions.js';
import {
  childrenXml,
  contentXml,
  options,
  type Parts,
  packageOf,
  rootXml,
  sheetXml,
  titlesOf,
  topicXml,
} from './xmind-files.js';

const revision = (title: string, namespace: 'content:2.0' | 'revision:1.0'): string =>
  '<?xml version="1.0" encoding="UTF-8"?><xmap-revision-content xmlns="urn:xmind:xmap:xmlns:revision:1.0">' +
  `<sheet xmlns="urn:xmind:xmap:xmlns:${namespace}" id="s1"><topic id="root"><title>${title}</title>` +
  `${childrenXml(topicXml('child'))}</topic><title>Then</title></sheet></xmap-revision-content>`;

const index =
  '<xmap-revisions media-type="application/vnd.xmind.sheet" next-rev-num="11" resource-id="s1">' +
  '<revision creator-name="XMind" creator-version="R3.7.8" resource="Revisions/s1/rev-2-1546300800000.xml" rev-num="2" timestamp="1546300800000"/></xmap-revisions>';

const parts: Parts = {
  'content.xml': contentXml(sheetXml(rootXml(''))),
  'Revisions/s1/revisions.xml': index,
  'Revisions/s1/rev-10-1546400000000.xml': revision('ten', 'revision:1.0'),
  'Revisions/s1/rev-2-1546300800000.xml': revision('two', 'content:2.0'),
  'Revisions/s0/rev-1-1500000000000.xml': '<damaged',
};

describe('revisions inside the file', () => {
  it('are listed by sheet and number, files the index forgot included', async () => {
    expect(listRevisions(await packageOf(parts))).toEqual([
      {
        sheetId: 's0',
        number: 1,
        timestamp: 1_500_000_000_000,
        part: 'Revisions/s0/rev-1-1500000000000.xml',
      },
      {
        sheetId: 's1',
        number: 2,
        timestamp: 1_546_300_800_000,
        part: 'Revisions/s1/rev-2-1546300800000.xml',
        creator: { name: 'XMind', version: 'R3.7.8' },
      },
      {
        sheetId: 's1',
        number: 10,
        timestamp: 1_546_400_000_000,
        part: 'Revisions/s1/rev-10-1546400000000.xml',
      },
    ]);
  });

  it('are named by the workbook, oldest first, and leave out times that are none', async () => {
    const timeless = { ...parts, 'Revisions/s1/rev-11-0.xml': revision('eleven', 'content:2.0') };
    const { workbook } = await readXmindPackage(await packageOf(timeless), options);
    expect(workbook?.document.revisions).toEqual([
      { sheet: 's0', number: 1, saved: { text: '1500000000000', kind: 'utc', iso: '2017-07-14T02:40:00Z' } },
      { sheet: 's1', number: 2, saved: { text: '1546300800000', kind: 'utc', iso: '2019-01-01T00:00:00Z' } },
      { sheet: 's1', number: 10, saved: { text: '1546400000000', kind: 'utc', iso: '2019-01-02T03:33:20Z' } },
    ]);
  });

  it('are whole sheets, in whichever namespace', async () => {
    const pkg = await packageOf(parts);
    const [, two, ten] = listRevisions(pkg).map((entry) => () => readRevision(pkg, entry, options));
    expect(two?.()).toMatchObject({
      id: 's1',
      title: 'Then',
      root: { id: 'root', kind: 'root', title: 'two' },
    });
    expect(ten?.().root.title).toBe('ten');
    expect(titlesOf(ten?.().root.children ?? [])).toEqual(['child']);
  });

  it('that are damaged are refused alone', async () => {
    const pkg = await packageOf(parts);
    const [damaged] = listRevisions(pkg);
    expect(damaged).toBeDefined();
    expect(() => damaged && readRevision(pkg, damaged, options)).toThrow(/damaged-part/);
  });

  it('are none in most files', async () => {
    expect(listRevisions(await packageOf({ 'content.json': '[]' }))).toEqual([]);
  });
});
