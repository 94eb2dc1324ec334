import { dictionary } from '../model/dictionary.js';
import type { UiLang } from '../model/document.js';
import type { Marker } from '../model/workbook.js';

type Words = Readonly<Record<string, string>>;

const inBoth = ({ ja, en }: Readonly<Record<UiLang, Words>>): Readonly<Record<UiLang, Words>> => ({
  ja: dictionary(ja),
  en: dictionary(en),
});

const colours = inBoth({
  ja: {
    red: '赤',
    orange: '橙',
    yellow: '黄',
    green: '緑',
    blue: '青',
    purple: '紫',
    gray: '灰色',
    black: '黒',
    'dark-green': '濃い緑',
    'dark-blue': '濃い青',
    'dark-gray': '濃い灰色',
  },
  en: {},
});

const groups = inBoth({
  ja: { flag: '旗', star: '星', people: '人', tag: 'タグ', number: '番号', smiley: '顔', arrow: '矢印' },
  en: {
    flag: 'flag',
    star: 'star',
    people: 'person',
    tag: 'tag',
    number: 'number',
    smiley: 'face',
    arrow: 'arrow',
  },
});

const directions = inBoth({
  ja: {
    up: '上',
    down: '下',
    left: '左',
    right: '右',
    'up-right': '右上',
    'down-right': '右下',
    'up-left': '左上',
    'down-left': '左下',
    'left-right': '左右',
    'up-down': '上下',
    refresh: '循環',
  },
  en: { refresh: 'round' },
});

const faces = inBoth({
  ja: {
    happy: '笑顔',
    smile: '笑顔',
    laugh: '大笑い',
    neutral: '普通の顔',
    sad: '悲しい顔',
    angry: '怒った顔',
    cry: '泣き顔',
  },
  en: {},
});

const symbols = inBoth({
  ja: {
    plus: 'プラス',
    minus: 'マイナス',
    question: '疑問符',
    exclam: '感嘆符',
    info: '情報',
    attention: '注意',
    wrong: 'バツ',
    right: 'チェック',
    check: 'チェック',
    pause: '一時停止',
    'question-mark': '疑問符',
    'exclamation-mark': '感嘆符',
    information: '情報',
    stop: '停止',
    'no-entry': '進入禁止',
    emergency: '緊急',
    lightbulb: '電球',
    calendar: 'カレンダー',
    clock: '時計',
    hourglass: '砂時計',
    phone: '電話',
    cellphone: '携帯電話',
    email: 'メール',
    letter: '手紙',
    note: 'メモ',
    book: '本',
    key: '鍵',
    folder: 'フォルダー',
    house: '家',
    meeting: '会議',
    'thumbs-up': '賛成',
    'thumbs-down': '反対',
  },
  en: {},
});

/** What a marker is called when nothing says what it means: what the picture shows. */
export function pictureName(marker: Marker, lang: UiLang): string {
  const rest = marker.id.replace(/^[a-z]+[-_](?:symbol[-_]|simbol[-_])?/, '');
  switch (marker.group) {
    case 'priority':
      return lang === 'ja' ? `優先度 ${marker.value ?? rest}` : `priority ${marker.value ?? rest}`;
    case 'percentage':
      return marker.value === undefined ? spelled(marker.id) : progressName(marker.value, lang);
    case 'flag':
    case 'star':
    case 'people':
    case 'tag':
      return joined(
        colours[lang][marker.colour ?? rest] ?? spelled(marker.colour ?? rest),
        marker.group,
        lang,
      );
    case 'arrow':
      return joined(directions[lang][rest] ?? spelled(rest), marker.group, lang);
    case 'number':
      return `${groups[lang].number} ${rest}`;
    case 'smiley':
      return faces[lang][rest] ?? (lang === 'ja' ? groups.ja.smiley : `${spelled(rest)} face`) ?? rest;
    case 'custom':
      return lang === 'ja' ? '独自の記号' : 'custom marker';
    case 'month':
    case 'week':
    case 'symbol':
    case 'other':
      return symbols[lang][rest] ?? symbols[lang][marker.id] ?? spelled(rest || marker.id);
    default:
      return marker.group satisfies never;
  }
}

const joined = (first: string, group: string, lang: UiLang): string =>
  lang === 'ja' ? `${first}の${groups.ja[group] ?? group}` : `${first} ${groups.en[group] ?? group}`;

const progressName = (value: number, lang: UiLang): string => {
  const percent = Math.round(value * 10) / 10;
  return lang === 'ja' ? `進捗 ${percent}%` : `${percent}% done`;
};

const spelled = (id: string): string => id.replaceAll(/[-_]+/g, ' ');
