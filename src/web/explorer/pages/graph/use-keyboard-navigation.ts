import { type KeyboardEvent, type RefObject, useRef } from 'react';
import type { PictureRelationFragment } from '../../generated/graphql.ts';
import type { Picture } from './subgraph.ts';

type Relation = PictureRelationFragment;

/** What keys do on a node and on a line. */
export interface FocusWalk {
  onNodeKey(event: KeyboardEvent<Element>, slug: string): void;
  onLineKey(event: KeyboardEvent<Element>, relation: Relation): void;
}

/**
 * Walks the picture by keyboard: from a node the arrow keys lead to its relations, one after the other; from a relation Enter leads to its
 * other end, and Escape back.
 */
export function useFocusWalk(svg: RefObject<SVGSVGElement | null>, { relations }: Picture): FocusWalk {
  const from = useRef('');
  const focusOn = (attribute: string, value: string, inner = '') =>
    svg.current?.querySelector<SVGElement>(`[${attribute}="${CSS.escape(value)}"]${inner}`)?.focus();
  const goTo = (relation: Relation | undefined) => relation && focusOn('data-relation', relation.id);
  const ofNode = (slug: string) => relations.filter(({ source, target }) => [source.slug, target.slug].includes(slug));
  return {
    onNodeKey(event, slug) {
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      from.current = slug;
      goTo(ofNode(slug).at(step > 0 ? 0 : -1));
    },
    onLineKey(event, relation) {
      const { source, target } = relation;
      const start = [source.slug, target.slug].includes(from.current) ? from.current : source.slug;
      const other = start === source.slug ? target.slug : source.slug;
      const step = steps[event.key];
      if (!step && event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      if (!step) return focusOn('data-slug', event.key === 'Enter' ? other : start, ' a');
      const all = ofNode(start);
      goTo(all[(all.findIndex(({ id }) => id === relation.id) + step + all.length) % all.length]);
    },
  };
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
