import type { Lang, Severity, Text } from './entry.js';
import { messages, type NamesOf } from './placeholders.js';
import { gitMessages } from './words/git.js';
import { ruleMessages, ruleTerms } from './words/rules.js';

export type { Lang, Severity } from './entry.js';

/** What is said about files, maps and output. */
const fileMessages = messages({
  'empty-file': {
    severity: 'error',
    ja: { says: 'ファイルが空です (0 バイト)', remedy: 'マップを保存し直してから、もう一度置いてください' },
    en: { says: 'The file is empty (0 bytes)', remedy: 'Save the map again and put it back' },
  },
  'not-a-map': {
    severity: 'error',
    ja: {
      says: 'マップとして読めるファイルではありません ({found})',
      remedy: 'MindManager (.mmap)、XMind (.xmind)、Freeplane (.mm)、OPML (.opml) のファイルを置いてください',
    },
    en: {
      says: 'This is no map that mapress can read ({found})',
      remedy: 'Put a file of MindManager (.mmap), XMind (.xmind), Freeplane (.mm) or an OPML outline here',
    },
  },
  'lfs-pointer': {
    severity: 'error',
    ja: {
      says: 'マップそのものではなく、Git LFS のポインターです',
      remedy:
        'git lfs install と git lfs pull を実行して、マップを取り出してください (GitHub Actions では actions/checkout に lfs: true)',
    },
    en: {
      says: 'This is not the map but a pointer of Git LFS to it',
      remedy:
        'Fetch the map with git lfs install and git lfs pull (in GitHub Actions: lfs: true for actions/checkout)',
    },
  },
  'damaged-zip': {
    severity: 'error',
    ja: {
      says: 'ファイルが壊れています ({detail})',
      remedy: '元のプログラムで開いて保存し直すか、壊れる前の版に戻してください',
    },
    en: {
      says: 'The file is damaged ({detail})',
      remedy: 'Open and save it in its program again, or restore an earlier version',
    },
  },
  'damaged-part': {
    severity: 'error',
    ja: {
      says: 'ファイルの中の {part} が壊れています ({detail})',
      remedy: '元のプログラムで開いて保存し直すか、壊れる前の版に戻してください',
    },
    en: {
      says: 'The part {part} of the file is damaged ({detail})',
      remedy: 'Open and save it in its program again, or restore an earlier version',
    },
  },
  'missing-part': {
    severity: 'error',
    ja: {
      says: 'ファイルの中に {part} がありません',
      remedy: '元のプログラムで開いて保存し直してください',
    },
    en: { says: 'The file has no part {part}', remedy: 'Open and save it in its program again' },
  },
  'password-protected': {
    severity: 'error',
    ja: {
      says: 'パスワードで保護されたマップです ({program})',
      remedy:
        '元のプログラムでパスワードを外して保存するか、XMind なら環境変数 MAPRESS_PASSWORD に入れてください',
    },
    en: {
      says: 'The map is protected by a password ({program})',
      remedy:
        'Remove the password in its program, or for XMind put it into the environment variable MAPRESS_PASSWORD',
    },
  },
  'wrong-password': {
    severity: 'error',
    ja: {
      says: 'パスワードが違います ({program})',
      remedy: '正しいパスワードを指定するか、元のプログラムでパスワードを外して保存してください',
    },
    en: {
      says: 'The password does not open this map ({program})',
      remedy: 'Give the right password, or remove it in its program and save the map again',
    },
  },
  'over-limit': {
    severity: 'error',
    ja: {
      says: '安全のための上限を超えています ({what}: {found} > {limit})',
      remedy: '信頼できるファイルか確かめ、大きすぎるときはマップを分けてください',
    },
    en: {
      says: 'The file exceeds a safety limit ({what}: {found} > {limit})',
      remedy: 'Make sure you trust this file; if the map is really that large, split it',
    },
  },
  'unsafe-name': {
    severity: 'error',
    ja: {
      says: 'ファイルの中に危険な名前の項目があります ({name})',
      remedy: '信頼できるファイルか確かめ、元のプログラムで保存し直してください',
    },
    en: {
      says: 'The file holds a part with an unsafe name ({name})',
      remedy: 'Make sure you trust this file, and save it again in its program',
    },
  },
  'doctype-refused': {
    severity: 'error',
    ja: {
      says: '{part} に文書型宣言 (DOCTYPE) があります。安全のため読みません',
      remedy: 'マップを作るプログラムは DOCTYPE を書きません。元のプログラムで保存し直してください',
    },
    en: {
      says: '{part} has a document type declaration (DOCTYPE), which is refused for safety',
      remedy: 'Map programs write none. Save the map again in its program',
    },
  },
  'too-deep': {
    severity: 'error',
    ja: {
      says: '入れ子が深すぎます ({part}, {limit} 段を超える)',
      remedy: '信頼できるファイルか確かめ、元のプログラムで保存し直してください',
    },
    en: {
      says: 'The nesting is too deep ({part}, more than {limit} levels)',
      remedy: 'Make sure you trust this file, and save it again in its program',
    },
  },
  'unreadable-file': {
    severity: 'error',
    ja: {
      says: 'ファイルを開けません ({detail})',
      remedy: 'ファイルがあること、読む権限があることを確かめてください',
    },
    en: {
      says: 'The file cannot be opened ({detail})',
      remedy: 'Check that it exists and that you may read it',
    },
  },
  'folder-missing': {
    severity: 'error',
    ja: {
      says: 'フォルダーもファイルもありません: {path}',
      remedy: '名前を確かめて、マップのあるファイルかフォルダーを指定してください',
    },
    en: {
      says: 'No such file or folder: {path}',
      remedy: 'Check the name, and say which file or folder the maps are in',
    },
  },
  'folder-empty': {
    severity: 'error',
    ja: {
      says: 'マップが 1 つもありません: {path}',
      remedy: '.mmap、.xmind、.mm、.opml のいずれかのファイルを置いてください',
    },
    en: { says: 'No map in {path}', remedy: 'Put .mmap, .xmind, .mm or .opml files there' },
  },
  'output-unwritable': {
    severity: 'error',
    ja: {
      says: '出力先に書けません: {path} ({detail})',
      remedy: '書き込みの権限と空き容量を確かめるか、-o で別の場所を指定してください',
    },
    en: {
      says: 'The output cannot be written: {path} ({detail})',
      remedy: 'Check permissions and free space, or choose another place with -o',
    },
  },
  'output-around-source': {
    severity: 'error',
    ja: {
      says: '出力先にマップ ({kept}) があるか、今いるフォルダーです: {path}',
      remedy: '-o で別のフォルダーを指定してください。元のファイルを消さないため、ここには書きません',
    },
    en: {
      says: 'The output folder holds the maps ({kept}) or is where you stand: {path}',
      remedy: 'Choose another folder with -o; nothing is written here, so that no source is lost',
    },
  },
  'output-foreign': {
    severity: 'error',
    ja: {
      says: '出力先に mapress が作ったものではないファイルがあります: {path}',
      remedy: '空のフォルダーを -o で指定するか、中身を消してよければ --force を付けてください',
    },
    en: {
      says: 'The output folder holds files that mapress did not make: {path}',
      remedy: 'Choose an empty folder with -o, or add --force if its content may be deleted',
    },
  },
  'table-cut': {
    severity: 'info',
    ja: {
      says: '表が大きいため、ページや Word には一部だけを載せます ({rows} 行 × {columns} 列のうち {shownRows} 行 × {shownColumns} 列)',
      remedy:
        '全体は元のマップと JSON にあります。すべて載せたいときは、表をいくつかのトピックに分けてください',
    },
    en: {
      says: 'Only a part of a large table is printed ({shownRows} of {rows} rows, {shownColumns} of {columns} columns)',
      remedy:
        'The source map and its JSON hold all of it; to print everything, split the table over several topics',
    },
  },
  'forbidden-characters': {
    severity: 'warning',
    ja: {
      says: 'XML に許されない文字が {count} 個あり、取り除いて読みました',
      remedy: '元のプログラムで該当のトピックを直して保存してください',
    },
    en: {
      says: '{count} characters that XML forbids were removed while reading',
      remedy: 'Mend the topic in its program and save the map',
    },
  },
  'bare-ampersand': {
    severity: 'warning',
    ja: {
      says: 'XML では &amp; と書くべき「&」がそのまま {count} 個あり、「&」として読みました',
      remedy:
        '元のプログラムで該当のトピックを保存し直してください。手書きの XML なら & を &amp; に直してください',
    },
    en: {
      says: '{count} times “&” stands where XML asks for “&amp;”; read as “&”',
      remedy: 'Save the map again in its program; in XML written by hand, write &amp; for &',
    },
  },
  'topic-count-differs': {
    severity: 'warning',
    ja: {
      says: 'トピックの数が合いません (ファイルの記録 {claimed}、読んだ数 {found})',
      remedy: '元のプログラムで保存し直してください。直らなければ不具合として知らせてください',
    },
    en: {
      says: 'The topic count differs (the file says {claimed}, read {found})',
      remedy: 'Save the map again in its program; if that does not help, please report it',
    },
  },
  'duplicate-id': {
    severity: 'warning',
    ja: {
      says: '同じ ID のトピックが {count} 個あります (最初の例: {id})',
      remedy: '別の形式から変換したマップによくあります。元のプログラムで保存し直してください',
    },
    en: {
      says: '{count} topics repeat an id (first: {id})',
      remedy: 'Common in converted maps. Save the map again in its program',
    },
  },
  'dangling-reference': {
    severity: 'warning',
    ja: {
      says: '{what}の相手が見つかりません ({id})',
      remedy: '消したトピックを指しています。元のプログラムで付け直すか消してください',
    },
    en: {
      says: 'A {what} points to something that is not there ({id})',
      remedy: 'It points to a deleted topic. Attach it again or delete it',
    },
  },
  'missing-resource': {
    severity: 'warning',
    ja: {
      says: '画像か添付ファイルの中身がありません ({name})',
      remedy: '元のプログラムで貼り直してください',
    },
    en: { says: 'The bytes of a picture or attachment are missing ({name})', remedy: 'Insert it again' },
  },
  'empty-resource': {
    severity: 'warning',
    ja: {
      says: '画像か添付ファイルの中身が空です (0 バイト, {name})',
      remedy: '元のプログラムで貼り直してください',
    },
    en: { says: 'A picture or attachment is there but empty (0 bytes, {name})', remedy: 'Insert it again' },
  },
  'encrypted-topic': {
    severity: 'warning',
    ja: {
      says: '暗号化されたトピックがあります。その内容は読めません',
      remedy: '公開する内容であれば、元のプログラムで暗号を解除して保存してください',
    },
    en: {
      says: 'A topic is encrypted; what it holds stays closed',
      remedy: 'If it is to be published, decrypt it in its program and save the map',
    },
  },
  'ids-lost': {
    severity: 'info',
    ja: {
      says: 'トピックの ID が変わっているため、内容から対応を判断しました ({total} 件のうち {count} 件)',
      remedy:
        '別のプログラムで変換したマップによくあります。対応が違うときは mapress diff --format json の mapping を見てください',
    },
    en: {
      says: 'Ids of topics changed, so {count} of {total} topics were recognised by their content',
      remedy: 'Common after conversion by another program. See "mapping" in mapress diff --format json',
    },
  },
  'comparison-limited': {
    severity: 'info',
    ja: {
      says: '似たトピックが多いため、移動や改題の一部を追加と削除として示します',
      remedy:
        '変更の内容はすべて含まれています。元のプログラムで保存した ID のあるマップ同士なら正確に対応します',
    },
    en: {
      says: 'Many topics look alike, so some moves and renames are shown as additions and removals',
      remedy: 'No change is left out. Maps that kept the ids of their program are matched exactly',
    },
  },
  'history-undated': {
    severity: 'info',
    ja: {
      says: '改訂履歴の項目に日付がありません: {entry}',
      remedy: '項目の先頭に「【2020年5月28日】」のように日付を書いてください',
    },
    en: {
      says: 'An entry of the revision history has no date: {entry}',
      remedy: 'Write the date at its start, such as 2020-05-28',
    },
  },
  'history-in-future': {
    severity: 'warning',
    ja: {
      says: '改訂履歴に未来の日付があります ({date})',
      remedy: '日付の誤りであれば直してください',
    },
    en: {
      says: 'The revision history has a date in the future ({date})',
      remedy: 'Correct it if it is a slip',
    },
  },
  'legend-conflict': {
    severity: 'warning',
    ja: {
      says: '凡例が {marker} を二通りに説明しています (「{first}」と「{second}」)',
      remedy: '先にある「{first}」を使いました。どちらかを消してください',
    },
    en: {
      says: 'The legend explains {marker} twice ("{first}" and "{second}")',
      remedy: 'The first one is used; delete the other',
    },
  },
  'skipped-part': {
    severity: 'warning',
    ja: {
      says: 'ファイルの中の {part} が壊れているため、これを除いて読みました',
      remedy: '元のプログラムで開いて保存し直してください',
    },
    en: {
      says: 'The part {part} of the file is damaged and was left out',
      remedy: 'Open and save the map in its program again',
    },
  },
  'unread-content': {
    severity: 'info',
    ja: {
      says: 'mapress がまだ解釈しない内容があります: {names}',
      remedy: '失われてはいません。詳しくは mapress convert --to json の unread を見てください',
    },
    en: {
      says: 'Some content is kept but not interpreted yet: {names}',
      remedy: 'Nothing is lost; see "unread" in mapress convert --to json',
    },
  },
});

