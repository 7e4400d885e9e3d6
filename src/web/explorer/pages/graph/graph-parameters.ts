import { choice, choices, slugs, sourceName } from '../../format/parameters.ts';
import { kindOrder } from '../../format/relation-labels.ts';

/** The depths that can be chosen. */
export const depths = [1, 2, 3] as const;

/** Each expanded entity costs one request. */
const maxExpanded = 20;

/** `?maxDepth=2&excludeKinds=MENTIONS&expanded=person/matthew-wilson&source=annual-report-2023` */
export const graphParameters = {
  maxDepth: choice(depths, 1),
  excludeKinds: choices(kindOrder),
  expanded: slugs(maxExpanded),
  source: sourceName,
};
