import { useRef, useState } from 'react';
import { RelationRow } from '../../components/relation-row.tsx';
import type { RelationGroup } from './group-relations.ts';

interface Props {
  readonly group: RelationGroup;
  /** Whether all relations are loaded, so that their number is final. */
  readonly complete: boolean;
  /** Whether this is the only group on the page. */
  readonly onlyGroup: boolean;
}

/** A group of relations with its heading. A long group is collapsed at first. */
export function RelationGroupSection({ group: { kind, direction, heading, relations }, complete, onlyGroup }: Props) {
  const [expanded, setExpanded] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const collapsed = !expanded && !onlyGroup && relations.length > collapsedSize + 2;
  const expand = () => {
    setExpanded(true);
    // The button disappears, so the focus moves to the first relation that it revealed.
    requestAnimationFrame(() => list.current?.children[collapsedSize]?.querySelector('a')?.focus());
  };
  return (
    <section className="relation-group" aria-labelledby={`${kind}-${direction}`}>
      <h2 id={`${kind}-${direction}`}>
        {heading}{' '}
        <span className="count">
          {relations.length}
          {!complete && ' so far'}
        </span>
      </h2>
      <ul ref={list} className={collapsed ? 'collapsed' : ''}>
        {relations.map((relation) => (
          <RelationRow key={relation.id} relation={relation} direction={direction} />
        ))}
      </ul>
      {collapsed && (
        <button type="button" className="show-all" onClick={expand}>
          Show all {relations.length}
        </button>
      )}
    </section>
  );
}

/** The number of relations in a collapsed group. entity.css repeats it; on paper all relations are shown. */
const collapsedSize = 8;
