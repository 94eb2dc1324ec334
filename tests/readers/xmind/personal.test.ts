import { describe, expect, it } from 'vitest';
import { childrenXml, readJson, readXml, rootXml, topicXml, workbookOf } from './xmind-files.js';

describe('personal data in an XMind map', () => {
  it('is counted by kind: who changed a topic, the author with address and organisation', async () => {
    const topics = childrenXml(
      topicXml('a', '', 'modified-by="ann"') + topicXml('b', '', 'modified-by="bob"'),
    );
    const meta =
      '<meta xmlns="urn:xmind:xmap:xmlns:meta:2.0"><Author><Name>Ann</Name><Email>ann@example.org</Email><Org>Example</Org></Author></meta>';
    const workbook = workbookOf(await readXml(rootXml(topics), '', { 'meta.xml': meta }));
    expect(workbook.personal).toEqual([
      { kind: 'user-name', count: 3 },
      { kind: 'e-mail', count: 1 },
      { kind: 'company', count: 1 },
    ]);
    expect(JSON.stringify(workbook)).not.toContain('ann@');
  });

  it('counts pictures of the map and earlier revisions inside the package', async () => {
    const parts = {
      'Thumbnails/thumbnail.png': 'x',
      'Revisions/s1/rev-1-1600000000000.xml': 'x',
      'Revisions/s1/rev-3-1600000000001.xml': 'x',
      'Revisions/s1/revisions.xml': 'x',
    };
    expect(workbookOf(await readXml(rootXml(''), '', parts)).personal).toEqual([
      { kind: 'thumbnail', count: 1 },
      { kind: 'old-revisions', count: 2 },
    ]);
  });

  it('tells an address from a name where the author stands in metadata.json', async () => {
    const personal = async (metadata: object) =>
      workbookOf(await readJson({}, {}, { 'metadata.json': JSON.stringify(metadata) })).personal;
    expect(await personal({ Author: 'ann@example.org', modifier: 'ann' })).toEqual([
      { kind: 'e-mail', count: 1 },
      { kind: 'user-name', count: 1 },
    ]);
    expect(await personal({ Author: 'Ann' })).toEqual([{ kind: 'user-name', count: 1 }]);
    expect(await personal({ modifier: '' })).toBeUndefined();
  });
});
