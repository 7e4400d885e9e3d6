import { type KeyboardEvent, type RefObject, useRef } from 'react';
import type { NeighborhoodRelationFragment } from '../../generated/graphql.ts';
import type { Subgraph } from './subgraph.ts';

type Relation = NeighborhoodRelationFragment;

/** The key handlers of nodes and relations. */
export interface KeyboardNavigation {
  onNodeKey(event: KeyboardEvent<Element>, slug: string): void;
  onRelationKey(event: KeyboardEvent<Element>, relation: Relation): void;
}

/**
 * Keyboard navigation in the diagram. On a node, the arrow keys move the focus to its relations, one after the other.
 * On a relation, Enter moves to the entity at the other end, and Escape back to the node.
 */
export function useKeyboardNavigation(
  svg: RefObject<SVGSVGElement | null>,
  { relations }: Subgraph,
): KeyboardNavigation {
  const lastNode = useRef('');
  const focusOn = (attribute: string, value: string, descendant = '') =>
    svg.current?.querySelector<SVGElement>(`[${attribute}="${CSS.escape(value)}"]${descendant}`)?.focus();
  const goTo = (relation: Relation | undefined) => relation && focusOn('data-relation', relation.id);
  const relationsOf = (slug: string) =>
    relations.filter(({ source, target }) => [source.slug, target.slug].includes(slug));
  return {
    onNodeKey(event, slug) {
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      lastNode.current = slug;
      goTo(relationsOf(slug).at(step > 0 ? 0 : -1));
    },
    onRelationKey(event, relation) {
      const { source, target } = relation;
      const start = [source.slug, target.slug].includes(lastNode.current) ? lastNode.current : source.slug;
      const other = start === source.slug ? target.slug : source.slug;
      const step = steps[event.key];
      if (!step && event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      if (!step) return focusOn('data-slug', event.key === 'Enter' ? other : start, ' a');
      const all = relationsOf(start);
      goTo(all[(all.findIndex(({ id }) => id === relation.id) + step + all.length) % all.length]);
    },
  };
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
