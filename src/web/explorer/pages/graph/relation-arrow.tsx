import type { KeyboardEvent } from 'react';
import type { Looked } from './diagram.tsx';
import type { Line } from './scene.ts';

interface Props {
  readonly line: Line;
  /** Whether it belongs to what is looked at. */
  readonly near: boolean;
  readonly look: (looked: Looked | null) => void;
  readonly onKeyDown: (event: KeyboardEvent<Element>, relation: Line['relation']) => void;
}

/** A relation as an arrow. The arrow keys lead to it from either end. */
export function RelationLine({ line: { relation, path }, near, look, onKeyDown }: Props) {
  const here = () => look({ relation: relation.id });
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is a picture of a sentence, to which arrow keys lead.
    <g
      className={`picture-relation ${near ? 'near' : ''}`}
      role="img"
      aria-label={relation.sentence}
      tabIndex={-1}
      data-relation={relation.id}
      onPointerEnter={here}
      onPointerLeave={() => look(null)}
      onFocus={here}
      onBlur={() => look(null)}
      onKeyDown={(event) => onKeyDown(event, relation)}
    >
      <path className="picture-hit" d={path} />
      <path className={`picture-line line-${relation.basis}`} d={path} />
    </g>
  );
}
