import type { Visit } from '../model/walk.js';
import { rule } from './rule.js';

/** Levels that nobody objects to; `maxDepth` of the configuration changes it. */
export const defaultMaxDepth = 12;

/**
 * A branch so deep that neither a page nor a printed book can show its levels.
 *
 * The root is level 1; `maxDepth` of the configuration says how many levels there may be (12 if it says nothing).
 * Reported once per map, at the deepest topic.
 *
 * ```text bad
 * maxDepth: 3
 * Plan
 *   Food
 *     Rice
 *       Brown
 * ```
 * ```text good
 * maxDepth: 3
 * Plan
 *   Food
 *     Rice
 * ```
 */
export const nestingDeep = rule('nesting-deep', ({ topics }, tell, { maxDepth: limit = defaultMaxDepth }) => {
  let deepest: Visit | undefined;
  for (const visit of topics.values()) if (visit.depth > (deepest?.depth ?? limit - 1)) deepest = visit;
  if (deepest) tell(deepest, { found: deepest.depth + 1, limit });
});
