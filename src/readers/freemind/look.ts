import { own } from '../../container/text.js';
import type { TextStyle } from '../../model/workbook.js';
import type { Draft, TopicDraft } from '../topic-draft.js';

type Attributes = Readonly<Record<string, string>>;

const colourOf = (value: string | undefined): string | undefined => {
  const hex = value?.trim().toLowerCase() ?? '';
  return /^#[\da-f]{6}(?:[\da-f]{2})?$/.test(hex) ? hex.slice(0, 7) : undefined;
};

/** `COLOR` paints the text, `BACKGROUND_COLOR` the topic. */
export function withOwnColours(topic: TopicDraft, { COLOR, BACKGROUND_COLOR }: Attributes): void {
  const [colour, fill] = [colourOf(COLOR), colourOf(BACKGROUND_COLOR)];
  if (fill) topic.style = { ...topic.style, fill };
  if (colour) topic.style = { ...topic.style, text: { ...topic.style?.text, colour } };
}

export function withEdge(topic: TopicDraft, { COLOR }: Attributes): void {
  const line = colourOf(COLOR);
  if (line) topic.style = { ...topic.style, line };
}

export function withFont(topic: TopicDraft, { NAME, SIZE, ...flags }: Attributes): void {
  const text: Draft<TextStyle> = { ...topic.style?.text };
  if (flags.BOLD) text.bold = flags.BOLD === 'true';
  if (flags.ITALIC) text.italic = flags.ITALIC === 'true';
  if (flags.STRIKETHROUGH) text.strike = flags.STRIKETHROUGH === 'true';
  if (NAME) text.font = own(NAME);
  if (Number(SIZE) > 0) text.size = Number(SIZE);
  for (const _ in text) topic.style = { ...topic.style, text };
}
