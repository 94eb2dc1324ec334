import { isElement, textOf, type XmlElement } from '../../container/xml.js';
import { dictionary } from '../../model/dictionary.js';
import { presentation } from './svg-schema.js';

type Declarations = Readonly<Record<string, string>>;

/** Declarations that are attributes of SVG, too; anything else goes. */
export function cleanStyle(style: string | undefined): Declarations {
  const found: Record<string, string> = {};
  for (const declaration of (style ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(0, colon)).trim();
    if (presentation.has(name))
      found[name] = declaration
        .slice(colon + 1)
        .replace('!important', '')
        .trim();
  }
  return found;
}

/** The rules for classes of a drawing's style sheets (`.a, .b { fill: red }`), put on the elements instead. */
export class StyleRules {
  private readonly byClass = new Map<string, Declarations>();

  constructor(root: XmlElement) {
    for (const css of sheetsIn(root)) {
      for (const rule of css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '').split('}')) {
        const [selectors = '', style] = rule.split('{');
        const declarations = cleanStyle(style);
        for (const [, name = ''] of selectors.matchAll(/(?:^|,)\s*\.([\w-]+)\s*(?=,|$)/g))
          this.byClass.set(name, { ...this.byClass.get(name), ...declarations });
      }
    }
  }

  of(classes: string | undefined): Declarations {
    if (!classes || this.byClass.size === 0) return none;
    return Object.assign({}, ...classes.split(/\s+/).map((name) => this.byClass.get(name)));
  }
}

const none: Declarations = dictionary({});

function sheetsIn(root: XmlElement): string[] {
  const found: string[] = [];
  const stack = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (element.name === 'style') found.push(textOf(element));
    for (const child of element.children)
      if (typeof child !== 'string' && isElement(child)) stack.push(child);
  }
  return found;
}
