import type { EntityFactsFragment } from '../../generated/graphql.ts';
import { nameNotes } from './fact-words.ts';
import { factsOf } from './facts-of.tsx';

/** The fields of an entity besides its relations. Missing values are shown as "not stated". */
export function Facts({ entity }: { readonly entity: EntityFactsFragment }) {
  const { nameBasis } = entity;
  const facts = Object.entries(factsOf(entity));
  return (
    <>
      {facts.length > 0 && (
        <dl className="facts">
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value ?? <span className="not-stated">not stated</span>}</dd>
            </div>
          ))}
        </dl>
      )}
      {nameBasis !== 'STATED' && <p className="name-note muted">{nameNotes[nameBasis]}</p>}
    </>
  );
}
