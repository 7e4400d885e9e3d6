import './coverage.css';
import { useQueryResult } from '../../api/use-query-result.ts';
import { EntityLink } from '../../components/entity-link.tsx';
import { Page } from '../../components/page.tsx';
import { QueryResult } from '../../components/query-result.tsx';
import { useParameters } from '../../components/use-parameters.ts';
import { ViewActions } from '../../components/view-actions.tsx';
import { formatDate } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { CoverageDocument, type CoverageQuery } from '../../generated/graphql.ts';
import { Ambiguities } from './ambiguities.tsx';
import { CitedDocuments } from './cited-documents.tsx';
import { coverageCsv } from './coverage-csv.ts';
import { coverageParameters } from './coverage-parameters.ts';
import { DeclaredCounts } from './declared-counts.tsx';
import { Reviews, supportedCount } from './reviews.tsx';

/**
 * How completely the graph covers its sources: `/coverage`, or `/coverage?counts=differ` for only the counts that
 * differ.
 */
export default function CoveragePage() {
  const { values, ignored } = useParameters(coverageParameters);
  const state = useQueryResult(operation);
  const { data } = state;
  const content = data && {
    name: 'coverage',
    csv: () => coverageCsv(data.coverage),
    json: () => data.coverage,
  };
  return (
    <Page
      title="Coverage"
      lead="How completely the graph covers its source: declared numbers compared with the graph, what readers found, ambiguous passages, and cited documents that were not ingested."
      ignored={ignored}
    >
      <ViewActions operation={operation} content={content} />
      <QueryResult state={state}>
        {({ coverage, dataset }) => (
          <div className="coverage">
            <Sources sources={dataset.sources} />
            <nav aria-label="On this page">
              <ul className="coverage-summary">
                <SummaryItem href="#counts" number={coverage.counts.length} name="numbers declared" />
                <SummaryItem
                  href="#counts"
                  number={coverage.counts.filter(({ declared, found }) => declared === found).length}
                  name="found in full"
                />
                <SummaryItem href="#reviews" number={supportedCount(coverage.reviews)} name="claims found supported" />
                <SummaryItem href="#ambiguities" number={coverage.ambiguities.length} name="ambiguities" />
                <SummaryItem href="#cited" number={coverage.cited.length} name="cited documents, not ingested" />
              </ul>
            </nav>
            <DeclaredCounts counts={coverage.counts} differ={values.counts === 'differ'} />
            <Reviews reviews={coverage.reviews} />
            <Ambiguities ambiguities={coverage.ambiguities} />
            <CitedDocuments documents={coverage.cited} />
          </div>
        )}
      </QueryResult>
    </Page>
  );
}

const operation = { document: CoverageDocument, variables: {} };

function Sources({ sources }: { readonly sources: CoverageQuery['dataset']['sources'] }) {
  return sources.map(({ document, asOf, licence }) => (
    <p key={document.slug} className="muted">
      Checked against <EntityLink entity={document} plain />, as of {formatDate(asOf)}. {licence}
    </p>
  ));
}

function SummaryItem({
  href,
  number,
  name,
}: {
  readonly href: string;
  readonly number: number;
  readonly name: string;
}) {
  return (
    <li>
      <a href={href}>
        <span className="number">{formatNumber(number)}</span> <span>{name}</span>
      </a>
    </li>
  );
}
