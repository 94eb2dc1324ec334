/**
 * Names that come with MindManager's templates (and with the converters of XMind), by icon, per language and
 * generation of the template. A map that still has them says nothing about what its author means: the same
 * picture has different default names in different templates. Collected from the marker lists of real maps in
 * English, Chinese, Russian and Japanese; defaults of other languages were not to be had. All lower case.
 */
const iconNames = new Map(
  Object.entries({
    FlagGreen: 'yes|go|green|green flag|是(y)|是|肯定|确定|да|緑|グリーン',
    FlagYellow: 'maybe|for discussion|yellow|yellow flag|也许|大概|可能|может быть|黄|黄色|橙',
    FlagOrange: 'discuss|careful|orange|orange flag|讨论|обсудить|橙|オレンジ',
    FlagRed: 'risk|caution|red|red flag|风险|риск|赤',
    FlagPurple: 'move|possibility|purple|purple flag|移动|переместить|紫',
    FlagBlue: 'defer|progress|blue|blue flag|推迟|延迟|отложить|青',
    FlagBlack: 'no|risk|black|black flag|否(n)|否|否定|нет|黒',
    ArrowUp: 'up|yes!|上部|上|вверх',
    ArrowDown: 'down|postponed|往下|下|вниз',
    ArrowLeft: 'left|reference|左|влево',
    ArrowRight: 'right|important|右|вправо',
    TwoEndArrow: 'both ways|两种方法',
    SmileyHappy: 'happy|smile|开心|快乐|радостный|スマイル',
    SmileyNeutral: 'neutral|boring|中立|中性|нейтральный|つまらない',
    SmileySad: 'sad|cry|悲伤|悲哀|грустный|泣き',
    SmileyAngry: 'upset|angry|心烦|怒り',
    SmileyScreaming: 'furious|surprise|愤怒|狂怒|驚き',
    ThumbsUp: 'pro|great idea|支持|赞成|за',
    ThumbsDown: 'con|反对|против',
    QuestionMark: 'question|疑问|вопрос|問題',
    ExclamationMark: 'attention|exclamation|关注|注意|внимание|感嘆符',
    JudgeHammer: 'decision|决定|判定|решение',
    Calendar: 'date|日期|дата|カレンダー',
    Dollar: 'cost|budget|成本|费用|расходы',
    Emergency: 'alarm|emergency|警报|напоминание',
  }),
);

const percentageNames: Readonly<Record<number, string>> = {
  0: 'not done|task start|0% done|未完成|待办事项|не выполнено|スタート',
  25: 'quarter done|25% done|完成四分之一|25% 已完成|1/4 完了|1/4 done',
  50: 'half done|50% done|完成二分之一|50% 已完成|1/2 完了|1/2 done',
  75: 'three quarters done|75% done|完成四分之三|75% 已完成|3/4 完了|3/4 done',
  100: 'task done|done|100% done|任务已完成|完成|задание выполнено|タスク完了',
};

/** Tags of the Kanban group that templates bring. */
const tagNames = new Set('to do|doing|done|去做|正在做|完成'.split('|'));

const priorityName = /^(?:priority|优先级|приоритет|優先度)\s*(\d)$/;

const normal = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
const listed = (names: string | undefined, name: string): boolean =>
  names?.split('|').includes(name) ?? false;

/** Nobody chose this name for the stock icon: a template's, the icon's own, or none at all. */
export function isDefaultIconName(icon: string, name: string): boolean {
  const own = icon.replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ').toLowerCase();
  const found = normal(name);
  return found === '' || found === own || listed(iconNames.get(icon), found);
}

export function isDefaultPriorityName(priority: number, name: string): boolean {
  const found = normal(name);
  return found === '' || priorityName.exec(found)?.[1] === String(priority);
}

export function isDefaultPercentageName(percent: number, name: string): boolean {
  const found = normal(name);
  return found === '' || found === `${percent}%` || listed(percentageNames[percent], found);
}

export function isDefaultTagName(name: string): boolean {
  return tagNames.has(normal(name));
}
