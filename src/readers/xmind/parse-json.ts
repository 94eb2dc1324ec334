import { Refusal } from '../../container/refusal.js';
import { decodeText } from '../../container/text.js';

/** A JSON part as plain values. @throws Refusal `damaged-part` */
export function parseJson(bytes: Uint8Array, part: string): unknown {
  const { text } = decodeText(bytes, part);
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Refusal('damaged-part', { part, detail: detail.slice(0, 100) });
  }
}
