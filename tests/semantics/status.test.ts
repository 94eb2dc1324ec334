import { describe, expect, it } from 'vitest';
import {
  callout,
  floating,
  having,
  id,
  label,
  map,
  marker,
  note,
  percentage,
  summary,
  task,
  topic,
  untitled,
  web,
} from '../builders.js';
import { meaningOf, sectionIds, sectionOf, statusAt } from './ask.js';

/** Status and reasons of a section with this title, deep enough not to be a heading. */
const stated = (title: string) =>
  sectionOf(meaningOf(map('Map', topic('章', topic('節', topic('項', topic(title, id('x'))))))), 'x');

describe('status words in titles', () => {
  it.each([
    ['クラウドの利用【未完】', 'open', '未完', 'クラウドの利用'],
    ['クラウドの利用（要確認）', 'open', '要確認', 'クラウドの利用'],
    ['【更新中】クラウドの利用', 'open', '更新中', 'クラウドの利用'],
    ['【見直し中】クラウドの利用', 'open', '見直し中', 'クラウドの利用'],
    ['クラウドの利用［未定］', 'open', '未定', 'クラウドの利用'],
    ['クラウドの利用【一部未完】', 'open', '一部未完', 'クラウドの利用'],
    ['クラウドの利用【要確認、要追記】', 'open', '要確認', 'クラウドの利用'],
    ['クラウドの利用【作成中：2020年5月まで】', 'open', '作成中', 'クラウドの利用'],
    ['クラウドの利用：未定', 'open', '未定', 'クラウドの利用'],
    ['クラウドの利用　未完', 'open', '未完', 'クラウドの利用'],
    ['要確認：クラウドの利用', 'open', '要確認', 'クラウドの利用'],
    ['※準備中：クラウドの利用', 'open', '準備中', 'クラウドの利用'],
    ['クラウドの利用\n未完', 'open', '未完', 'クラウドの利用'],
    ['TODO: use the cloud', 'open', 'TODO', 'use the cloud'],
    ['Use the cloud [wip]', 'open', 'wip', 'Use the cloud'],
    ['Use the cloud (draft)', 'open', 'draft', 'Use the cloud'],
    ['Use the cloud - TBD', 'open', 'TBD', 'Use the cloud'],
    ['クラウドの利用【凍結中】', 'frozen', '凍結中', 'クラウドの利用'],
    ['クラウドの利用（保留）', 'frozen', '保留', 'クラウドの利用'],
    ['クラウドの利用【パブリックコメント中】', 'comment', 'パブリックコメント中', 'クラウドの利用'],
    ['クラウドの利用【完了】', 'closed', '完了', 'クラウドの利用'],
    ['クラウドの利用【2020年5月28日完了】', 'closed', '2020年5月28日完了', 'クラウドの利用'],
    ['クラウドの利用（済）', 'closed', '済', 'クラウドの利用'],
    ['クラウドの利用【公開済】', 'closed', '公開済', 'クラウドの利用'],
    ['Use the cloud [done]', 'closed', 'done', 'Use the cloud'],
    ['クラウドの利用【下書き】', 'open', '下書き', 'クラウドの利用'],
    ['クラウドの利用 draft', 'open', 'draft', 'クラウドの利用'],
    ['クラウドの利用　Done', 'closed', 'Done', 'クラウドの利用'],
    ['クラウドの利用 on hold', 'frozen', 'on hold', 'クラウドの利用'],
    ['3-10 done', 'closed', 'done', '3-10'],
    ['クラウドの利用【2020年5月まで凍結中】', 'frozen', '2020年5月まで凍結中', 'クラウドの利用'],
    ['クラウドの利用【2020年4月から更新中】', 'open', '2020年4月から更新中', 'クラウドの利用'],
    ['クラウドの利用※要確認', 'open', '要確認', 'クラウドの利用'],
    ['クラウドの利用｛未完｝', 'open', '未完', 'クラウドの利用'],
    ['クラウドの利用【未完', 'open', '未完', 'クラウドの利用'],
    ['クラウドの利用（未完】', 'open', '未完', 'クラウドの利用'],
    ['Use the cloud [in review]', 'open', 'in review', 'Use the cloud'],
    ['Use the cloud [frozen until 2027]', 'frozen', 'frozen until 2027', 'Use the cloud'],
    ['クラウドの利用【更新中→完了】', 'closed', '完了', 'クラウドの利用'],
    ['避難所の備え【詳細化中】', 'open', '詳細化中', '避難所の備え'],
    ['避難所の備え【未定稿】', 'open', '未定稿', '避難所の備え'],
    ['避難所の備え【要検討】', 'open', '要検討', '避難所の備え'],
    ['避難所の備え（新規更新中）', 'open', '新規更新中', '避難所の備え'],
    ['避難所の備え【抽出中】', 'open', '抽出中', '避難所の備え'],
    ['避難所の備え【独立した節で、詳細化中】', 'open', '詳細化中', '避難所の備え'],
    ['避難所の備え【更新凍結中】', 'frozen', '更新凍結中', '避難所の備え'],
    ['避難所の備え【校正作業停止中】', 'frozen', '校正作業停止中', '避難所の備え'],
    ['避難所の備え（前年版ファイル取り込み済）', 'closed', '前年版ファイル取り込み済', '避難所の備え'],
    ['避難所の備え【図表作成中】', 'open', '図表作成中', '避難所の備え'],
    ['Shelters [being updated]', 'open', 'being updated', 'Shelters'],
    ['Shelters [suspended]', 'frozen', 'suspended', 'Shelters'],
    ['クラウドの利用【未完⇒2020年5月完了】', 'closed', '2020年5月完了', 'クラウドの利用'],
  ])('%s', (title, status, word, subject) => {
    const section = stated(title);
    expect(section).toMatchObject({ status, title: subject });
    expect(section?.reasons[0]).toMatchObject({ kind: 'word', found: word, topicId: 'x', means: status });
  });

  it.each([
    '経済（経済産業省）',
    '（経済）',
    '日本の経済',
    '完了予定の作業',
    '（5月完了予定）',
    '未定義の動作',
    '済州島',
    'the work is done',
    'What has been done: a list',
    'abandoned (redone)',
    'Draft beer',
    'TODO app',
    'Todo',
    'Write a to-do list',
    'Open source',
    '二〇〇八年',
    'Is it safe?',
    'クラウドとは？',
    'XXL (3XL)',
    'a... b',
    'ファイル open',
    'クラウド is done',
    'Getting it done',
    '3-10 Getting it done',
    'use {done} here',
    'コマンド draft horse',
    'state is：未完成',
    'the initial state: 未完',
    'public static final',
    '（運転停止中）',
    '取り込み済の資料',
    '（ファイルを取り込み済）',
  ])('states nothing: %s', (title) => {
    expect(stated(title)).toBeUndefined();
  });

  it('keeps neutral notes apart from status', () => {
    const section = stated('クラウドの利用【再掲】【未完】');
    expect(section).toMatchObject({ status: 'open', notes: ['再掲'], title: 'クラウドの利用' });
    expect(stated('クラウドの利用【私見】')).toBeUndefined();
  });
});

