import { readFileSync } from 'node:fs';

/** The examples in a rule's comment. */
export interface Examples {
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

/** Reads the fenced examples from the comment above a rule. @param id the rule's id, which is its file's name */
export function examplesOf(id: string): Examples {
  const source = readFileSync(`src/rules/${id}.ts`, 'utf8');
  const comment = source.slice(0, source.indexOf(`rule('${id}'`));
  const found = [...comment.matchAll(/ \* ```text (bad|good)\n([\s\S]*?)\n \* ```/g)];
  const of = (kind: string): string[] =>
    found.filter(([, one]) => one === kind).map(([, , text = '']) => text.replace(/^ \* ?/gm, ''));
  return { bad: of('bad'), good: of('good') };
}
