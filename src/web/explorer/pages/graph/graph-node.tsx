import type { KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { typeIconPaths } from '../../components/type-icon.tsx';
import { entityAddress } from '../../format/addresses.ts';
import { typeLabels } from '../../format/types.ts';
import type { Highlight } from './highlight.ts';
import type { Label } from './label-placement.ts';
import { shortName } from './node-labels.ts';
import type { PositionedNode } from './scene.ts';

interface Props {
  readonly positioned: PositionedNode;
  /** Undefined if there is no room for a label. */
  readonly label: Label | undefined;
  /** Whether it is related to what is highlighted. */
  readonly related: boolean;
  readonly highlighted: boolean;
  readonly expanded: boolean;
  /** Adds or removes the entity's neighborhood; null for the center. */
  readonly toggle: ((slug: string) => void) | null;
  readonly onHighlight: (highlight: Highlight | null) => void;
  readonly onFocus: (slug: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<Element>, slug: string) => void;
}

/** An entity as a link to its page, with an icon, a label and a button that expands it. */
export function GraphNode(props: Props) {
  const { positioned, label, related, highlighted, expanded, toggle, onHighlight, onFocus, onKeyDown } = props;
  const { node, x, y, radius } = positioned;
  const { __typename: type, slug, name } = node.entity;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only highlights; the link and the button inside are interactive.
    <g
      className={`graph-node type-${type} ${related ? 'is-related' : ''} ${highlighted ? 'is-highlighted' : ''}`}
      data-slug={slug}
      onPointerEnter={() => onHighlight({ slug })}
      onPointerLeave={() => onHighlight(null)}
      onFocus={() => {
        onHighlight({ slug });
        onFocus(slug);
      }}
      onBlur={() => onHighlight(null)}
    >
      <Link
        href={entityAddress(slug)}
        aria-label={`${typeLabels[type].singular}: ${name}`}
        onKeyDown={(event: KeyboardEvent<Element>) => onKeyDown(event, slug)}
      >
        <circle className="focus-ring" cx={x} cy={y} r={radius + 5} />
        <path className="graph-shape" transform={`translate(${x} ${y}) scale(${radius / 8})`} d={typeIconPaths[type]} />
        {label && (
          <text x={label.x} y={label.y} dy="0.35em">
            {highlighted ? name : shortName(node.entity)}
          </text>
        )}
      </Link>
      {toggle && (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no button element.
        <g
          className={`expand-button ${expanded ? 'is-expanded' : ''}`}
          role="button"
          tabIndex={0}
          aria-label={`${expanded ? 'Collapse' : 'Expand'} ${name} in the graph`}
          transform={`translate(${x + radius + 4} ${y - radius - 4})`}
          onClick={() => toggle(slug)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            toggle(slug);
          }}
        >
          <circle r="12" className="focus-ring" />
          <circle r="7.5" className="expand-button-disc" />
          <path d={expanded ? 'M-3.5 0H3.5' : 'M-3.5 0H3.5M0-3.5V3.5'} />
        </g>
      )}
    </g>
  );
}