describe('a status word as a topic of its own', () => {
  it.each([
    '【未完】',
    '未完',
    '要確認',
    '（要更新）',
    'TODO',
    '未完。',
    '{未完}',
    '【未完',
    '（未完】',
    '【要確認・要更新】',
  ])('speaks of its parent: %s', (title) => {
    const meaning = meaningOf(map('Map', topic('章', topic('節', topic('項', topic(title), topic('内容'))))));
    expect(statusAt(meaning, '項')).toBe('open');
    expect(sectionIds(meaning)).not.toContain(title);
  });

  it('may carry its reason in brackets', () => {
    const meaning = meaningOf(
      map('Map', topic('章', topic('節', topic('項', topic('保留（予算待ち）'), topic('参考（統計）'))))),
    );
    expect(sectionOf(meaning, '項')).toMatchObject({ status: 'frozen', notes: [] });
  });

  it('is no status with the year of a building in brackets', () => {
    const town = map('Town', topic('Towers', topic('塔', topic('完成（1958年）'), topic('高さ'))));
    expect(meaningOf(town).sections.filter(({ status }) => status !== 'unstated')).toEqual([]);
    const plan = map('Plan', topic('章', topic('節', topic('未完（2020年）'), topic('内容'))));
    expect(statusAt(meaningOf(plan), '節')).toBe('open');
  });

  it('speaks of its parent as a callout', () => {
    const meaning = meaningOf(map('Map', topic('章', topic('節', topic('項', callout('done'))))));
    expect(statusAt(meaning, '項')).toBe('closed');
  });

  it('is a section itself where it heads what is unfinished', () => {
    const meaning = meaningOf(map('Map', topic('章', topic('節', topic('未整理', topic('a'), topic('b'))))));
    expect(statusAt(meaning, '未整理')).toBe('open');
    expect(statusAt(meaning, '節')).toBe('unstated');
  });

  it('states nothing where the words are the values of something', () => {
    const board = map('Board', topic('Status', topic('TODO'), topic('DOING'), topic('Done')));
    expect(sectionIds(meaningOf(board))).toEqual(['Status']);
    expect(statusAt(meaningOf(board), 'Status')).toBe('unstated');
  });

  it('believes a word glossed in another language no more than the word, and `final` never', () => {
    const board = map('Board', topic('State', topic('todo(未完成)'), topic('done(完成)')));
    const code = map('Java', topic('a', topic('Modifiers', topic('final'))), topic('b [wip]'));
    const shop = map('Shop', topic('a', topic('Hours', topic('closed'))));
    for (const drawn of [board, code, shop])
      expect(meaningOf(drawn).sections.filter(({ status }) => status === 'closed')).toEqual([]);
    const plan = map('Plan', topic('a', topic('b', topic('done（完成）'))));
    expect(statusAt(meaningOf(plan), 'b')).toBe('closed');
  });

  it('believes a common English word only as an only child, or in a map that states status', () => {
    const git = map('Git', topic('Pull request', topic('States', topic('Draft'), topic('Ready'))));
    expect(meaningOf(git).sections.filter(({ status }) => status !== 'unstated')).toEqual([]);
    const plan = map('Plan', topic('a', topic('b', topic('Draft'), topic('c'))), topic('d [wip]'));
    expect(statusAt(meaningOf(plan), 'b')).toBe('open');
    const alone = map('Plan', topic('a', topic('b', topic('done'))));
    expect(statusAt(meaningOf(alone), 'b')).toBe('closed');
  });
});

