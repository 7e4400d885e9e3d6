import type { RelationFragment, TracedEntityFragment, TraceStepFragment } from '../../generated/graphql.ts';

/** An entity in the tree of a trace. An entity can occur more than once; only its first occurrence has children. */
export interface TreeNode {
  /** Unique in the tree; used as the element's id. */
  readonly id: string;
  readonly entity: TracedEntityFragment;
  /** The relations between this entity and its parent. */
  readonly relations: RelationFragment[];
  /**
   * The id of the entity's first occurrence if this is a repetition, `root` if the entity is the root of the trace,
   * otherwise null.
   */
  readonly firstOccurrence: string | null;
  readonly parent: TreeNode | null;
  readonly children: TreeNode[];
}

/** Builds a tree from the steps of a trace, which are ordered by depth. */
export function buildTree(root: string, steps: readonly TraceStepFragment[]): TreeNode[] {
  const topLevel: TreeNode[] = [];
  const firstNodes = new Map<string, TreeNode>();
  const nodes = new Map<string, TreeNode>();
  for (const { entity, relation } of steps) {
    const from = relation.source.slug === entity.slug ? relation.target.slug : relation.source.slug;
    const pair = `${from} ${entity.slug}`;
    const existing = nodes.get(pair);
    if (existing) {
      existing.relations.push(relation);
      continue;
    }
    const parent = firstNodes.get(from) ?? null;
    const firstOccurrence = entity.slug === root ? 'root' : (firstNodes.get(entity.slug)?.id ?? null);
    const node = { id: `step-${nodes.size + 1}`, entity, relations: [relation], firstOccurrence, parent, children: [] };
    nodes.set(pair, node);
    if (firstOccurrence === null) firstNodes.set(entity.slug, node);
    (parent?.children ?? topLevel).push(node);
  }
  return topLevel;
}

/** All nodes, depth first. */
export function flattenTree(tree: readonly TreeNode[]): TreeNode[] {
  return tree.flatMap((node) => [node, ...flattenTree(node.children)]);
}

/** The ancestors of a node, nearest first. */
export function ancestorsOf(node: TreeNode): TreeNode[] {
  return node.parent ? [node.parent, ...ancestorsOf(node.parent)] : [];
}
