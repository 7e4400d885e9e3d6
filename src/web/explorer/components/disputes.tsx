import './disputes.css';
import { disputedValue, disputeLabel } from '../format/disputes.ts';
import { joinWords } from '../format/join-words.ts';
import type { DisputeFragment } from '../generated/graphql.ts';
import { EntityLink } from './entity-link.tsx';
import { EvidenceDisclosure } from './evidence-disclosure.tsx';

interface DisputesProps {
  readonly disputes: readonly DisputeFragment[];
  /** Whether each dispute names its entity, as on a page that is not the entity's own. */
  readonly withEntity?: boolean;
}

/** What sources disagree about, each with all sides. */
export function Disputes({ disputes, withEntity = false }: DisputesProps) {
  return (
    <>
      <p className="disputes-note">
        The graph keeps what each source says.{' '}
        {disputes.some(({ sides }) => sides.some(({ served }) => served)) &&
          'Where a field can have only one value, it uses the marked one: that of the earliest source, unless an editor prefers another.'}
      </p>
      <ul className="disputes">
        {disputes.map((dispute) => (
          <li key={`${dispute.entity?.slug} ${dispute.subject}`} className="dispute">
            {withEntity && dispute.entity ? (
              <>
                <h3>
                  <EntityLink entity={dispute.entity} />
                </h3>
                <p className="dispute-label">{disputeLabel(dispute)}</p>
              </>
            ) : (
              <h3>{disputeLabel(dispute)}</h3>
            )}
            <ul>
              {dispute.sides.map((side) => (
                <Side key={`${side.value} ${side.sources[0]?.name}`} dispute={dispute} side={side} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

interface SideProps {
  readonly dispute: DisputeFragment;
  readonly side: DisputeFragment['sides'][number];
}

/** What some sources say, in their words, and whether the graph uses it. */
function Side({ dispute, side: { value: text, sources, evidence, served, preferred } }: SideProps) {
  const value = disputedValue(dispute.field, text);
  const titles = sources.map(({ title }) => title);
  const words = [...new Set(evidence.map(({ quote }) => `“${quote}”`))];
  return (
    <li className="dispute-side">
      <EvidenceDisclosure
        evidence={evidence}
        statement={`${disputeLabel(dispute)}: ${value}`}
        className="dispute-side-head"
        before={
          <div>
            <p>
              <strong>{value}</strong> {served && <span className="dispute-mark">used</span>}
            </p>
            {titles.length > 0 && (
              <p className="muted">
                {joinWords(titles, 'and')}: {words.slice(0, maxWords).join(', ')}
                {words.length > maxWords && ' …'}
              </p>
            )}
            {preferred && <p>Preferred by an editor: {dispute.reason}</p>}
          </div>
        }
      />
    </li>
  );
}

/** Quotes that are shown at once; the button shows all. */
const maxWords = 3;
