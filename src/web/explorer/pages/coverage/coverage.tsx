import './coverage.css';
import { useQueryResult } from '../../api/use-query-result.ts';
import { EntityLink } from '../../components/entity-link.tsx';
import { Page } from '../../components/page.tsx';
import { QueryResult } from '../../components/query-result.tsx';
import { SourceSelect } from '../../components/source-select.tsx';
import { useParameters } from '../../components/use-parameters.ts';
import { useSourceFilter } from '../../components/use-source-filter.ts';
import { ViewActions } from '../../components/view-actions.tsx';
import { formatDate } from '../../format/dates.ts';
import { fileName } from '../../format/file-name.ts';
import { formatNumber } from '../../format/numbers.ts';
import { CoverageDocument, type CoverageQuery } from '../../generated/graphql.ts';
import { Ambiguities } from './ambiguities.tsx';
import { CitedDocuments } from './cited-documents.tsx';
import { countStatus } from './count-status.ts';
import { coverageCsv } from './coverage-csv.ts';
import { coverageParameters } from './coverage-parameters.ts';
import { DeclaredCounts } from './declared-counts.tsx';
import { DisputeSection } from './dispute-section.tsx';
import { Reviews, supportedCount } from './reviews.tsx';

/**
 * How completely the graph covers its sources: `/coverage`, or `/coverage?counts=differ` for only the counts that
 * differ, or `/coverage?source=annual-report-2023` for only what concerns one source.
 */
export default function CoveragePage() {
  const { values, ignored } = useParameters(coverageParameters);
  const filter = useSourceFilter(values.source);
  const operation = { document: CoverageDocument, variables: filter.variables };
  const state = useQueryResult(operation, filter.pending);
  const { data } = state;
  const content = data && {
    name: fileName('coverage', filter.source ?? undefined),
    csv: () => coverageCsv(data.coverage),
    json: () => data.coverage,
  };
  return (
    <Page
      title="Coverage"
      lead="How completely the graph covers its sources: declared numbers compared with the graph, what readers found, ambiguous passages, and cited documents that were not ingested."
      ignored={[...ignored, ...filter.ignored]}
    >
      <ViewActions operation={operation} content={content} />
      <SourceSelect filter={filter} />
      <QueryResult state={state}>
        {({ coverage, dataset }) => {
          const severalSources = dataset.sources.length > 1;
          return (
            <div className="coverage">
              <Sources
                sources={dataset.sources.filter(({ name }) => filter.source === null || name === filter.source)}
              />
              <nav aria-label="On this page">
                <ul className="coverage-summary">
                  <SummaryItem href="#counts" number={coverage.counts.length} name="numbers declared" />
                  <SummaryItem
                    href="#counts"
                    number={coverage.counts.filter((count) => countStatus(count) === 'all').length}
                    name="found in full"
                  />
                  <SummaryItem
                    href="#reviews"
                    number={supportedCount(coverage.reviews)}
                    name="claims found supported"
                  />
                  <SummaryItem href="#ambiguities" number={coverage.ambiguities.length} name="ambiguities" />
                  {coverage.disputes.length > 0 && (
                    <SummaryItem href="#disputed" number={coverage.disputes.length} name="disputes between sources" />
                  )}
                  <SummaryItem
                    href="#cited"
                    number={coverage.citedOnlyDocuments.length}
                    name="cited documents, not ingested"
                  />
                </ul>
              </nav>
              <DeclaredCounts
                counts={coverage.counts}
                differ={values.counts === 'differ'}
                severalSources={severalSources}
              />
              <Reviews reviews={coverage.reviews} />
              <Ambiguities ambiguities={coverage.ambiguities} severalSources={severalSources} />
              {(severalSources || coverage.disputes.length > 0) && <DisputeSection disputes={coverage.disputes} />}
              <CitedDocuments documents={coverage.citedOnlyDocuments} />
            </div>
          );
        }}
      </QueryResult>
    </Page>
  );
}

function Sources({ sources }: { readonly sources: CoverageQuery['dataset']['sources'] }) {
  return sources.map(({ document, asOf, license }) => (
    <p key={document.slug} className="muted">
      Checked against <EntityLink entity={document} plain />, as of {formatDate(asOf)}. {license}
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
