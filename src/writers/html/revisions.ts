import type { ElementContent, Properties } from 'hast';
import type { OutlineItem, Revision } from '../../model/document.js';
import { anchorName } from './addresses.js';
import { element, spoken, textNode } from './hast.js';
import { writeInlines } from './inlines.js';
import { interfaceLang, type Setting } from './page.js';

/** Attributes of an item that tell what happened to it. */
export const revisionClasses = ({ revision }: OutlineItem): string[] =>
  revision ? ['revision', `revision-${revision.kind}`] : [];

export const revisionData = ({ revision }: OutlineItem): Properties =>
  revision && revision.shownBy.length > 0 ? { dataShown: revision.shownBy.join(' ') } : {};

/** What happened, in words. */
export function revisionLabel({ revision }: OutlineItem, setting: Setting): ElementContent | undefined {
  if (!revision) return undefined;
  return element(
    'span',
    { className: ['fate'], ...interfaceLang(setting) },
    writeInlines(revision.label, setting),
  );
}

/** The way to the changes before and after this one. */
export function revisionSteps({ revision }: OutlineItem, setting: Setting): ElementContent[] {
  if (!revision || (revision.previous === undefined && revision.next === undefined)) return [];
  const { words } = setting.page;
  const steps = [
    step(revision.previous, '↑', words.previousChange, 'prev'),
    step(revision.next, '↓', words.nextChange, 'next'),
  ].filter((node) => node !== undefined);
  return [
    textNode(' '),
    element(
      'span',
      { className: ['steps'], ...interfaceLang(setting) },
      steps.flatMap((node, i) => (i > 0 ? [textNode(' '), node] : [node])),
    ),
  ];
}

const step = (
  anchor: Revision['next'],
  sign: string,
  words: string,
  rel: string,
): ElementContent | undefined =>
  anchor === undefined
    ? undefined
    : element('a', { href: `#${encodeURIComponent(anchorName(anchor))}`, rel: [rel], title: words }, [
        element('span', { ariaHidden: 'true' }, [textNode(sign)]),
        spoken(words),
      ]);
