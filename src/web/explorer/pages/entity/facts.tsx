import { DisputedLink } from '../../components/disputed-link.tsx';
import { disputeLabel } from '../../format/disputes.ts';
import type { DisputeSubjectFragment, EntityFactsFragment } from '../../generated/graphql.ts';
import { nameNotes } from './fact-words.ts';
import { factsOf } from './facts-of.tsx';

interface Props {
  readonly entity: EntityFactsFragment & { readonly disputes: readonly DisputeSubjectFragment[] };
}

/** The fields of an entity besides its relations. Missing values are shown as "not stated". */
export function Facts({ entity }: Props) {
  const { nameBasis, disputes } = entity;
  const facts = Object.entries(factsOf(entity));
  return (
    <>
      {facts.length > 0 && (
        <dl className="facts">
          {facts.map(([term, value]) => {
            const dispute = disputes.find((each) => disputeLabel(each) === term);
            return (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  {value ?? <span className="not-stated">not stated</span>}{' '}
                  {dispute && <DisputedLink dispute={dispute} />}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      {nameBasis !== 'STATED' && <p className="name-note muted">{nameNotes[nameBasis]}</p>}
    </>
  );
}
