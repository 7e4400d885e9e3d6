import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react';
import { GraphNode } from './graph-node.tsx';
import { describeHighlight, type Highlight, relatedParts } from './highlight.ts';
import { placeNodeLabels } from './node-labels.ts';
import { RelationArrow } from './relation-arrow.tsx';
import { buildScene, fitTransform } from './scene.ts';
import type { Subgraph } from './subgraph.ts';
import { useKeyboardNavigation } from './use-keyboard-navigation.ts';
import type { Layout } from './use-layout.ts';
import { useSize } from './use-size.ts';
import { useZoom, type Zoom } from './use-zoom.ts';

interface Props {
  readonly subgraph: Subgraph;
  readonly layout: Layout;
  /** The slugs of the expanded entities. */
  readonly expanded: readonly string[];
  readonly toggle: (slug: string) => void;
  readonly svg: RefObject<SVGSVGElement | null>;
}

/**
 * The graph as SVG: links for entities and arrows for relations, with a caption that describes what has the pointer or
 * the focus.
 */
export function Diagram({ subgraph, layout: { positions, pending }, expanded, toggle, svg }: Props) {
  const size = useSize(svg) ?? { width: 0, height: 0 };
  const [highlight, setHighlight] = useState<Highlight | null>(null);
  const shown = subgraph.nodes.flatMap(({ entity }) => positions.get(entity.slug) ?? []);
  const zoom = useZoom(svg, fitTransform(shown, size.width, size.height));
  const { transform } = zoom;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the subgraph is a new object on each render; its key tells whether it changed.
  const scene = useMemo(() => buildScene(subgraph, positions, transform.k), [keyOf(subgraph), positions, transform.k]);
  const frame = {
    left: -transform.x,
    top: -transform.y,
    right: size.width - transform.x,
    bottom: size.height - transform.y,
  };
  const labels = placeNodeLabels(scene.nodes, highlight?.slug, frame);
  const keyboard = useKeyboardNavigation(svg, subgraph);
  const related = relatedParts(subgraph, highlight);
  const center = subgraph.nodes[0];
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = zoomKeys[event.key] ?? (event.target === event.currentTarget ? panKeys[event.key] : undefined);
    if (!action) return;
    event.preventDefault();
    action(zoom);
  };
  const bringIntoView = (slug: string) => {
    const position = positions.get(slug);
    if (!position) return;
    const [x, y] = [position.x * transform.k + transform.x, position.y * transform.k + transform.y];
    if (x < 0 || y < 0 || x > size.width || y > size.height) zoom.centerOn(position.x, position.y);
  };
  return (
    <figure className="diagram" aria-busy={pending}>
      <a className="visually-hidden skip-diagram" href="#tables">
        Skip to the table view
      </a>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: keys move and zoom the diagram. */}
      {/* biome-ignore-start lint/a11y/useSemanticElements: SVG has no fieldset. */}
      <svg
        ref={svg}
        className={`graph-svg ${highlight ? 'has-highlight' : ''}`}
        role="group"
        tabIndex={0}
        aria-label={`Neighborhood of ${center?.entity.name ?? ''}. Plus, minus and 0 zoom, arrow keys move.`}
        onKeyDown={onKeyDown}
      >
        <g transform={`translate(${transform.x} ${transform.y})`}>
          <g>
            {scene.arrows.map((arrow) => (
              <RelationArrow
                key={arrow.relation.id}
                arrow={arrow}
                related={related.relationIds.has(arrow.relation.id)}
                onHighlight={setHighlight}
                onKeyDown={keyboard.onRelationKey}
              />
            ))}
          </g>
          {scene.nodes.map((positioned) => {
            const { slug } = positioned.node.entity;
            return (
              <GraphNode
                key={slug}
                positioned={positioned}
                label={labels.get(slug)}
                related={related.slugs.has(slug)}
                highlighted={highlight?.slug === slug}
                expanded={expanded.includes(slug)}
                toggle={slug === center?.entity.slug ? null : toggle}
                onHighlight={setHighlight}
                onFocus={bringIntoView}
                onKeyDown={keyboard.onNodeKey}
              />
            );
          })}
        </g>
      </svg>
      {/* biome-ignore-end lint/a11y/useSemanticElements: SVG has no fieldset. */}
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: keys move and zoom the diagram. */}
      <div className="graph-zoom">
        <button type="button" aria-label="Zoom in" onClick={() => zoom.zoomBy(1.4)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => zoom.zoomBy(1 / 1.4)}>
          −
        </button>
        <button type="button" onClick={zoom.fit}>
          Fit
        </button>
      </div>
      <figcaption className="graph-caption">{describeHighlight(subgraph, highlight) ?? instructions}</figcaption>
    </figure>
  );
}

const instructions =
  'Point at an entity or a relation, or move to it with Tab and the arrow keys. Drag to move the graph. Zoom with Ctrl and the mouse wheel, with two fingers, or with + and −.';

const zoomKeys: Readonly<Record<string, (zoom: Zoom) => void>> = {
  '+': (zoom) => zoom.zoomBy(1.4),
  '=': (zoom) => zoom.zoomBy(1.4),
  '-': (zoom) => zoom.zoomBy(1 / 1.4),
  '0': (zoom) => zoom.fit(),
};

const panKeys: typeof zoomKeys = {
  ArrowLeft: (zoom) => zoom.panBy(60, 0),
  ArrowRight: (zoom) => zoom.panBy(-60, 0),
  ArrowUp: (zoom) => zoom.panBy(0, 60),
  ArrowDown: (zoom) => zoom.panBy(0, -60),
};

function keyOf({ nodes, relations }: Subgraph): string {
  return [...nodes.map(({ entity }) => entity.slug), ...relations.map(({ id }) => id)].join(' ');
}
