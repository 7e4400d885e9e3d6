import { describe, expect, test } from 'vitest';
import type { PictureRelationFragment } from '../../src/web/explorer/generated/graphql.ts';
import {
  joinNeighborhoods,
  mostNodes,
  type Neighborhood,
  withoutKinds,
} from '../../src/web/explorer/pages/graph/subgraph.ts';
import { placeLabels } from '../../src/web/explorer/pages/graph/label-placement.ts';
import { placeNodes } from '../../src/web/explorer/pages/graph/layout.ts';

describe('a picture', () => {
  const centre = neighborhood(
    ['itc', 'unctad', 'wto'],
    [relation('RUNS', 'itc', 'unctad'), relation('CITES', 'unctad', 'wto')],
  );

  test('keeps what is there when a neighbourhood is opened in it', () => {
    const found = neighborhood(
      ['unctad', 'itc', 'icc'],
      [relation('RUNS', 'itc', 'unctad'), relation('WON', 'icc', 'unctad')],
    );
    const { nodes, relations, cut } = joinNeighborhoods(centre, [{ slug: 'unctad', found }]);
    expect(nodes.map(({ entity, by }) => [entity.slug, by])).toEqual([
      ['itc', null],
      ['unctad', null],
      ['wto', null],
      ['icc', 'unctad'],
    ]);
    expect(relations.map(({ id }) => id)).toEqual(['RUNS itc unctad', 'CITES unctad wto', 'WON icc unctad']);
    expect(cut).toBe(false);
  });

  test('takes no more entities than are legible, and says that it was cut', () => {
    const many = Array.from({ length: mostNodes }, (_, index) => `member-${index}`);
    const found = neighborhood(
      ['unctad', ...many],
      many.map((slug) => relation('BELONGS_TO', slug, 'unctad')),
    );
    const { nodes, relations, cut } = joinNeighborhoods(centre, [{ slug: 'unctad', found }]);
    expect([nodes.length, relations.length, cut]).toEqual([150, 149, true]);
  });

  test('loses with a kind the entities that nothing else joins to its centre', () => {
    const picture = joinNeighborhoods(centre, []);
    const slugs = (kinds: PictureRelationFragment['kind'][]) =>
      withoutKinds(picture, new Set(kinds)).nodes.map(({ entity }) => entity.slug);
    expect(slugs(['CITES'])).toEqual(['itc', 'unctad']);
    expect(slugs(['RUNS'])).toEqual(['itc']);
    expect(withoutKinds(picture, new Set(['RUNS'])).relations).toEqual([]);
  });
});

describe('the layout', () => {
  const nodes = ['itc', 'unctad', 'wto'].map((slug) => ({ slug, by: null }));
  const links = [['itc', 'unctad'] as const, ['itc', 'wto'] as const];

  test('is the same each time, with the centre in the middle and room for everybody', () => {
    const [centre, one, other] = placeNodes({ nodes, links });
    expect(placeNodes({ nodes, links })).toEqual([centre, one, other]);
    expect(centre).toEqual({ slug: 'itc', x: 0, y: 0 });
    expect(Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0))).toBeGreaterThan(50);
  });

  test('puts what an opening brought in beside what was opened', () => {
    const added = [...nodes, { slug: 'icc', by: 'wto' }];
    const places = new Map(
      placeNodes({ nodes: added, links: [...links, ['wto', 'icc']] }).map((place) => [place.slug, place]),
    );
    const between = (one: string, other: string) =>
      Math.hypot(
        (places.get(one)?.x ?? 0) - (places.get(other)?.x ?? 0),
        (places.get(one)?.y ?? 0) - (places.get(other)?.y ?? 0),
      );
    expect(between('icc', 'wto')).toBeLessThan(between('icc', 'unctad'));
  });
});

describe('labels', () => {
  const frame = { left: 0, top: 0, right: 400, bottom: 200 };
  const mark = (slug: string, x: number, y: number) => ({ slug, x, y, radius: 7, width: 100 });
  const placed = (...marks: ReturnType<typeof mark>[]) => placeLabels(marks, frame).map(({ slug, x }) => [slug, x]);

  test('stand to the right of their marks, or to the left where the frame ends', () => {
    expect(placed(mark('a', 100, 100), mark('b', 350, 100))).toEqual([
      ['a', 111],
      ['b', 239],
    ]);
  });

  test('give way to a mark, and are left out where there is no room at all', () => {
    expect(placed(mark('a', 200, 100), mark('b', 230, 100))).toEqual([
      ['a', 89],
      ['b', 241],
    ]);
    // Between the marks above and below it and the end of the frame there is no room for that of b.
    expect(placed(mark('a', 50, 8), mark('b', 50, 20), mark('c', 52, 30))).toEqual([
      ['a', 61],
      ['c', 63],
    ]);
  });
});

function neighborhood(slugs: string[], relations: PictureRelationFragment[]): Neighborhood {
  const nodes = slugs.map((slug) => ({ __typename: 'Organization' as const, slug, name: slug, summary: null }));
  return { truncated: false, nodes, relations };
}

function relation(kind: PictureRelationFragment['kind'], source: string, target: string): PictureRelationFragment {
  const sentence = `${source} ${kind} ${target}`;
  const ends = { source: { slug: source }, target: { slug: target } };
  return { id: `${kind} ${source} ${target}`, kind, role: null, basis: 'STATED', sentence, when: null, ...ends };
}
