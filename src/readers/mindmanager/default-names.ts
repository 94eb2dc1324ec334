/**
 * Names that come with MindManager's templates (and with the converters of XMind), by icon, per language and
 * generation of the template. A map that still has them says nothing about what its author means: the same
 * picture has different default names in different templates. Collected from the marker lists of real maps in
 * English, Chinese, Russian and Japanese (two generations); for other languages the plain translations. All lower
 * case. Names that only say a colour are told in every language by the vocabulary, `looks`.
 */
const iconNames = new Map(
  Object.entries({
    FlagGreen: 'yes|go|green|green flag|緑|グリーン|是(y)|是|肯定|确定|да|はい|ja|oui|sí|sim|sì|예',
    FlagYellow:
      'maybe|for discussion|yellow|yellow flag|黄|黄色|也许|大概|可能|может быть|たぶん|橙|vielleicht|peut-être|quizá|quizás|talvez|forse|misschien',
    FlagOrange:
      'discuss|careful|orange|orange flag|讨论|обсудить|橙|オレンジ|議論する|diskutieren|discuter|discutir|discutere|bespreken',
    FlagRed: 'risk|caution|red|red flag|赤|风险|риск|リスク|risiko|risque|riesgo|risco|rischio|risico',
    FlagPurple:
      'move|possibility|purple|purple flag|紫|移动|переместить|移動|verschieben|déplacer|mover|spostare|verplaatsen',
    FlagBlue:
      'defer|progress|blue|blue flag|青|推迟|延迟|отложить|延期|zurückstellen|aufschieben|différer|reporter|aplazar|adiar|rinviare|uitstellen',
    FlagBlack: 'no|risk|black|black flag|黒|否(n)|否|否定|нет|いいえ|nein|non|não|nee|아니요',
    ArrowUp: 'up|yes!|上部|上|вверх',
    ArrowDown: 'down|postponed|往下|下|вниз',
    ArrowLeft: 'left|reference|左|влево',
    ArrowRight: 'right|important|右|вправо',
    TwoEndArrow: 'both ways|两种方法',
    SmileyHappy: 'happy|smile|开心|快乐|радостный|スマイル|幸せ',
    SmileyNeutral: 'neutral|boring|中立|中性|нейтральный|つまらない|あいまい',
    SmileySad: 'sad|cry|悲伤|悲哀|грустный|泣き|悲しみ',
    SmileyAngry: 'upset|angry|心烦|怒り',
    SmileyScreaming: 'furious|surprise|愤怒|狂怒|驚き',
    ThumbsUp: 'pro|great idea|支持|赞成|за|賛成',
    ThumbsDown: 'con|反对|против|反対',
    QuestionMark: 'question|疑问|вопрос|問題|質問|frage',
    ExclamationMark: 'attention|exclamation|关注|注意|внимание|感嘆符',
    JudgeHammer: 'decision|决定|判定|решение|決定|entscheidung|décision|decisión',
    Calendar: 'date|日期|дата|カレンダー|日付|datum|fecha|data',
    Dollar: 'cost|budget|成本|费用|расходы|コスト|kosten|coût|coste|custo|costo',
    Emergency: 'alarm|emergency|警报|напоминание|アラーム|alarme|alarma|allarme',
  }),
);

const percentageNames: Readonly<Record<number, string>> = {
  0: 'not done|task start|未完成|待办事项|не выполнено|スタート|未完了|nicht begonnen',
  25: 'quarter done|完成四分之一|1/4 完了|1/4 done',
  50: 'half done|完成二分之一|1/2 完了|1/2 done',
  75: 'three quarters done|完成四分之三|3/4 完了|3/4 done',
  100: 'task done|done|任务已完成|完成|задание выполнено|タスク完了|作業完了|完了|erledigt',
};

/** Tags of the Kanban group that templates bring. */
const tagNames = new Set('to do|doing|done|去做|正在做|完成|やるべき作業|作業中|完了'.split('|'));

/** `Priority 1`, `優先度 1`, `Priorität 1`, `P1`: a word and the priority itself, whatever the language. */
const priorityName = /^\p{L}{1,16}\s*(\d)$/u;
/** `50%`, `50% done`, `50 % 完了`: the share itself and a word or two. */
const percentageName = /^(\d{1,3})\s?%\s?[\p{L}\s]{0,20}$/u;

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
  const own = percentageName.exec(found)?.[1] === String(percent);
  return found === '' || own || listed(percentageNames[percent], found);
}

export function isDefaultTagName(name: string): boolean {
  return tagNames.has(normal(name));
}
