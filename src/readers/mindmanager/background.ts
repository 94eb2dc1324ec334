import { own } from '../../container/text.js';
import { childrenOf, isElement, type XmlElement } from '../../container/xml.js';

/** Text boxes, swim lanes and shapes hold text outside the topic tree: all of it, in order. */
export function backgroundTexts(objects: XmlElement | undefined): string[] {
  const texts: string[] = [];
  const pending = childrenOf(objects).reverse();
  for (let element = pending.pop(); element; element = pending.pop()) {
    const text = element.attributes.PlainText;
    if (text !== undefined && text.trim() !== '') texts.push(own(text));
    for (const child of [...element.children].reverse()) if (isElement(child)) pending.push(child);
  }
  return texts;
}
