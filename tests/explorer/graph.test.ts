import { describe, expect, test } from 'vitest';
import type { NeighborhoodRelationFragment } from '../../src/web/explorer/generated/graphql.ts';
import { placeLabels } from '../../src/web/explorer/pages/graph/label-placement.ts';
import { computeLayout } from '../../src/web/explorer/pages/graph/layout.ts';
import {
  excludeKinds,
  joinNeighborhoods,
  maxNodes,
  type Neighborhood,
} from '../../src/web/explorer/pages/graph/subgraph.ts';

describe('a subgraph', () => {
  const center = neighborhood(
    ['itc', 'unctad', 'wto'],
    [relation('OWNS', 'itc', 'unctad'), relation('CITES', 'unctad', 'wto')],
  );

  test('keeps its nodes and relations when an entity is expanded', () => {
    const found = neighborhood(
      ['unctad', 'itc', 'icc'],
      [relation('OWNS', 'itc', 'unctad'), relation('CREATED', 'icc', 'unctad')],
    );
    const { nodes, relations, truncated } = joinNeighborhoods(center, [{ slug: 'unctad', found }]);
    expect(nodes.map(({ entity, expandedFrom }) => [entity.slug, expandedFrom])).toEqual([
      ['itc', null],
      ['unctad', null],
      ['wto', null],
      ['icc', 'unctad'],
    ]);
    expect(relations.map(({ id }) => id)).toEqual(['OWNS itc unctad', 'CITES unctad wto', 'CREATED icc unctad']);
    expect(truncated).toBe(false);
  });

  test('has at most 150 entities, and says if it was truncated', () => {
    const many = Array.from({ length: maxNodes }, (_, index) => `member-${index}`);
    const found = neighborhood(
      ['unctad', ...many],
      many.map((slug) => relation('BELONGS_TO', slug, 'unctad')),
    );
    const { nodes, relations, truncated } = joinNeighborhoods(center, [{ slug: 'unctad', found }]);
    expect([nodes.length, relations.length, truncated]).toEqual([150, 149, true]);
  });

  test('loses the entities that only an excluded kind connects to its center', () => {
    const subgraph = joinNeighborhoods(center, []);
    const slugs = (kinds: NeighborhoodRelationFragment['kind'][]) =>
      excludeKinds(subgraph, new Set(kinds)).nodes.map(({ entity }) => entity.slug);
    expect(slugs(['CITES'])).toEqual(['itc', 'unctad']);
    expect(slugs(['OWNS'])).toEqual(['itc']);
    expect(excludeKinds(subgraph, new Set(['OWNS'])).relations).toEqual([]);
  });
});

describe('the layout', () => {
  const nodes = ['itc', 'unctad', 'wto'].map((slug) => ({ slug, expandedFrom: null }));
  const links = [['itc', 'unctad'] as const, ['itc', 'wto'] as const];

  test('is deterministic, with the center at the origin and space between nodes', () => {
    const [center, one, other] = computeLayout({ nodes, links });
    expect(computeLayout({ nodes, links })).toEqual([center, one, other]);
    expect(center).toEqual({ slug: 'itc', x: 0, y: 0 });
    expect(Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0))).toBeGreaterThan(50);
  });

  test('puts added nodes near the expanded one', () => {
    const added = [...nodes, { slug: 'icc', expandedFrom: 'wto' }];
    const positions = new Map(
      computeLayout({ nodes: added, links: [...links, ['wto', 'icc']] }).map((position) => [position.slug, position]),
    );
    const distance = (one: string, other: string) =>
      Math.hypot(
        (positions.get(one)?.x ?? 0) - (positions.get(other)?.x ?? 0),
        (positions.get(one)?.y ?? 0) - (positions.get(other)?.y ?? 0),
      );
    expect(distance('icc', 'wto')).toBeLessThan(distance('icc', 'unctad'));
  });
});

describe('labels', () => {
  const frame = { left: 0, top: 0, right: 400, bottom: 200 };
  const node = (slug: string, x: number, y: number) => ({ slug, x, y, radius: 7, width: 100 });
  const placed = (...nodes: ReturnType<typeof node>[]) => placeLabels(nodes, frame).map(({ slug, x }) => [slug, x]);

  test('are to the right of their nodes, or to the left near the edge of the frame', () => {
    expect(placed(node('a', 100, 100), node('b', 350, 100))).toEqual([
      ['a', 111],
      ['b', 239],
    ]);
  });

  test('avoid other nodes, and are omitted without room', () => {
    expect(placed(node('a', 200, 100), node('b', 230, 100))).toEqual([
      ['a', 89],
      ['b', 241],
    ]);
    // The label of b has no room between the nodes a and c and the edge of the frame.
    expect(placed(node('a', 50, 8), node('b', 50, 20), node('c', 52, 30))).toEqual([
      ['a', 61],
      ['c', 63],
    ]);
  });
});

function neighborhood(slugs: string[], relations: NeighborhoodRelationFragment[]): Neighborhood {
  const nodes = slugs.map((slug) => ({ __typename: 'Organization' as const, slug, name: slug, summary: null }));
  return { truncated: false, nodes, relations };
}

function relation(
  kind: NeighborhoodRelationFragment['kind'],
  source: string,
  target: string,
): NeighborhoodRelationFragment {
  const sentence = `${source} ${kind} ${target}`;
  const ends = { source: { slug: source }, target: { slug: target } };
  return { id: `${kind} ${source} ${target}`, kind, role: null, basis: 'STATED', sentence, when: null, ...ends };
}
