import { randomFrom } from './random.mjs';

const words = {
  ja: '防災 備蓄 訓練 避難所 連絡網 点検 更新 担当 班 資料 手順 一覧 家具 固定 水 食料 薬 電源 地図 確認 改訂 見直し 記録 予定'.split(
    ' ',
  ),
  en: 'plan review budget stock drill route shelter contact list update owner check water power map notes draft final'.split(
    ' ',
  ),
};
const colours = ['dd1652', '0000ff', 'ff6600', '008000'];
const fills = ['ffccff', 'ccffff', 'ffffb9'];
const icons = ['FlagRed', 'FlagGreen', 'ExclamationMark', 'QuestionMark', 'ArrowRight', 'SmileyHappy'];

/**
 * A map's worth of topics, the same for the same seed. How often something stands on a topic follows counts over
 * the real maps of the test corpus (a branch has some three children; one topic in twenty has a note, one in
 * twelve a link or a task, one in ten an icon …).
 *
 * @param topics how many
 * @returns the topics in breadth-first order, the root first; `children` are the topics themselves
 */
export function outline(topics, seed = 1) {
  const random = randomFrom(seed);
  const all = Array.from({ length: topics }, (_, index) => topic(index, random));
  for (let at = 0, next = 1; next < topics; at += 1) {
    const wanted = 1 + random.below(at === 0 ? 8 : 5);
    all[at].children = all.slice(next, next + wanted);
    next += wanted;
  }
  for (const [at, one] of all.entries()) if (random.chance(0.01)) one.related = all[(at * 7) % topics].id;
  return all;
}

function topic(index, random) {
  return {
    index,
    id: random.bytes(16),
    title: titleOf(random),
    saved: 1_600_000_000_000 + random.below(100_000_000) * 1000,
    children: [],
    related: undefined,
    folded: random.chance(0.06),
    twoWindows: random.chance(0.27),
    moved: random.chance(0.1),
    width: random.chance(0.12),
    look: random.chance(0.18) ? lookOf(random) : undefined,
    run: random.chance(0.07) ? { ...lookOf(random), from: 1, to: 4 } : undefined,
    fill: random.chance(0.1) ? random.pick(fills) : undefined,
    note: random.chance(0.055) ? noteOf(random) : undefined,
    link: random.chance(0.08) ? linkOf(random) : undefined,
    icons: random.chance(0.1) ? [random.pick(icons)] : [],
    priority: random.chance(0.03) ? 1 + random.below(5) : undefined,
    progress: random.chance(0.05) ? random.below(5) * 25 : undefined,
    effort: random.chance(0.02),
    labels: random.chance(0.03) ? [random.pick(words.ja)] : [],
    picture: random.chance(0.03),
    numbered: random.chance(0.02),
    boundary: random.chance(0.01),
    rule: random.chance(0.05),
    stamp: random.chance(0.04),
    structure: random.chance(0.07),
  };
}

const textOf = (random, count) => {
  const list = random.chance(0.6) ? words.ja : words.en;
  return Array.from({ length: count }, () => random.pick(list)).join(list === words.ja ? '' : ' ');
};

/** One title in fifty has a line break, some a character that must be escaped. */
const titleOf = (random) => {
  const text = textOf(random, 1 + random.below(6));
  if (random.chance(0.02)) return `${text}\n${textOf(random, 2)}`;
  return random.chance(0.02) ? `${text} <A&B>` : text;
};

const noteOf = (random) =>
  Array.from({ length: 1 + random.below(5) }, () => textOf(random, 4 + random.below(20)));

const linkOf = (random) =>
  random.chance(0.7)
    ? `https://example.org/${random.pick(words.en)}/${random.below(1e6)}?a=1&b=2`
    : `..\\docs\\${random.pick(words.en)}.docx`;

const lookOf = (random) => ({
  colour: random.pick(colours),
  bold: random.chance(0.4),
  size: random.chance(0.3) ? 8 + random.below(12) : undefined,
});
