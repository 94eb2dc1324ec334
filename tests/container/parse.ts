import { defaultLimits, type Limits } from '../../src/container/limits.js';
import { Refusal } from '../../src/container/refusal.js';
import { parseXml, type XmlDocument, type XmlElement, type XmlOptions } from '../../src/container/xml.js';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Parses XML text or bytes as a part called `part.xml`. */
export const parse = (xml: string | Uint8Array, options: Partial<XmlOptions> = {}): XmlDocument =>
  parseXml(typeof xml === 'string' ? bytesOf(xml) : xml, {
    part: 'part.xml',
    limits: defaultLimits,
    namespaces: {},
    ...options,
  });

/** The root's text and its attributes, for small documents. */
export const rootOf = (xml: string | Uint8Array, options: Partial<XmlOptions> = {}): XmlElement =>
  parse(xml, options).root;

export const limited = (limits: Partial<Limits>): Limits => ({ ...defaultLimits, ...limits });

/** What an action refuses with. @throws when it refuses nothing, or fails in another way */
export function refusalOf(action: () => unknown): Refusal {
  try {
    action();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** The same for actions that take their time. */
export async function refusalIn(action: () => Promise<unknown>): Promise<Refusal> {
  const outcome = await action().then(
    () => new Error('nothing was refused'),
    (error: unknown) => error,
  );
  if (outcome instanceof Refusal) return outcome;
  throw outcome;
}
