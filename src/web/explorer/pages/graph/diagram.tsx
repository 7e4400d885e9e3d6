import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react';
import { typeWords } from '../../format/types.ts';
import type { Picture } from './subgraph.ts';
import { labelsOf } from './node-labels.ts';
import { NodeMark } from './graph-node.tsx';
import { RelationLine } from './relation-arrow.tsx';
import { sceneOf, viewOfAll } from './scene.ts';
import { useFocusWalk } from './use-keyboard-navigation.ts';
import type { Layout } from './use-layout.ts';
import { useSize } from './use-size.ts';
import { useZoom } from './use-zoom.ts';

interface Props {
  readonly picture: Picture;
  readonly layout: Layout;
  readonly opened: readonly string[];
  readonly toggle: (slug: string) => void;
  readonly svg: RefObject<SVGSVGElement | null>;
}

/** What the reader looks at: an entity by its slug, or a relation by its id. */
export interface Looked {
  readonly slug?: string;
  readonly relation?: string;
}

/** The picture: links for nodes, arrows for relations, and beneath it in words what the reader looks at. */
export function Drawing({ picture, layout: { places, waiting }, opened, toggle, svg }: Props) {
  const size = useSize(svg) ?? { width: 0, height: 0 };
  const [looked, look] = useState<Looked | null>(null);
  const shown = picture.nodes.flatMap(({ entity }) => places.get(entity.slug) ?? []);
  const zoom = useZoom(svg, viewOfAll(shown, size.width, size.height));
  const { view } = zoom;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the picture is made anew each time, from the same nodes and relations.
  const scene = useMemo(() => sceneOf(picture, places, view.k), [keyOf(picture), places, view.k]);
  const frame = { left: -view.x, top: -view.y, right: size.width - view.x, bottom: size.height - view.y };
  const labels = labelsOf(scene.marks, looked?.slug, frame);
  const walk = useFocusWalk(svg, picture);
  const near = nearOf(picture, looked);
  const centre = picture.nodes[0]?.entity;
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = zoomKeys[event.key] ?? (event.target === event.currentTarget ? panKeys[event.key] : undefined);
    if (!act) return;
    event.preventDefault();
    act(zoom);
  };
  const seeNode = (slug: string) => {
    const place = places.get(slug);
    if (!place) return;
    const [x, y] = [place.x * view.k + view.x, place.y * view.k + view.y];
    if (x < 0 || y < 0 || x > size.width || y > size.height) zoom.centre(place.x, place.y);
  };
  return (
    <figure className="picture" aria-busy={waiting}>
      <a className="hidden picture-skip" href="#tables">
        Skip the picture
      </a>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: its keys move and zoom it. */}
      {/* biome-ignore-start lint/a11y/useSemanticElements: SVG has no fieldset. */}
      <svg
        ref={svg}
        className={`picture-svg ${looked ? 'looking' : ''}`}
        role="group"
        tabIndex={0}
        aria-label={`Picture of what surrounds ${centre?.name ?? ''}. Plus, minus and 0 zoom, arrows move it.`}
        onKeyDown={onKeyDown}
      >
        <g transform={`translate(${view.x} ${view.y})`}>
          <g>
            {scene.lines.map((line) => (
              <RelationLine
                key={line.relation.id}
                line={line}
                near={near.relations.has(line.relation.id)}
                look={look}
                onKeyDown={walk.onLineKey}
              />
            ))}
          </g>
          {scene.marks.map((mark) => {
            const { slug } = mark.node.entity;
            return (
              <NodeMark
                key={slug}
                mark={mark}
                label={labels.get(slug)}
                near={near.nodes.has(slug)}
                looked={looked?.slug === slug}
                opened={opened.includes(slug)}
                toggle={mark.node === picture.nodes[0] ? null : toggle}
                look={look}
                onFocus={seeNode}
                onKeyDown={walk.onNodeKey}
              />
            );
          })}
        </g>
      </svg>
      {/* biome-ignore-end lint/a11y/useSemanticElements: SVG has no fieldset. */}
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: its keys move and zoom it. */}
      <div className="picture-zoom">
        <button type="button" aria-label="Zoom in" onClick={() => zoom.by(1.4)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => zoom.by(1 / 1.4)}>
          −
        </button>
        <button type="button" onClick={zoom.fit}>
          Fit
        </button>
      </div>
      <figcaption className="picture-says">{saying(picture, looked) ?? hint}</figcaption>
    </figure>
  );
}

const hint =
  'Point at something, or go there with Tab; from an entity, the arrow keys lead along its relations. Drag to move; Ctrl and the wheel, two fingers, or + and − zoom.';

const zoomKeys: Readonly<Record<string, (zoom: ReturnType<typeof useZoom>) => void>> = {
  '+': (zoom) => zoom.by(1.4),
  '=': (zoom) => zoom.by(1.4),
  '-': (zoom) => zoom.by(1 / 1.4),
  '0': (zoom) => zoom.fit(),
};

const panKeys: typeof zoomKeys = {
  ArrowLeft: (zoom) => zoom.pan(60, 0),
  ArrowRight: (zoom) => zoom.pan(-60, 0),
  ArrowUp: (zoom) => zoom.pan(0, 60),
  ArrowDown: (zoom) => zoom.pan(0, -60),
};

/** What is looked at, in words. */
function saying({ nodes, relations }: Picture, looked: Looked | null): string | null {
  const relation = relations.find(({ id }) => id === looked?.relation);
  if (relation) return `${relation.sentence}.`;
  const entity = nodes.find(({ entity }) => entity.slug === looked?.slug)?.entity;
  return entity
    ? [`${typeWords[entity.__typename].one}: ${entity.name}`, entity.summary].filter(Boolean).join('. ')
    : null;
}

/** What belongs to what is looked at: the relations, and the entities at their ends. */
function nearOf({ relations }: Picture, looked: Looked | null) {
  const near = relations.filter(
    ({ id, source, target }) =>
      id === looked?.relation || (looked?.slug && [source.slug, target.slug].includes(looked.slug)),
  );
  return {
    relations: new Set(near.map(({ id }) => id)),
    nodes: new Set([...near.flatMap(({ source, target }) => [source.slug, target.slug]), looked?.slug ?? '']),
  };
}

function keyOf({ nodes, relations }: Picture): string {
  return [...nodes.map(({ entity }) => entity.slug), ...relations.map(({ id }) => id)].join(' ');
}
