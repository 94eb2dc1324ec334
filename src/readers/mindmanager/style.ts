import { childOf, childrenOf, type XmlElement } from '../../container/xml.js';
import { filled, numberOf, own, urnName } from './values.js';

/** Which default group of the map's style a topic falls under. */
export type StyleFamily = 'root' | 'callout' | 'floating' | 'sticky';

const groupNames: Readonly<Record<StyleFamily, readonly [top: string, below: string]>> = {
  root: ['ap:RootTopicDefaultsGroup', 'ap:RootSubTopicDefaultsGroup'],
  callout: ['ap:CalloutTopicDefaultsGroup', 'ap:CalloutSubTopicDefaultsGroup'],
  floating: ['ap:LabelTopicDefaultsGroup', 'ap:LabelSubTopicDefaultsGroup'],
  sticky: ['ap:LabelStickyNoteTopicDefaultsGroup', 'ap:LabelSubTopicDefaultsGroup'],
};

/** The map's own defaults (`ap:StyleGroup`), as far as they show in the content. */
export class StyleDefaults {
  private readonly titles = new Map<string, string>();

  constructor(private readonly style: XmlElement | undefined) {}

  /**
   * Title that MindManager shows for a topic nobody typed a title for: whatever the template's author wrote.
   * @param level 0 at the head of the family (the root, a callout …), 1 at its children
   */
  title(family: StyleFamily, level: number): string {
    const key = `${family} ${Math.min(level, 20)}`;
    const known = this.titles.get(key);
    if (known !== undefined) return known;
    const written = childOf(this.group(family, level), 'ap:DefaultText')?.attributes.PlainText;
    // Styles older than sticky notes have no group for them.
    const text = own(written ?? (family === 'sticky' ? this.title('floating', level) : ''));
    this.titles.set(key, text);
    return text;
  }

  /** Arrow shape at an end of a relationship (0 start, 1 end), `Arrow` … Undefined: the style does not say. */
  connectionShape(index: number): string | undefined {
    const group = childOf(this.style, 'ap:RelationshipDefaultsGroup');
    const styles = childrenOf(group, 'ap:DefaultConnectionStyle');
    const own = styles.find((style, at) => (numberOf(style, 'Index') ?? at) === index);
    const shape = filled(own, 'ConnectionShape');
    return shape && urnName(shape);
  }

  /** Groups of subtopics carry the `Level` from which they apply, 0 being the children of the head. */
  private group(family: StyleFamily, level: number): XmlElement | undefined {
    const [top, below] = groupNames[family];
    if (level === 0) return childOf(this.style, top);
    let found: XmlElement | undefined;
    let from = -1;
    for (const group of childrenOf(this.style, below)) {
      const starts = numberOf(group, 'Level') ?? 0;
      if (starts <= level - 1 && starts > from) [found, from] = [group, starts];
    }
    return found;
  }
}
