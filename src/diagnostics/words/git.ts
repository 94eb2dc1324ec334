import { messages } from '../placeholders.js';

/** What is said about git, the keeper of earlier states of a map. */
export const gitMessages = messages({
  'git-missing': {
    severity: 'error',
    ja: {
      says: 'git が見つかりません',
      remedy: 'git を入れて (https://git-scm.com)、PATH から呼べるようにしてください',
    },
    en: {
      says: 'There is no git on this machine',
      remedy: 'Install git (https://git-scm.com) so that it is found on the PATH',
    },
  },
  'git-no-repository': {
    severity: 'error',
    ja: {
      says: 'git のリポジトリの中ではありません: {path}',
      remedy: 'リポジトリの中で実行するか、git init で作ってください',
    },
    en: {
      says: 'This is not inside a git repository: {path}',
      remedy: 'Run it inside a repository, or make one with git init',
    },
  },
  'git-not-trusted': {
    severity: 'error',
    ja: {
      says: 'このリポジトリの持ち主は別の利用者なので、git が開きません: {path}',
      remedy: '信頼できるものなら git config --global --add safe.directory "{path}" を実行してください',
    },
    en: {
      says: 'git does not open this repository, as it belongs to another user: {path}',
      remedy: 'If you trust it, run git config --global --add safe.directory "{path}"',
    },
  },
  'git-no-history': {
    severity: 'error',
    ja: {
      says: 'git はこのマップの版をまだ持っていません: {path}',
      remedy: 'git add と git commit で記録してください',
    },
    en: {
      says: 'git keeps no version of this map yet: {path}',
      remedy: 'Record it with git add and git commit',
    },
  },
  'git-unknown-revision': {
    severity: 'error',
    ja: {
      says: 'git にこの版はありません: {rev}',
      remedy: 'タグ (v1.2)、日付 (2020-03-17、令和2年3月17日、2週間前)、HEAD~5 のような名前を使ってください',
    },
    en: {
      says: 'git knows no such revision: {rev}',
      remedy: 'Name a tag (v1.2), a day (2020-03-17, March 17, 2020, 2 weeks ago), or something like HEAD~5',
    },
  },
  'git-not-in-revision': {
    severity: 'error',
    ja: {
      says: '{rev} の版には {path} がありません',
      remedy: 'mapress log で、このマップがある版を確かめてください',
    },
    en: {
      says: 'The revision {rev} does not contain {path}',
      remedy: 'See with mapress log which revisions contain the map',
    },
  },
  'git-nothing-before': {
    severity: 'error',
    ja: {
      says: '{since} より前の版がありません (最初の版は {first})',
      remedy: '{first} より後の日付か、版の名前を使ってください',
    },
    en: {
      says: 'There is no version from before {since} (the first is of {first})',
      remedy: 'Name a day after {first}, or a revision',
    },
  },
  'git-shallow': {
    severity: 'warning',
    ja: {
      says: 'このリポジトリには履歴の一部しかありません (shallow clone)。古い変更は見えません',
      remedy: 'git fetch --unshallow を実行してください (GitHub Actions では fetch-depth: 0)',
    },
    en: {
      says: 'This repository has only a part of its history (shallow clone); older changes are not seen',
      remedy: 'Run git fetch --unshallow (in GitHub Actions: fetch-depth: 0)',
    },
  },
  'git-failed': {
    severity: 'error',
    ja: { says: 'git が失敗しました: {detail}', remedy: 'git status と git fsck で確かめてください' },
    en: { says: 'git failed: {detail}', remedy: 'See what git status and git fsck say' },
  },
  'revision-unreadable': {
    severity: 'warning',
    ja: {
      says: '{date} の版 ({rev}) は読めないので、飛ばして前後を比べました',
      remedy: 'この版の変更は、次の版の変更に含めて示しています',
    },
    en: {
      says: 'The revision of {date} ({rev}) could not be read; its neighbours were compared instead',
      remedy: 'What it changed is shown with the next revision',
    },
  },
  'no-stored-revisions': {
    severity: 'error',
    ja: {
      says: 'このファイルの中に過去の版はありません',
      remedy: 'git の履歴を使ってください。過去の版をファイルに残すのは XMind 8 までです',
    },
    en: {
      says: 'The file holds no earlier revisions',
      remedy: 'Use the history in git; only XMind up to 8 keeps revisions inside the file',
    },
  },
});
