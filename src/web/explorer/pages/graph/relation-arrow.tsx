import type { KeyboardEvent } from 'react';
import type { Highlight } from './highlight.ts';
import type { Arrow } from './scene.ts';

interface Props {
  readonly arrow: Arrow;
  /** Whether it is highlighted, or a relation of the highlighted entity. */
  readonly related: boolean;
  readonly onHighlight: (highlight: Highlight | null) => void;
  readonly onKeyDown: (event: KeyboardEvent<Element>, relation: Arrow['relation']) => void;
}

/** A relation as an arrow. Arrow keys move the focus to it from its source or target. */
export function RelationArrow({ arrow: { relation, path }, related, onHighlight, onKeyDown }: Props) {
  const highlight = () => onHighlight({ relationId: relation.id });
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: an image of a sentence, which arrow keys can focus.
    <g
      className={`graph-relation ${related ? 'is-related' : ''}`}
      role="img"
      aria-label={relation.sentence}
      tabIndex={-1}
      data-relation={relation.id}
      onPointerEnter={highlight}
      onPointerLeave={() => onHighlight(null)}
      onFocus={highlight}
      onBlur={() => onHighlight(null)}
      onKeyDown={(event) => onKeyDown(event, relation)}
    >
      <path className="graph-hit-area" d={path} />
      <path className={`graph-line line-${relation.basis}`} d={path} />
    </g>
  );
}
