import { describe, expect, it } from 'vitest';
import type { Topic } from '../../src/model/workbook.js';
import { read } from '../../src/readers/index.js';
import { el, map, topic } from './mindmanager/build.js';
import { contentXml, rootXml, sheetXml } from './xmind/xmind-files.js';

/*
 * A file of a few megabytes may give one topic tens of thousands of anything. Where each of them makes a copy of all
 * before it, reading takes minutes, which the runner's own limit tells.
 */
const many = 60_000;
const times = (text: string): string => text.repeat(many);

async function rootIn(text: string): Promise<Topic> {
  const { workbook } = await read(Buffer.from(text), { file: 'many.mm' });
  const root = workbook?.sheets[0]?.root;
  if (!root) throw new Error('nothing was read');
  return root;
}

const mindManager = (part: string) => map(topic('R', el('ap:Task', { TaskPercentage: '50' }), times(part)));
const xmind = (inside: string) => contentXml(sheetXml(rootXml(inside)));
const freeMind = (inside: string) => `<map version="1.0.1"><node TEXT="R">${times(inside)}</node></map>`;
const extension = (provider: string, inside: string) =>
  `<extension provider="org.xmind.ui.${provider}">${inside}</extension>`;

describe('tens of thousands on one topic are read in one go:', () => {
  it.each<[string, string, (root: Topic) => readonly unknown[] | undefined]>([
    ['lists of topics', mindManager('<ap:SubTopics><ap:Topic/></ap:SubTopics>'), (root) => root.children],
    [
      'groups of icons',
      mindManager(el('ap:IconsGroup', {}, el('ap:Icons', {}, el('ap:Icon', { IconType: 'FlagRed' })))),
      (root) => root.markers.slice(0, -1),
    ],
    [
      'lists of children',
      xmind(times('<children><topics type="attached"><topic/></topics></children>')),
      (root) => root.children,
    ],
    [
      'formulas',
      xmind(`<extensions>${times(extension('mathJax', '<content>x</content>'))}</extensions>`),
      (root) => root.properties,
    ],
    [
      'people',
      xmind(
        `<extensions>${extension('taskInfo', `<content>${times('<assigned-to>k</assigned-to>')}</content>`)}</extensions>`,
      ),
      (root) => root.task?.resources,
    ],
    ['icons', freeMind('<icon BUILTIN="flag"/>'), (root) => root.markers],
    ['attributes', freeMind('<attribute NAME="a" VALUE="b"/>'), (root) => root.properties],
    [
      'links in a title',
      `<map version="1.0.1"><node><richcontent TYPE="NODE"><html><body>${times('<a href="x">y</a>')}</body></html></richcontent></node></map>`,
      (root) => root.links,
    ],
    [
      'cells in a row of a note',
      `<map version="1.0.1"><node TEXT="R"><richcontent TYPE="NOTE"><html><body><table><tr>${times('<td>a</td>')}</tr></table></body></html></richcontent></node></map>`,
      (root) => root.notes?.plain.split('\t'),
    ],
  ])('%s', async (_what, text, listOf) => {
    expect(listOf(await rootIn(text))).toHaveLength(many);
  });

  it('icons keep their place before the markers of the task', async () => {
    const groups = ['FlagRed', 'Check'].map((IconType) =>
      el('ap:IconsGroup', {}, el('ap:Icons', {}, el('ap:Icon', { IconType }))),
    );
    const task = el('ap:Task', { TaskPriority: 'urn:mindjet:Prio1', TaskPercentage: '50' });
    const { markers } = await rootIn(map(topic('R', task, ...groups)));
    expect(markers.map(({ id }) => id)).toEqual(['flag-red', 'check', 'priority-1', 'task-half']);
  });
});
