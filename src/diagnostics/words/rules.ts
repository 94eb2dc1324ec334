import type { Lang } from '../entry.js';
import { messages } from '../placeholders.js';

/** What the rules of `mapress check` say; a message's code is the rule's id. */
export const ruleMessages = messages({
  'marker-not-in-legend': {
    severity: 'warning',
    ja: {
      says: '記号 {marker} の意味がどこにも書かれていません ({uses} か所)',
      remedy: '凡例にこの記号の説明を加えるか、設定の legend に書いてください',
    },
    en: {
      says: 'Nothing says what the marker {marker} stands for (uses: {uses})',
      remedy: 'Explain it in the legend of the map, or under legend in the configuration',
    },
  },
  'legend-entry-unused': {
    severity: 'info',
    ja: {
      says: '凡例の「{label}」({marker}) はどのトピックにも使われていません',
      remedy: '使わなくなった約束なら、凡例から消してください',
    },
    en: {
      says: 'No topic uses "{label}" ({marker}) of the legend',
      remedy: 'Delete it from the legend if the convention is no longer in use',
    },
  },
  'legend-contradiction': {
    severity: 'info',
    ja: {
      says: '{marker} はここでは「{here}」ですが、{other} では「{there}」です',
      remedy: 'どちらかの凡例に揃えるか、設定の legend で全体の意味を決めてください',
    },
    en: {
      says: '{marker} means "{here}" here, but "{there}" in {other}',
      remedy: 'Make the legends agree, or settle the meaning for all maps under legend in the configuration',
    },
  },
  'owner-unknown': {
    severity: 'warning',
    ja: {
      says: '担当「{name}」は設定の people にありません',
      remedy: '書き間違いなら直し、正しければ people に加えてください',
    },
    en: {
      says: 'The owner "{name}" is not among the people of the configuration',
      remedy: 'Correct the name, or add it to people',
    },
  },
  'owner-wanted': {
    severity: 'warning',
    ja: { says: '担当がまだ決まっていません ({words})', remedy: '担当を決めて、名前を書いてください' },
    en: {
      says: 'An owner is asked for, nobody has it yet ({words})',
      remedy: 'Agree on an owner and write the name',
    },
  },
  'owner-contradiction': {
    severity: 'warning',
    ja: {
      says: '担当が二通りに書かれています (「{first}」と「{second}」)',
      remedy: 'どちらかに揃えてください。交代なら「A⇒B」と書けます',
    },
    en: {
      says: 'The owner is stated in two ways ("{first}" and "{second}")',
      remedy: 'Keep one; a hand-over is written A⇒B',
    },
  },
  'status-contradicts-progress': {
    severity: 'warning',
    ja: {
      says: '「{word}」と書かれていますが、進捗は {progress} です',
      remedy: '状態の言葉か進捗のどちらかを、いまの状況に合わせてください',
    },
    en: {
      says: 'It says "{word}", but the progress is {progress}',
      remedy: 'Bring the word or the progress up to date',
    },
  },
  'change-without-target': {
    severity: 'info',
    ja: {
      says: '改訂箇所に、節もページも書かれていません: {words}',
      remedy: '「Mission3-10(p.98～109)を改訂」のように対象を書くと、ページ別の一覧に載ります',
    },
    en: {
      says: 'The change marker names no section and no page: {words}',
      remedy: 'Say what it changes, as in "Mission3-10 (p.98-109)", and it appears in the list of pages',
    },
  },
  'change-target-unknown': {
    severity: 'warning',
    ja: {
      says: '改訂箇所にある節 {names} が、どのマップにもありません',
      remedy: '番号の付け直しや書き間違いがないか確かめてください',
    },
    en: {
      says: 'No map has the section {names} that is to be changed',
      remedy: 'Check whether it was renumbered or mistyped',
    },
  },
  'pages-out-of-order': {
    severity: 'warning',
    ja: {
      says: 'ページの範囲が逆です ({from}～{to}): {words}',
      remedy: '小さいページから大きいページの順に直してください',
    },
    en: {
      says: 'The page range runs backwards ({from}-{to}): {words}',
      remedy: 'Write the lower page first',
    },
  },
  'contents-without-body': {
    severity: 'warning',
    ja: {
      says: '目次にある「{title}」の本文がありません',
      remedy: '本文にトピックを追加するか、目次の番号を直してください',
    },
    en: {
      says: 'The contents list "{title}", but the body has no such section',
      remedy: 'Add the section to the body, or correct its number in the contents',
    },
  },
  'body-not-in-contents': {
    severity: 'warning',
    ja: {
      says: '本文の「{title}」が目次にありません',
      remedy: '目次に追加するか、本文の番号を直してください',
    },
    en: {
      says: 'The contents do not list the section "{title}" of the body',
      remedy: 'Add it to the contents, or correct its number in the body',
    },
  },
  'titles-differ': {
    severity: 'warning',
    ja: {
      says: '目次と本文で題が違います (目次「{contents}」、本文「{body}」)',
      remedy: '新しいほうの題に揃えてください',
    },
    en: {
      says: 'The titles in contents and body differ ("{contents}" and "{body}")',
      remedy: 'Bring both to the newer wording',
    },
  },
  'link-not-returned': {
    severity: 'warning',
    ja: {
      says: '目次の「{title}」からの送信リンクに、戻る受信リンクがありません',
      remedy: '本文のこのトピックから目次へのリンクを付けてください',
    },
    en: {
      says: 'The contents link here from "{title}", and nothing links back',
      remedy: 'Link this topic of the body to its entry in the contents',
    },
  },
  'number-repeated': {
    severity: 'warning',
    ja: {
      says: '番号 {number} が二度使われています (先にあるのは「{first}」)',
      remedy: 'どちらかの番号を付け直してください',
    },
    en: {
      says: 'The number {number} is used twice (first on "{first}")',
      remedy: 'Renumber one of them',
    },
  },
  'number-placeholder': {
    severity: 'warning',
    ja: { says: '番号が仮のままです ({found})', remedy: '番号が決まったら書き入れてください' },
    en: {
      says: 'The number is still a placeholder ({found})',
      remedy: 'Write the number once it is settled',
    },
  },
  'link-broken': {
    severity: 'warning',
    ja: {
      says: 'リンク先のトピックが {map} にありません',
      remedy: '消したトピックを指しています。リンクを付け直すか消してください',
    },
    en: {
      says: 'The link leads to a topic that is not in {map}',
      remedy: 'The topic was deleted: link to another one, or delete the link',
    },
  },
  'link-file-missing': {
    severity: 'warning',
    ja: {
      says: 'リンク先のマップがありません: {target}',
      remedy: '名前を確かめ、マップを置くかリンクを直してください',
    },
    en: {
      says: 'The map that the link leads to is missing: {target}',
      remedy: 'Check the name; add the map or correct the link',
    },
  },
  'code-repeated': {
    severity: 'warning',
    ja: {
      says: '文書コード「{code}」は別のマップのものでもあります ({other})',
      remedy:
        'どちらかのファイル名に別の文書コードを付けてください。それまで、コードで書かれたリンクは {other} につながります',
    },
    en: {
      says: 'Another map has the document code “{code}”, too ({other})',
      remedy: 'Give one of the files another code; until then, links by code lead to {other}',
    },
  },
  'map-copied': {
    severity: 'warning',
    ja: {
      says: 'このマップは {other} のコピーと思われます',
      remedy: '要らなければ消してください。残すなら、設定ファイルの exclude に書くと、公開と集計から外れます',
    },
    en: {
      says: 'This map seems to be a copy of {other}',
      remedy:
        'Delete it if nobody needs it; to keep it out of what is published and counted, name it in exclude',
    },
  },
  'link-credentials': {
    severity: 'warning',
    ja: {
      says: 'リンクに利用者名とパスワードが入っています: {url}',
      remedy:
        'リンクから利用者名とパスワードを消し、パスワードを変えてください。公開されるページからは除きますが、ダウンロードされるマップには残ります',
    },
    en: {
      says: 'A link carries a user name and a password: {url}',
      remedy:
        'Take them out of the link and change the password; pages are published without them, but the map for download holds them',
    },
  },
  'published-unset': {
    severity: 'info',
    ja: {
      says: '{root} の下への {links} 件のリンクは、マップ {maps} 件の文書コードで終わっています。公開先と思われます',
      remedy: '設定ファイルに published: ["{root}"] と書くと、ここで作るページとファイルにつながります',
    },
    en: {
      says: '{links} links into {root} end in the document codes of {maps} maps: the maps seem to be published there',
      remedy: 'Write published: ["{root}"] into the configuration: the links then lead to what is made here',
    },
  },
  'link-file-moved': {
    severity: 'info',
    ja: {
      says: 'リンク先のマップは別の場所か名前にあります ({target} → {found})',
      remedy: '公開されるページでは正しくつながります。マップでも開けるようにリンクを直してください',
    },
    en: {
      says: 'The linked map has another place or name ({target} → {found})',
      remedy: 'Published pages link to it all the same; correct the link so that it opens in the map too',
    },
  },
  'url-suspicious': {
    severity: 'warning',
    ja: {
      says: 'ウェブのアドレスが疑わしい形です ({what}): {url}',
      remedy: 'アドレスを貼り直してください',
    },
    en: { says: 'The web address looks wrong ({what}): {url}', remedy: 'Paste the address again' },
  },
  'url-dead': {
    severity: 'warning',
    ja: {
      says: 'ウェブのリンクが切れています ({reason}): {url}',
      remedy: '移転先を探してリンクを直すか、消してください',
    },
    en: { says: 'The web link is dead ({reason}): {url}', remedy: 'Find where it went, or delete the link' },
  },
  'url-unreachable': {
    severity: 'info',
    ja: {
      says: 'ウェブのリンクを確かめられませんでした ({reason}): {url}',
      remedy: '一時的なことがあります。続くようなら開いて確かめてください',
    },
    en: {
      says: 'The web link could not be checked ({reason}): {url}',
      remedy: 'This may pass; if it stays, open the address yourself',
    },
  },
  'reference-superseded': {
    severity: 'warning',
    ja: {
      says: '「{title}」は古い版 ({old}) です。{where} では {new} を引用しています',
      remedy: '新しい版に改めるか、古い版を引く理由を書き添えてください',
    },
    en: {
      says: '"{title}" is cited in an older edition ({old}); {where} cites {new}',
      remedy: 'Cite the newer edition, or say why the older one is meant',
    },
  },
  'title-default': {
    severity: 'warning',
    ja: {
      says: '題がプログラムの初期値のままです ({found})',
      remedy: '題を書くか、いらないトピックなら消してください',
    },
    en: {
      says: 'The title is the one its program gave it ({found})',
      remedy: 'Write a title, or delete the topic',
    },
  },
  'title-empty': {
    severity: 'warning',
    ja: {
      says: '中身のない空のトピックが {count} 個あります',
      remedy: '題を書くか、トピックを消してください',
    },
    en: { says: 'Topics with no title and no content: {count}', remedy: 'Write a title, or delete them' },
  },
  'title-repeated': {
    severity: 'info',
    ja: {
      says: '同じ題のトピックが並んでいます: {title}',
      remedy: '重複なら片方を消し、別の内容なら題で区別してください',
    },
    en: {
      says: 'A topic beside this one has the same title: {title}',
      remedy: 'Delete one if it is a slip, or tell them apart by their titles',
    },
  },
  'history-missing': {
    severity: 'warning',
    ja: {
      says: '改訂箇所があるのに、改訂履歴がありません',
      remedy: '「改訂履歴」のトピックを作り、日付と内容を一つずつ書いてください',
    },
    en: {
      says: 'The map asks for changes, but has no revision history',
      remedy: 'Add a topic "Revision history" with one entry per day of work',
    },
  },
  'history-out-of-order': {
    severity: 'warning',
    ja: {
      says: '改訂履歴の日付の順が乱れています ({before} の次に {date})',
      remedy: '日付の誤りを直すか、項目を日付の順に並べてください',
    },
    en: {
      says: 'The revision history is out of order ({date} after {before})',
      remedy: 'Correct the date, or move the entry to its place',
    },
  },
  'history-behind': {
    severity: 'warning',
    ja: {
      says: '{changed} の変更に対応する履歴がありません (最新の項目は {newest})',
      remedy: '改訂履歴に、何をしたかを日付とともに加えてください',
    },
    en: {
      says: 'The map was changed on {changed}; the newest entry of its history is of {newest}',
      remedy: 'Add an entry to the history that says what was done',
    },
  },
  'personal-data': {
    severity: 'info',
    ja: {
      says: 'ファイルに個人情報が入っています: {what}',
      remedy: '公開するページには出ません。元のマップも配るなら、プログラムの文書情報の設定で消してください',
    },
    en: {
      says: 'The file carries personal data: {what}',
      remedy: 'Pages leave it out; if the source map is passed on too, remove it in its program',
    },
  },
  'nesting-deep': {
    severity: 'info',
    ja: {
      says: '枝が深すぎます ({found} 段。目安は {limit} 段)',
      remedy: '深い枝は別のトピックかマップに分けてください',
    },
    en: {
      says: 'The branch is {found} levels deep, more than {limit}',
      remedy: 'Split it into topics or maps of their own',
    },
  },
});

/** Terms that rules put into a message's `what`. */
export const ruleTerms: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  ja: {
    quotes: '引用符が入っています',
    spaces: '空白が入っています',
    'scheme-mistyped': '「https:」の書き間違い',
    'scheme-missing': '「https://」がありません',
    'text-behind': 'アドレスの後に余分な文字があります',
    path: '作った人のパソコンのフォルダー名',
    'e-mail': 'メールアドレス',
    'user-name': '利用者名',
    company: '会社名',
    thumbnail: '縮小画像',
    'old-revisions': '以前の版',
  },
  en: {
    quotes: 'quotation marks in it',
    spaces: 'spaces in it',
    'scheme-mistyped': '"https:" is mistyped',
    'scheme-missing': '"https://" is missing',
    'text-behind': 'text behind it',
    path: "folder names of the author's computer",
    'e-mail': 'e-mail addresses',
    'user-name': 'user names',
    company: 'company names',
    thumbnail: 'a thumbnail',
    'old-revisions': 'earlier revisions',
  },
};

export type RuleId = keyof typeof ruleMessages;
