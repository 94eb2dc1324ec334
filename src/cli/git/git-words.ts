import type { Lang } from '../../diagnostics/catalogue.js';
import type { CheckName } from './doctor.js';

/** Words of `mapress git`. */
export interface GitWords {
  readonly set: (name: string, value: string) => string;
  readonly removed: (name: string) => string;
  readonly wrote: (file: string) => string;
  readonly wouldDo: string;
  readonly alreadySet: string;
  readonly alreadyGone: string;
  readonly ready: string;
  readonly shareAttributes: string;
  /** `{found}` in a remedy stands for what was found. */
  readonly checks: Readonly<Record<CheckName, { readonly name: string; readonly remedy: string }>>;
  readonly unknown: string;
  readonly missing: string;
}

const install = 'mapress git install';

export const gitWords: Readonly<Record<Lang, GitWords>> = {
  ja: {
    set: (name, value) => `設定  ${name} = ${value}`,
    removed: (name) => `削除  ${name}`,
    wrote: (file) => `書込  ${file}`,
    wouldDo: '次のことを行います (まだ何も変えていません):',
    alreadySet: '設定済みです。変えることはありません。',
    alreadyGone: '設定はありません。変えることはありません。',
    ready: 'これで git diff、git log -p、git show がマップをアウトラインで示します。',
    shareAttributes:
      '.gitattributes はコミットして皆で使えます。コマンドの設定は利用者ごとなので、各自 mapress git install を実行してください。',
    checks: {
      git: { name: 'git', remedy: 'git を入れてください' },
      repository: { name: 'リポジトリ', remedy: 'リポジトリの中で実行してください' },
      owner: {
        name: 'リポジトリの持ち主',
        remedy:
          '持ち主が別の利用者なので git が開きません。信頼できるものなら git config --global --add safe.directory "{found}"',
      },
      command: { name: 'コマンドの設定', remedy: install },
      program: { name: 'コマンドの場所', remedy: `Node か mapress が移動しています。${install}` },
      version: { name: 'コマンドの版', remedy: `mapress が新しくなっています。${install}` },
      cache: { name: '変換結果の保存', remedy: install },
      attributes: {
        name: '.gitattributes',
        remedy: `${install} を実行するか、後の行が上書きしていないか見てください`,
      },
      outline: {
        name: '実際の変換',
        remedy: 'git cat-file --textconv HEAD:<マップ> の表示を確かめてください',
      },
    },
    unknown: '確かめられません',
    missing: 'ありません',
  },
  en: {
    set: (name, value) => `set      ${name} = ${value}`,
    removed: (name) => `removed  ${name}`,
    wrote: (file) => `wrote    ${file}`,
    wouldDo: 'This would be done (nothing is changed yet):',
    alreadySet: 'Already set up; nothing to change.',
    alreadyGone: 'Not set up; nothing to change.',
    ready: 'git diff, git log -p and git show now show maps as outlines.',
    shareAttributes:
      'Commit .gitattributes to share it. The command is set per user: everyone runs mapress git install once.',
    checks: {
      git: { name: 'git', remedy: 'Install git' },
      repository: { name: 'repository', remedy: 'Run it inside a repository' },
      owner: {
        name: 'repository owned',
        remedy:
          'git does not open it, as it belongs to another user. If you trust it: git config --global --add safe.directory "{found}"',
      },
      command: { name: 'command set', remedy: install },
      program: { name: 'command there', remedy: `Node or mapress was moved: ${install}` },
      version: { name: 'command current', remedy: `mapress is of another version now: ${install}` },
      cache: { name: 'outlines kept', remedy: install },
      attributes: {
        name: '.gitattributes',
        remedy: `${install}, or look for a later line that overrides ours`,
      },
      outline: { name: 'outline made', remedy: 'See what git cat-file --textconv HEAD:<map> says' },
    },
    unknown: 'could not be tried',
    missing: 'missing',
  },
};