/** Every message of the product, in every language. Text and severity are total functions of the code. */
export const catalogue = { ...ruleMessages, ...gitMessages, ...fileMessages };

export type CatalogueCode = keyof typeof catalogue;

/** What a message speaks of, by the names that stand in its text. */
export type Values = Readonly<Record<string, string | number>>;

type NamesOfCode<Code extends CatalogueCode> = { [C in Code]: NamesOf<(typeof catalogue)[C]> }[Code];

/** The values that the text of a message asks for: one for each `{name}` in it, and no other. */
export type ValuesOf<Code extends CatalogueCode> = [NamesOfCode<Code>] extends [never]
  ? Readonly<Record<string, never>>
  : { readonly [Name in NamesOfCode<Code>]: string | number };

/** The values of a message as the last argument of a function; none where its text asks for none. */
export type ValuesArgument<Code extends CatalogueCode> = [NamesOfCode<Code>] extends [never]
  ? []
  : [values: ValuesOf<Code>];

/** A message and what it speaks of; every Diagnostic is one. */
export interface Message {
  readonly code: CatalogueCode;
  readonly values: Values;
}

export const severityOf = (found: Message): Severity => catalogue[found.code].severity;

/** Terms that readers and rules put into a message's `what`, in the words of each language. */
export const terms: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  ja: {
    relationship: '関連',
    boundary: '囲み',
    summary: '要約',
    comment: 'コメント',
    link: 'リンク',
    'zip entries': 'ファイルの中の項目数',
    'characters in a block': '一つの段落や表の文字数',
    'lines that go on unindented': '字下げなしで続く行数',
    'encryption rounds': '暗号の繰り返し回数',
    ...ruleTerms.ja,
  },
  en: ruleTerms.en,
};

/** The message and its remedy in one language. */
export function textOf(found: Message, lang: Lang): Text {
  const text: Text = catalogue[found.code][lang];
  const { what } = found.values;
  const values =
    typeof what === 'string' ? { ...found.values, what: termsIn(what, terms[lang]) } : found.values;
  return { says: fill(text.says, values), remedy: fill(text.remedy, values) };
}

/** One term, or several with `; ` between them; what is no term stays as it is. */
const termsIn = (what: string, known: Readonly<Record<string, string>>): string =>
  what
    .split('; ')
    .map((term) => (Object.hasOwn(known, term) ? known[term] : term))
    .join('; ');

const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
