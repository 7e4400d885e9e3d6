import { useLocation } from 'wouter';
import { DateText } from '../../components/date-text.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { useClientPaging } from '../../components/use-client-paging.ts';
import { withParameters } from '../../format/addresses.ts';
import { formatNumber } from '../../format/numbers.ts';
import type { DeclaredCountFragment } from '../../generated/graphql.ts';
import { type CountStatus, countStatus, formatDifference, isOfSourceDate, statusMeanings } from './count-status.ts';
import { CoverageEvidence } from './coverage-evidence.tsx';
import { SourceNote } from './source-note.tsx';

interface Props {
  readonly counts: readonly DeclaredCountFragment[];
  /** Whether to show only the counts that differ. */
  readonly differ: boolean;
  /** Whether the graph has several sources, so that each count says which one declares it. */
  readonly severalSources: boolean;
}

/** The numbers that the sources declare, compared with the graph. */
export function DeclaredCounts({ counts, differ, severalSources }: Props) {
  const [path, navigate] = useLocation();
  const toggle = () => navigate(withParameters(path, location.search, { counts: differ ? null : 'differ' }));
  const differing = counts.filter((count) => countStatus(count) !== 'all');
  const statuses = (Object.keys(statusMeanings) as CountStatus[]).filter((status) =>
    counts.some((count) => countStatus(count) === status),
  );
  return (
    <section aria-labelledby="counts">
      <h2 id="counts" tabIndex={-1}>
        Declared and found
      </h2>
      <p>Each number that a source declares is compared with the number in the graph, and linked to its evidence.</p>
      <dl className="count-statuses">
        {statuses.map((status) => (
          <div key={status}>
            <dt>
              <span className={`count-status status-${status}`}>{statusNames[status]}</span>
            </dt>
            <dd>{statusMeanings[status]}</dd>
          </div>
        ))}
      </dl>
      <p>
        <label className="coverage-filter">
          <input type="checkbox" checked={differ} onChange={toggle} /> Differences only ({differing.length} of{' '}
          {counts.length})
        </label>
      </p>
      <CountList key={String(differ)} counts={differ ? differing : counts} severalSources={severalSources} />
    </section>
  );
}

const statusNames: Readonly<Record<CountStatus, string>> = {
  all: 'all found',
  fewer: 'some missing',
  none: 'not listed individually',
  more: 'more',
};

function CountList({ counts, severalSources }: Omit<Props, 'differ'>) {
  const { shown, paging } = useClientPaging(counts, 'counts');
  return (
    <>
      <ol className="coverage-list">
        {shown.map((count) => (
          <li key={`${count.source.name} ${count.label} ${count.when.edtf}`} className="declared-count">
            <div className="declared-count-head">
              <h3>{count.label}</h3>
              <p className="declared-numbers">
                <span className="declared-number">{formatNumber(count.declared)}</span> declared,{' '}
                <span className="actual-number">{formatNumber(count.actual)}</span> found
              </p>
              <span className={`count-status status-${countStatus(count)}`}>{formatDifference(count)}</span>
            </div>
            {severalSources && <SourceNote source={count.source} />}
            {!isOfSourceDate(count) && (
              <p className="interpretation">
                <span className="muted">Declared for: </span>
                <DateText when={count.when} />
              </p>
            )}
            <CoverageEvidence evidence={count.evidence} statement={count.label} />
          </li>
        ))}
      </ol>
      <LoadMore paging={paging} shown={shown.length} total={counts.length} itemsName="numbers" />
    </>
  );
}
