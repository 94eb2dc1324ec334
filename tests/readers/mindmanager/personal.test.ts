import { describe, expect, it } from 'vitest';
import { el, map, readXml, readZip, topic, workbookOf } from './build.js';

const personalIn = (xml: string) => workbookOf(readXml(xml)).personal;
const group = (...parts: readonly string[]) => el('ap:DocumentGroup', {}, ...parts);

describe('personal data in a MindManager map', () => {
  it('is counted by kind: paths, names, addresses, company', () => {
    const document = group(
      el('ap:DocumentPath', { DocumentPath: 'C:\\Users\\ann\\Plan.mmap' }),
      el('ap:HyperlinkOptions', { BaseUrl: 'C:\\Users\\ann' }),
      el('ap:Author', { UserName: 'Ann', UserEmail: 'ann@example.org' }),
      el('ap:LastModificator', { UserName: 'Bob', UserEmail: '' }),
      el('ap:CreatorCompany', { Name: 'Example' }),
    );
    expect(personalIn(map(topic('Plan'), document))).toEqual([
      { kind: 'path', count: 2 },
      { kind: 'user-name', count: 2 },
      { kind: 'e-mail', count: 1 },
      { kind: 'company', count: 1 },
    ]);
  });

  it('is counted on topics and comments too', () => {
    const revision = el(
      'ap:RevisionGroup',
      {},
      el('ap:Creator', { UserName: 'Ann', UserEmail: 'ann@example.org', UtcDateTime: '2025-03-01T18:28:12' }),
    );
    const comments = el('ap:Comments', {}, el('ap:Comment', { Text: 'x', AuthorEmail: 'bob@example.org' }));
    expect(personalIn(map(topic('Plan', revision, comments)))).toEqual([
      { kind: 'user-name', count: 1 },
      { kind: 'e-mail', count: 2 },
    ]);
  });

  it('counts the pictures of the map that the package holds', async () => {
    const reading = await readZip({
      'Document.xml': map(topic('Plan')),
      'Preview.png': 'x',
      'PDFPreview.pdf': 'x',
    });
    expect(workbookOf(reading).personal).toEqual([{ kind: 'thumbnail', count: 2 }]);
  });

  it('is never itself in the tree', () => {
    const document = group(
      el('ap:DocumentPath', { DocumentPath: 'C:\\Users\\ann\\Plan.mmap' }),
      el('ap:Author', { UserName: 'Ann', UserEmail: 'ann@example.org' }),
    );
    expect(JSON.stringify(workbookOf(readXml(map(topic('Plan'), document))))).not.toMatch(/Users|ann@/);
  });

  it('is not mentioned where there is none', () => {
    expect(workbookOf(readXml(map(topic('Plan'))))).not.toHaveProperty('personal');
  });
});
