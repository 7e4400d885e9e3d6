import type { RelationFragment, TracedFragment, TraceStepFragment } from '../../generated/graphql.ts';

/** A thing in the tree, beneath what led to it. */
export interface TreeNode {
  /** Names it among all of its tree. */
  readonly id: string;
  readonly entity: TracedFragment;
  /** What joins it to the thing above it. */
  readonly relations: RelationFragment[];
  /** The node of the same thing that has the things beneath it, where this is not that node; `root` for what the trace begins with. */
  readonly again: string | null;
  readonly above: TreeNode | null;
  readonly beneath: TreeNode[];
}

/** Steps, nearest first, as a tree: each thing beneath what led to it, and only where it is reached first with what is beneath it. */
export function treeOf(root: string, steps: readonly TraceStepFragment[]): TreeNode[] {
  const top: TreeNode[] = [];
  const firsts = new Map<string, TreeNode>();
  const nodes = new Map<string, TreeNode>();
  for (const { entity, relation } of steps) {
    const from = relation.source.slug === entity.slug ? relation.target.slug : relation.source.slug;
    const pair = `${from} ${entity.slug}`;
    const known = nodes.get(pair);
    if (known) {
      known.relations.push(relation);
      continue;
    }
    const above = firsts.get(from) ?? null;
    const again = entity.slug === root ? 'root' : (firsts.get(entity.slug)?.id ?? null);
    const node = { id: `step-${nodes.size + 1}`, entity, relations: [relation], again, above, beneath: [] };
    nodes.set(pair, node);
    if (again === null) firsts.set(entity.slug, node);
    (above?.beneath ?? top).push(node);
  }
  return top;
}

/** All nodes in the order in which they are read. */
export function nodesOf(tree: readonly TreeNode[]): TreeNode[] {
  return tree.flatMap((node) => [node, ...nodesOf(node.beneath)]);
}

/** What is above a node, the nearest first. */
export function pathTo(node: TreeNode): TreeNode[] {
  return node.above ? [node.above, ...pathTo(node.above)] : [];
}
