/** One line of a robots.txt that speaks to us. */
interface RobotsRule {
  readonly allows: boolean;
  readonly path: string;
}

export type RobotsRules = readonly RobotsRule[];

/**
 * The rules of a robots.txt for one robot: those of the groups that name it, else those for `*` (RFC 9309).
 *
 * @param name the robot's product name, in lower case
 */
export function readRobots(text: string, name: string): RobotsRules {
  const groups = new Map<string, RobotsRule[]>();
  let agents: string[] = [];
  let isNaming = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/i.exec(line) ?? [];
    const field = key.toLowerCase();
    if (field === 'user-agent') {
      agents = isNaming ? [...agents, value.toLowerCase()] : [value.toLowerCase()];
      for (const agent of agents) if (!groups.has(agent)) groups.set(agent, []);
      isNaming = true;
    } else if (field === 'allow' || field === 'disallow') {
      isNaming = false;
      if (value !== '')
        for (const agent of agents) groups.get(agent)?.push({ allows: field === 'allow', path: value });
    }
  }
  return groups.get(name) ?? groups.get('*') ?? [];
}

/** True when the rules let a robot open this path (with its query). The longest rule wins, `Allow` before `Disallow`. */
export function mayOpen(rules: RobotsRules, path: string): boolean {
  const matching = rules.filter((rule) => matches(rule.path, path));
  const longest = Math.max(0, ...matching.map((rule) => rule.path.length));
  const deciding = matching.filter((rule) => rule.path.length === longest);
  return deciding.length === 0 || deciding.some(({ allows }) => allows);
}

/** `*` stands for anything, a `$` at the end for the end. Compared piece by piece, so that no pattern is slow. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [first = '', ...rest] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [i, piece] of rest.entries()) {
    const isLast = i === rest.length - 1;
    const found = isWhole && isLast ? lastAt(path, piece, at) : path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return !isWhole || at === path.length;
}

const lastAt = (path: string, piece: string, from: number): number => {
  const at = path.length - piece.length;
  return at >= from && path.endsWith(piece) ? at : -1;
};