describe('a word in round brackets that says many things', () => {
  it.each([
    'Bakery (closed)',
    'Interval (open)',
    'Peas (frozen)',
    'Cup (final)',
    'done(完成)',
    'Lease (pending)',
    '第1話（完）',
  ])('states nothing by itself: %s', (title) => {
    expect(stated(title)).toBeUndefined();
  });

  it('states a status where the map states status elsewhere', () => {
    const plan = (other: string) =>
      map('Plan', topic('a', topic('b', topic('c', topic('Bakery (closed)', id('x')), topic(other)))));
    expect(statusAt(meaningOf(plan('Mill [wip]')), 'x')).toBe('closed');
    expect(statusAt(meaningOf(plan('Mill [Owner: Mary]')), 'x')).toBe('closed');
    expect(statusAt(meaningOf(plan('Mill (open)')), 'x')).toBeUndefined();
  });

  it('is a status in other brackets', () => {
    expect(stated('Bakery [closed]')?.status).toBe('closed');
    expect(stated('第1話【完】')?.status).toBe('closed');
  });
});

describe('placeholders', () => {
  it.each([
    ['Mission3-XX：クラウド', 'placeholder', 'Mission3-XX'],
    ['3-XX', 'placeholder', '3-XX'],
    ['【6-X】クラウド', 'placeholder', '6-X'],
    ['○○の利用', 'placeholder', '○○'],
    ['○○', 'placeholder', '○○'],
    ['○○○', 'placeholder', '○○○'],
    ['○○：利用', 'placeholder', '○○'],
    ['日時：○○', 'placeholder', '○○'],
    ['【○○】利用', 'placeholder', '○○'],
    ['クラウド（○○）', 'placeholder', '○○'],
    ['第○○章', 'placeholder', '○○'],
    ['第●●回 会議', 'placeholder', '●●'],
    ['？', 'placeholder', '?'],
    ['クラウド（？）', 'placeholder', '?'],
    ['', 'empty-title', ''],
    ['Subtopic', 'default-title', 'Subtopic'],
    ['Main Topic 3', 'default-title', 'Main Topic 3'],
    ['フローティングトピック', 'default-title', 'フローティングトピック'],
    ['サブトピック', 'default-title', 'サブトピック'],
    ['分支主题 1', 'default-title', '分支主题 1'],
    ['中心主题', 'default-title', '中心主题'],
    ['Unterthema', 'default-title', 'Unterthema'],
  ])('%j leaves its section open', (title, kind, found) => {
    const meaning = meaningOf(map('Map', topic('章', topic(title, id('gap')), topic('内容'))));
    const reasons = [{ kind, found, topicId: 'gap', means: 'open' }];
    const inside = title.startsWith('Mission') ? 'gap' : '章';
    expect(sectionOf(meaning, inside)).toMatchObject({ status: 'open', reasons });
  });

  it.each([
    '6-X線検査',
    '6-X線検査：装置',
    '○○市の例',
    'なぜ○○するのか',
    'E列 ○○（空き）',
    '評価は○○△△',
    '二〇〇八年',
  ])('are no gap in %s', (title) => {
    const meaning = meaningOf(map('Map', topic('章', topic(title, id('text')), topic('内容'))));
    expect(meaning.sections.flatMap(({ reasons }) => reasons)).toEqual([]);
  });

  it('are the text of a title, not the program’s word that nobody typed it', () => {
    const meaning = meaningOf(
      map(
        'Map',
        topic('章', topic('避難所の開け方', untitled('unedited')), topic('内容')),
        topic('節', topic('子主题 2', untitled('unedited')), topic('内容')),
        topic('項', topic('Vorlage', untitled('default')), topic('内容')),
      ),
    );
    expect(['章', '節', '項'].map((at) => statusAt(meaning, at))).toEqual(['unstated', 'open', 'open']);
  });

  it.each([
    ['a group', topic('給水')],
    ['a picture', having({ image: { href: 'https://example.org/a.png' } })],
    ['a note', note('text')],
    ['a link', web('https://example.org')],
  ])('leave %s complete, and are told all the same', (_, part) => {
    const meaning = meaningOf(map('Map', topic('章', topic('Subtopic', id('gap'), part), topic('内容'))));
    const reasons = meaning.sections.flatMap((section) => section.reasons);
    expect(meaning.sections.map(({ status }) => status)).not.toContain('open');
    expect(reasons).toEqual([
      { kind: 'default-title', found: 'Subtopic', topicId: 'gap', means: 'unstated' },
    ]);
  });

  it('are not missed at the root of a diagram, which nobody sees', () => {
    const diagram = map('', floating('受付'), floating('返却'));
    expect(meaningOf(diagram).sections).toEqual([]);
  });

  it.each(['?', '???', '(???)', 'XX', 'XXX', 'Optional<?>', 'List<?> の使い方', '予算（？）が足りない'])(
    '%s is a gap only in a map that states work, and not within a sentence or code',
    (title) => {
      const gaps = (...more: ReturnType<typeof topic>[]) =>
        meaningOf(map('Map', topic('章', topic(title), topic('内容')), ...more)).sections.flatMap(
          ({ reasons }) => reasons.filter(({ kind }) => kind === 'placeholder'),
        );
      const isGap = /^[?()X]+$/.test(title);
      expect(gaps()).toEqual([]);
      expect(gaps(topic('節【未完】'))).toHaveLength(isGap ? 1 : 0);
    },
  );

  it.each([
    ['6-X関係する法令：', '6-X'],
    ['６－X通信の備え：衛星電話', '6-X'],
  ])('are numbers to come before a tail and a colon: %s', (title, found) => {
    const meaning = meaningOf(map('Map', topic('章', topic(title, id('gap')), topic('内容'))));
    expect(sectionOf(meaning, 'gap')).toMatchObject({
      status: 'open',
      reasons: [{ kind: 'placeholder', found }],
    });
  });

  it.each([
    ['a link', web('https://example.org')],
    ['a marker', marker('flag-red')],
    ['a note', note('text')],
    ['a picture', having({ image: { href: 'https://example.org/a.png' } })],
  ])('are no gap where an empty title has %s', (_, part) => {
    const meaning = meaningOf(map('Map', topic('章', topic('', part), topic('内容'))));
    expect(statusAt(meaning, '章')).toBe('unstated');
  });

  it('are no gap in summaries and in cells of a table', () => {
    const meaning = meaningOf(
      map(
        'Map',
        topic('章', topic('a'), summary('', ['a'])),
        topic('表', having({ structure: 'org.xmind.ui.spreadsheet' }), topic('行', topic(''))),
      ),
    );
    expect(meaning.sections.map(({ status }) => status)).not.toContain('open');
  });

  it('make the top of a tree a section where there is none above them', () => {
    const meaning = meaningOf(map('Map', topic('a'), floating('Floating Topic', id('f'))));
    expect(sectionOf(meaning, 'f')).toMatchObject({ status: 'open', part: 'other' });
  });

  it('are no gap where the word may be the name of something', () => {
    const meaning = meaningOf(
      map('Java API', topic('Document', topic('CentralTopic'), topic('Topic'), topic('Summary'))),
    );
    expect(statusAt(meaning, 'Document')).toBe('unstated');
  });
});

