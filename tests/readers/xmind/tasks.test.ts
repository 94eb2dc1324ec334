import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/container/hash.js';
import type { Task } from '../../../src/model/workbook.js';
import { readJson, readXml, rootOf, rootXml, workbookOf } from './xmind-files.js';

const extension = (provider: string, content: string, after = '', attributes = ''): string =>
  `<extensions><extension provider="${provider}"><content ${attributes}>${content}</content>${after}</extension></extensions>`;

const taskInfo = (content: string, attributes = '') =>
  extension('org.xmind.ui.taskInfo', content, '', attributes);

const jsonTask = async (content: unknown, provider = 'org.xmind.ui.task'): Promise<Task | null> =>
  rootOf(await readJson({ extensions: [{ provider, content }] })).task;

describe('tasks', () => {
  it('come from markers alone', async () => {
    const markers = [{ markerId: 'priority-2' }, { markerId: 'task-half' }, { markerId: 'task-pause' }];
    expect(rootOf(await readJson({ markers })).task).toEqual({ priority: 2, progress: 50, resources: [] });
    expect(rootOf(await readJson({ markers: [{ markerId: 'flag-red' }] })).task).toBeNull();
  });

  it('come from the task information of XMind 8', async () => {
    const content =
      '<assigned-to>Kim, Lee</assigned-to><duration>1d</duration><start-date>2022-04-05</start-date>' +
      '<end-date>2022-04-06 17:30:00</end-date><progress>23</progress>' +
      '<predecessors><predecessor task-id="x"/></predecessors>';
    const reading = await readXml(rootXml(taskInfo(content, 'check-point="true"')));
    expect(rootOf(reading).task).toEqual({
      milestone: true,
      progress: 23,
      start: '2022-04-05',
      due: '2022-04-06T17:30:00',
      durationMinutes: 1440,
      resources: ['Kim', 'Lee'],
    });
    expect(workbookOf(reading).unread).toEqual([{ name: 'task predecessors', count: 1, topicId: 'root' }]);
  });

  it('come from the task extension of later programs, whose instants stay UTC', async () => {
    const task = await jsonTask({
      status: 'todo',
      progress: 0.4,
      priority: 1,
      start: 1_662_080_400_000,
      due: 1_662_116_400_000,
      duration: 36_000_000,
      assignees: ['Kim', { name: 'Lee' }],
    });
    expect(task).toEqual({
      progress: 40,
      priority: 1,
      start: '2022-09-02T01:00:00Z',
      due: '2022-09-02T11:00:00Z',
      durationMinutes: 600,
      resources: ['Kim', 'Lee'],
    });
  });

  it('that are done are complete', async () => {
    expect(await jsonTask({ status: 'done' })).toEqual({ progress: 100, resources: [] });
  });

  it('may be written as a list of named values', async () => {
    const content = [
      { name: 'assigned-to', content: 'Kim' },
      { name: 'progress', content: '75' },
    ];
    const task = await jsonTask(content, 'org.xmind.ui.taskInfo');
    expect(task).toEqual({ progress: 75, resources: ['Kim'] });
  });

  it('take what is stated over what a marker says', async () => {
    const reading = await readJson({
      markers: [{ markerId: 'task-start' }, { markerId: 'priority-1' }],
      extensions: [{ provider: 'org.xmind.ui.task', content: { progress: 0.5 } }],
    });
    expect(rootOf(reading).task).toEqual({ priority: 1, progress: 50, resources: [] });
  });

  it('report values that make no sense', async () => {
    const content = { progress: 'lots', start: 'soon', priority: 99, duration: 'long' };
    const reading = await readJson({ extensions: [{ provider: 'org.xmind.ui.task', content }] });
    expect(rootOf(reading).task).toEqual({ resources: [] });
    expect(workbookOf(reading).unread.map(({ name }) => name)).toEqual([
      'task progress',
      'task start',
      'task priority',
      'task duration',
    ]);
  });
});

describe('other extensions', () => {
  it('for layout are passed over in silence', async () => {
    const reading = await readXml(
      rootXml(extension('org.xmind.ui.map.unbalanced', '<right-number>3</right-number>')),
    );
    expect(workbookOf(reading).unread).toEqual([]);
    expect(rootOf(reading).task).toBeNull();
  });

  it('with a recording attach it under the title of its topic', async () => {
    const sound = Uint8Array.of(0xff, 0xfb, 0x90);
    const refs =
      '<resource-refs><resource-ref resource-id="attachments/9z.mp3" type="file-entry"/></resource-refs>';
    const content = '<duration>3826</duration><record-time>09:01:12</record-time><file-size>3</file-size>';
    const reading = await readXml(
      `<topic id="root"><title>Interview</title>${extension('org.xmind.ui.audionotes', content, refs)}</topic>`,
      '',
      { 'attachments/9z.mp3': sound },
    );
    expect(rootOf(reading).attachments).toEqual([
      { name: 'Interview.mp3', resource: hashOf(sound), size: 3 },
    ]);
    expect(workbookOf(reading).resources).toMatchObject([{ mediaType: 'audio/mpeg' }]);
    expect(rootOf(reading).properties).toEqual([
      { name: 'duration', value: '3826' },
      { name: 'record-time', value: '09:01:12' },
    ]);
  });

  it('with a formula keep its source', async () => {
    const content = { content: { content: 'E = mc^2' } };
    const reading = await readJson({ extensions: [{ provider: 'org.xmind.ui.mathJax', content }] });
    expect(rootOf(reading).properties).toEqual([{ name: 'LaTeX', value: 'E = mc^2' }]);
  });

  it('that nobody knows are counted', async () => {
    const one = { provider: 'org.example.weather', content: 'sunny' };
    const reading = await readJson({ extensions: [one], children: { attached: [{ extensions: [one] }] } });
    expect(workbookOf(reading).unread).toEqual([
      { name: 'extension org.example.weather', count: 2, topicId: 'root' },
    ]);
  });
});
