import type { KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { typeShapes } from '../../components/type-icon.tsx';
import { addressOf } from '../../format/addresses.ts';
import { typeWords } from '../../format/types.ts';
import type { Looked } from './diagram.tsx';
import { shortName } from './node-labels.ts';
import type { Label } from './label-placement.ts';
import type { Mark } from './scene.ts';

interface Props {
  readonly mark: Mark;
  /** Where its label is, if there is room for one. */
  readonly label: Label | undefined;
  readonly near: boolean;
  readonly looked: boolean;
  readonly opened: boolean;
  /** Adds its neighbourhood to the picture, or takes it away; null for the centre. */
  readonly toggle: ((slug: string) => void) | null;
  readonly look: (looked: Looked | null) => void;
  readonly onFocus: (slug: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<Element>, slug: string) => void;
}

/** An entity as a link to its page with its shape, its label, and a button beside it that opens it on the picture. */
export function NodeMark({ mark, label, near, looked, opened, toggle, look, onFocus, onKeyDown }: Props) {
  const { node, x, y, radius } = mark;
  const { __typename: type, slug, name } = node.entity;
  const flip = () => toggle?.(slug);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only shows what the pointer or the focus is on; its link and its button act.
    <g
      className={`picture-node type-${type} ${near ? 'near' : ''} ${looked ? 'looked' : ''}`}
      data-slug={slug}
      onPointerEnter={() => look({ slug })}
      onPointerLeave={() => look(null)}
      onFocus={() => {
        look({ slug });
        onFocus(slug);
      }}
      onBlur={() => look(null)}
    >
      <Link
        href={addressOf(slug)}
        aria-label={`${typeWords[type].one}: ${name}`}
        onKeyDown={(event: KeyboardEvent<Element>) => onKeyDown(event, slug)}
      >
        <circle className="picture-halo" cx={x} cy={y} r={radius + 5} />
        <path className="picture-shape" transform={`translate(${x} ${y}) scale(${radius / 8})`} d={typeShapes[type]} />
        {label && (
          <text x={label.x} y={label.y} dy="0.35em">
            {looked ? name : shortName(node.entity)}
          </text>
        )}
      </Link>
      {toggle && (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own.
        <g
          className={`picture-open ${opened ? 'is-open' : ''}`}
          role="button"
          tabIndex={0}
          aria-label={`${opened ? 'Close' : 'Open'} ${name} on the picture`}
          transform={`translate(${x + radius + 4} ${y - radius - 4})`}
          onClick={flip}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            flip();
          }}
        >
          <circle r="12" className="picture-halo" />
          <circle r="7.5" className="picture-open-disc" />
          <path d={opened ? 'M-3.5 0H3.5' : 'M-3.5 0H3.5M0-3.5V3.5'} />
        </g>
      )}
    </g>
  );
}