describe('progress and markers', () => {
  it.each([
    [0, 'open'],
    [50, 'open'],
    [100, 'closed'],
  ])('a task at %i percent is %s', (progress, status) => {
    const meaning = meaningOf(map('Map', topic('a', topic('b', topic('c', task({ progress }))))));
    expect(sectionOf(meaning, 'c')).toMatchObject({
      status,
      reasons: [{ kind: 'progress', found: `${progress}%` }],
    });
  });

  it('a percentage marker says the same', () => {
    const meaning = meaningOf(map('Map', topic('a', topic('b', topic('c', percentage(25))))));
    expect(statusAt(meaning, 'c')).toBe('open');
  });

  it('a task without progress states nothing', () => {
    expect(
      statusAt(meaningOf(map('Map', topic('a', topic('b', topic('c', task({})))))), 'c'),
    ).toBeUndefined();
  });

  it('a flag means what the legend says', () => {
    const meaning = meaningOf(
      map(
        'Map',
        topic('凡例', topic('作業中の項目', marker('flag-red'))),
        topic('a', topic('b', topic('c', marker('flag-red')))),
      ),
    );
    expect(sectionOf(meaning, 'c')).toMatchObject({
      status: 'open',
      reasons: [{ kind: 'marker', found: '作業中の項目', topicId: 'c' }],
    });
  });

  it('a flag means nothing without a legend', () => {
    expect(
      statusAt(meaningOf(map('Map', topic('a', topic('b', topic('c', marker('flag-red')))))), 'c'),
    ).toBeUndefined();
  });

  it('a tag that is a status word says so itself', () => {
    expect(statusAt(meaningOf(map('Map', topic('a', topic('b', topic('c', label('要確認')))))), 'c')).toBe(
      'open',
    );
  });
});

describe('several reasons together', () => {
  it.each([
    [['【完了】', '【未完】'], 'open'],
    [['【未完】', '【凍結中】'], 'frozen'],
    [['【未完】', '【パブリックコメント中】'], 'comment'],
    [['【完了】', '【公開済】'], 'closed'],
  ])('%j make %s', (words, status) => {
    const meaning = meaningOf(map('Map', topic('章', ...words.map((word) => topic(word)))));
    expect(statusAt(meaning, '章')).toBe(status);
  });

  it('count the sections below by status', () => {
    const meaning = meaningOf(
      map('Map', topic('章', topic('a【未完】', topic('b【完了】')), topic('c【凍結中】')), topic('別章')),
    );
    expect(sectionOf(meaning, '章')).toMatchObject({
      status: 'unstated',
      below: { open: 1, closed: 1, frozen: 1, comment: 0, unstated: 0 },
    });
    expect(sectionOf(meaning, 'b【完了】')?.parent).toBe('a【未完】');
  });
});
