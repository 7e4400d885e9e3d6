import { type RelationDirection, roleLabel } from '../format/relation-labels.ts';
import type { RelationFragment } from '../generated/graphql.ts';
import { DateText } from './date-text.tsx';
import { EntityLink } from './entity-link.tsx';
import { RelationEvidence } from './relation-evidence.tsx';

interface Props {
  readonly relation: RelationFragment;
  /** As seen from the entity whose page this is. */
  readonly direction: RelationDirection;
}

/** A relation on the page of one of its entities: the other entity, role, date and evidence. */
export function RelationRow({ relation, direction }: Props) {
  const { when } = relation;
  const role = roleLabel(relation);
  return (
    <li className="relation">
      <RelationEvidence relation={relation}>
        <EntityLink entity={direction === 'out' ? relation.target : relation.source} />
        {(role || when) && (
          <span className="relation-details">
            {role && <span className="role">{role}</span>}
            {when && <DateText when={when} />}
          </span>
        )}
      </RelationEvidence>
    </li>
  );
}
