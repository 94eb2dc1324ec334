import { childrenOf, type XmlElement } from '../../container/xml.js';
import type { StyleProperties } from './styles.js';

/** What a theme says beyond single topics. */
export interface Theme {
  readonly relationship: StyleProperties;
}

/** Fills in style id → properties from `styles.xml`, and returns the themes by id. */
export function readStyleSheet(
  root: XmlElement,
  styles: Map<string, StyleProperties>,
): ReadonlyMap<string, Theme> {
  const elements = childrenOf(root).flatMap((section) => childrenOf(section, 'style'));
  for (const style of elements) {
    const { id, type } = style.attributes;
    if (id && type !== 'theme') styles.set(id, propertiesOf(style));
  }
  const themes = elements.filter(({ attributes }) => attributes.type === 'theme');
  return new Map(themes.map((theme) => [theme.attributes.id ?? '', themeOf(theme, styles)]));
}

const propertiesOf = (style: XmlElement): StyleProperties =>
  Object.assign({}, ...childrenOf(style).map(({ attributes }) => attributes));

function themeOf(theme: XmlElement, styles: ReadonlyMap<string, StyleProperties>): Theme {
  const defaults = childrenOf(theme).flatMap((properties) => childrenOf(properties, 'default-style'));
  const relationship = defaults.find(({ attributes }) => attributes['style-family'] === 'relationship');
  return { relationship: styles.get(relationship?.attributes['style-id'] ?? '') ?? {} };
}
