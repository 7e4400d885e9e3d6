import { LoadMore } from '../../components/load-more.tsx';
import { useClientPaging } from '../../components/use-client-paging.ts';
import type { AmbiguityFragment } from '../../generated/graphql.ts';
import { CoverageEvidence } from './coverage-evidence.tsx';
import { SourceNote } from './source-note.tsx';

interface Props {
  readonly ambiguities: readonly AmbiguityFragment[];
  /** Whether the graph has several sources, so that each ambiguity says of which it is. */
  readonly severalSources: boolean;
}

/** Ambiguous passages of the sources, each with the interpretation that the graph uses. */
export function Ambiguities({ ambiguities, severalSources }: Props) {
  const { shown, paging } = useClientPaging(ambiguities, 'ambiguities');
  return (
    <section aria-labelledby="ambiguities">
      <h2 id="ambiguities" tabIndex={-1}>
        Ambiguities
      </h2>
      <p>
        Some passages can be read in more than one way. Each is listed with the interpretation that this graph uses.
      </p>
      <ol className="coverage-list">
        {shown.map(({ question, interpretation, source, evidence }) => (
          <li key={`${source.name} ${question}`} className="ambiguity">
            <h3>{question}</h3>
            <p className="interpretation">
              <span className="muted">Interpretation: </span>
              {interpretation}
            </p>
            {severalSources && <SourceNote source={source} />}
            <CoverageEvidence evidence={evidence} statement={question} />
          </li>
        ))}
      </ol>
      <LoadMore paging={paging} shown={shown.length} total={ambiguities.length} itemsName="ambiguities" />
    </section>
  );
}
