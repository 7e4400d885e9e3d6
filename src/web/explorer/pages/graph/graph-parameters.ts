import { choice, choices, slugs } from '../../format/parameters.ts';
import { kindOrder } from '../../format/relation-labels.ts';

/** The depths that can be chosen. */
export const depths = [1, 2, 3] as const;

/** Each expanded entity costs one request. */
const maxExpanded = 20;

/** `?depth=2&excludeKinds=MENTIONS&expanded=person/matthew-wilson` */
export const graphParameters = {
  depth: choice(depths, 1),
  excludeKinds: choices(kindOrder),
  expanded: slugs(maxExpanded),
};
