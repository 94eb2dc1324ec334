import type { Lang } from '../../diagnostics/catalogue.js';

type Command = 'log' | 'blame' | 'audit' | 'git';

/** Help of one command. */
export interface CommandHelp {
  readonly about: string;
  readonly examples: readonly string[];
}

/** Help of the commands that look back. */
export interface HistoryHelp {
  readonly commands: Readonly<Record<Command, CommandHelp>>;
  readonly options: {
    readonly map: string;
    readonly format: string;
    readonly number: string;
    readonly section: string;
    readonly since: string;
    readonly source: string;
    readonly gitAction: string;
    readonly global: string;
    readonly dryRun: string;
  };
  readonly badNumber: (text: string) => string;
}

export const historyHelp: Readonly<Record<Lang, HistoryHelp>> = {
  ja: {
    commands: {
      log: {
        about: 'マップの版ごとに、何が変わったかを新しい順に一覧します',
        examples: ['mapress log maps/Sec01-01-02.mmap', 'mapress log maps/Sec01-01-02.mmap -n 5 --format md'],
      },
      blame: {
        about: 'トピックごとに、最後に変えた人と日付を示します',
        examples: [
          'mapress blame maps/Sec01-01-02.mmap',
          'mapress blame maps/Sec01-01-02.mmap --section 3-10',
        ],
      },
      audit: {
        about: '改訂箇所の印と改訂履歴を、実際の変更と照らし合わせます',
        examples: [
          'mapress audit maps/Sec01-01-02.mmap --since v1.2',
          'mapress audit maps/Sec01-01-02.mmap --since 2026-04-01 --format md',
        ],
      },
      git: {
        about: 'git diff や git log -p でマップの変更を読めるようにします',
        examples: ['mapress git install', 'mapress git doctor', 'mapress git uninstall --global'],
      },
    },
    options: {
      map: 'マップのファイル',
      format: '表示の形式',
      number: '新しいほうから n 版だけ',
      section: 'この番号か題名のセクションだけ',
      since: 'ここから後を調べる (タグ v1.2、日付 2020/3/17・令和2年3月17日・2週間前、HEAD~5 など)',
      source: '版の出どころ: git か、XMind 8 までのファイルの中 (map)。既定は git、なければ map',
      gitAction: 'install (設定する)、uninstall (戻す)、doctor (調べる)',
      global: 'このリポジトリだけでなく、この利用者のすべてのリポジトリで',
      dryRun: '何も変えず、変えることだけを表示する',
    },
    badNumber: (text) => `版の数ではありません: ${text}`,
  },
  en: {
    commands: {
      log: {
        about: 'List what each revision of a map changed, newest first',
        examples: ['mapress log maps/Sec01-01-02.mmap', 'mapress log maps/Sec01-01-02.mmap -n 5 --format md'],
      },
      blame: {
        about: 'Show who changed each topic last, and when',
        examples: [
          'mapress blame maps/Sec01-01-02.mmap',
          'mapress blame maps/Sec01-01-02.mmap --section 3-10',
        ],
      },
      audit: {
        about: 'Hold change markers and revision history against what was really changed',
        examples: [
          'mapress audit maps/Sec01-01-02.mmap --since v1.2',
          'mapress audit maps/Sec01-01-02.mmap --since 2026-04-01 --format md',
        ],
      },
      git: {
        about: 'Make git diff and git log -p show maps as outlines',
        examples: ['mapress git install', 'mapress git doctor', 'mapress git uninstall --global'],
      },
    },
    options: {
      map: 'map file',
      format: 'how to print',
      number: 'the newest n revisions only',
      section: 'only the section with this number or title',
      since: 'look at what came after this (a tag v1.2, a day 2020-03-17, "2 weeks ago", HEAD~5 …)',
      source:
        'where revisions are: git, or the map file itself (XMind up to 8); default: git, where it has none, map',
      gitAction: 'install, uninstall, or doctor (see whether it works)',
      global: "for all of this user's repositories, not only this one",
      dryRun: 'change nothing, list what would be changed',
    },
    badNumber: (text) => `This is no number of revisions: ${text}`,
  },
};
