/** How an ordered list of a note counts. Absent: from 1, in the usual numerals. */
export interface ListNumbers {
  readonly start?: number;
  readonly counter?: '1' | 'a' | 'A' | 'i' | 'I';
}

/** Largest number a list may start at: what the formats we write can hold. */
const most = 32_767;

/** The attributes `start` and `type` of an `ol`, as far as they make sense. */
export function listNumbers({ start, type }: Readonly<Record<string, string>>): ListNumbers {
  const first = /^\s*\d{1,5}\s*$/.test(start ?? '') ? Number(start) : 1;
  const counter = /^[1aAiI]$/.test(type ?? '') ? (type as ListNumbers['counter']) : undefined;
  return { ...(first !== 1 && first <= most && { start: first }), ...(counter && { counter }) };
}
