import type { Side } from '../format/relation-labels.ts';
import type { RelationFragment } from '../generated/graphql.ts';
import { EntityLink } from './entity-link.tsx';
import { Reasoned } from './relation-evidence.tsx';
import { When } from './date-text.tsx';

/** One relation as its entity sees it: the other end, role and date, and a click away, why it is believed. */
export function RelationRow({ relation, side }: { readonly relation: RelationFragment; readonly side: Side }) {
  const { role, when } = relation;
  return (
    <li className="relation">
      <Reasoned relation={relation}>
        <EntityLink entity={side === 'out' ? relation.target : relation.source} />
        {(role || when) && (
          <span className="relation-how">
            {role && <span className="role">{role}</span>}
            {when && <When when={when} />}
          </span>
        )}
      </Reasoned>
    </li>
  );
}
