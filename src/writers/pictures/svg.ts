import type { Element, ElementContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { defaultLimits } from '../../container/limits.js';
import { Refusal } from '../../container/refusal.js';
import { isElement, parseXml, textOf, type XmlElement } from '../../container/xml.js';
import { shapes, svgSchema } from './svg-schema.js';
import { cleanStyle, StyleRules } from './svg-style.js';

/** Larger drawings are photographs in disguise, or made to keep us busy. */
const mostBytes = 1_000_000;
/** Elements drawn, those that are drawn again counted each time. */
const mostDrawn = 50_000;

/**
 * An SVG picture of shapes, text and embedded pictures alone: nothing in it runs, moves, loads, or draws itself
 * within itself. Same input, same bytes. Undefined: it is no SVG, or too large.
 */
export function cleanSvg(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length > mostBytes) return undefined;
  const root = parsed(bytes);
  if (root?.name !== 'svg') return undefined;
  const drawing = new Drawing(root);
  const safe = sanitize(drawing.tree(), svgSchema);
  if (safe.type !== 'element' || drawing.drawn > mostDrawn) return undefined;
  const svg: Element = {
    ...safe,
    properties: { ...safe.properties, xmlns: svgNamespace, 'xmlns:xlink': xlink },
  };
  return new TextEncoder().encode(
    toHtml(svg, { space: 'svg', closeEmptyElements: true, tightSelfClosing: true }),
  );
}

const svgNamespace = 'http://www.w3.org/2000/svg';
const xlink = 'http://www.w3.org/1999/xlink';
const namespaces = { [svgNamespace]: '', [xlink]: 'xlink' };
/** As drawing programs write it, without declarations of its own. */
const doctype = /<!DOCTYPE\s+svg\b[^[<>]*>/i;

function parsed(bytes: Uint8Array): XmlElement | undefined {
  try {
    const text = new TextDecoder().decode(bytes).replace(doctype, '');
    return parseXml(new TextEncoder().encode(text), { part: 'svg', limits: defaultLimits, namespaces }).root;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

interface Around {
  /** Somebody may draw this again: it must not do so itself. */
  readonly isNamed: boolean;
  readonly isClip: boolean;
  readonly depth: number;
}

/** Nesting that is kept. */
const deepest = 100;

/** The elements we know, as a tree that the sanitiser takes. */
class Drawing {
  drawn = 0;
  private readonly rules: StyleRules;
  private uses = 0;
  private elements = 0;

  constructor(private readonly root: XmlElement) {
    this.rules = new StyleRules(root);
  }

  tree(): Element {
    const tree = this.element(this.root, { isNamed: false, isClip: false, depth: 0 });
    this.drawn = this.elements * (1 + this.uses);
    return tree;
  }

  private element(source: XmlElement, around: Around): Element {
    this.elements += 1;
    const { name, attributes } = source;
    const properties: Record<string, string> = {};
    const own = { ...attributes, ...this.rules.of(attributes.class), ...cleanStyle(attributes.style) };
    for (const [key, value] of Object.entries(own))
      if (isHarmless(key, value, around)) properties[key] = value;
    const inner = {
      isNamed: around.isNamed || attributes.id !== undefined,
      isClip: around.isClip || name === 'clipPath',
      depth: around.depth + 1,
    };
    const text = textOf(source);
    const children = source.children.flatMap((child): ElementContent[] => {
      if (typeof child === 'string') return text.trim() === '' ? [] : [{ type: 'text', value: child }];
      return isElement(child) && this.isDrawn(child, inner) ? [this.element(child, inner)] : [];
    });
    return { type: 'element', tagName: name, properties, children };
  }

  private isDrawn({ name }: XmlElement, around: Around): boolean {
    if (!shapes.has(name) || around.depth > deepest) return false;
    if (name !== 'use') return true;
    this.uses += 1;
    return !around.isNamed;
  }
}

const embedded = /^data:image\/(?:png|jpeg|gif);base64,[\w+/=\s]*$/;
const reference = /^url\(['"]?#[\w.:-]+['"]?\)(?:\s+[\w#]+)?$/;

/** Whether an attribute refers to nothing outside, and to nothing that would draw without end. */
function isHarmless(key: string, value: string, { isClip }: Around): boolean {
  if (key === 'href' || key === 'xlink:href') return /^#[\w.:-]+$/.test(value) || embedded.test(value);
  if (key === 'clip-path' && isClip) return false;
  return !/url\s*\(|\\/i.test(value) || reference.test(value.trim());
}
