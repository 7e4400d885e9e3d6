import { useSearchParams } from 'wouter';
import { LoadMore } from '../../components/load-more.tsx';
import { usePart } from '../../components/use-client-paging.ts';
import { grouped } from '../../format/numbers.ts';
import type { DeclaredFragment } from '../../generated/graphql.ts';
import { differenceInWords, type Verdict, verdictMeanings, verdictOf } from './count-status.ts';
import { Why } from '../../components/evidence-disclosure.tsx';

/** What the sources count against what the graph has. */
export function Counts({ counts }: { readonly counts: readonly DeclaredFragment[] }) {
  const [parameters, setParameters] = useSearchParams();
  const differ = parameters.get('counts') === 'differ';
  const chosen = counts.filter((count) => !differ || verdictOf(count) !== 'all');
  const occurring = (Object.keys(verdictMeanings) as Verdict[]).filter((verdict) =>
    counts.some((count) => verdictOf(count) === verdict),
  );
  return (
    <section aria-labelledby="counts">
      <h2 id="counts" tabIndex={-1}>
        Declared and found
      </h2>
      <p>
        Wherever the source says how many of something there are, the graph is asked how many it has. Each number rests
        on the words that declare it.
      </p>
      <dl className="verdicts">
        {occurring.map((verdict) => (
          <div key={verdict}>
            <dt>
              <span className={`verdict verdict-${verdict}`}>{verdictNames[verdict]}</span>
            </dt>
            <dd>{verdictMeanings[verdict]}</dd>
          </div>
        ))}
      </dl>
      <p>
        <label className="check-filter">
          <input type="checkbox" checked={differ} onChange={() => setParameters(differ ? {} : { counts: 'differ' })} />{' '}
          Only where they differ ({counts.filter((count) => verdictOf(count) !== 'all').length} of {counts.length})
        </label>
      </p>
      <CountList key={String(differ)} counts={chosen} />
    </section>
  );
}

const verdictNames: Readonly<Record<Verdict, string>> = {
  all: 'all found',
  fewer: 'some missing',
  none: 'none one by one',
  more: 'more',
};

function CountList({ counts }: { readonly counts: readonly DeclaredFragment[] }) {
  const { shown, more } = usePart(counts, 'counts');
  return (
    <>
      <ol className="check-list">
        {shown.map((count) => (
          <li key={count.statement} className="declared">
            <div className="declared-head">
              <h3>{count.statement}</h3>
              <p className="declared-numbers">
                <span className="declared-number">{grouped(count.declared)}</span> declared,{' '}
                <span className="found-number">{grouped(count.found)}</span> found
              </p>
              <span className={`verdict verdict-${verdictOf(count)}`}>{differenceInWords(count)}</span>
            </div>
            <Why evidence={count.evidence} of={count.statement} />
          </li>
        ))}
      </ol>
      <LoadMore more={more} shown={shown.length} total={counts.length} things="numbers" />
    </>
  );
}
