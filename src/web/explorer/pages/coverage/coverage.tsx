import { grouped } from '../../format/numbers.ts';
import './coverage.css';
import { useAnswer } from '../../api/use-query-result.ts';
import { Answered } from '../../components/query-result.tsx';
import { EntityLink } from '../../components/entity-link.tsx';
import { Page } from '../../components/page.tsx';
import { ViewActions } from '../../components/view-actions.tsx';
import { dayInWords } from '../../format/dates.ts';
import { CoverageDocument, type CoverageQuery } from '../../generated/graphql.ts';
import { Ambiguities } from './ambiguities.tsx';
import { Cited } from './cited-documents.tsx';
import { Counts } from './declared-counts.tsx';
import { coverageTable } from './coverage-csv.ts';

/** How completely the graph says what its sources say: `/coverage`, and `/coverage?counts=differ` for the counts that do not agree. */
export default function CoveragePage() {
  const answer = useAnswer(operation);
  const { data } = answer;
  const content = data && {
    name: 'coverage',
    table: () => coverageTable(data.coverage),
    json: () => data.coverage,
  };
  return (
    <Page
      title="Coverage"
      lead="How completely the graph says what its source says: what was counted there against what is here, where the text left a choice, and what it cites that nobody read for this graph."
    >
      <ViewActions operation={operation} content={content} />
      <Answered answer={answer}>
        {({ coverage, dataset }) => (
          <div className="checks">
            <Sources sources={dataset.sources} />
            <nav aria-label="On this page">
              <ul className="check-sums">
                <Sum href="#counts" number={coverage.counts.length} name="numbers declared" />
                <Sum
                  href="#counts"
                  number={coverage.counts.filter(({ declared, found }) => declared === found).length}
                  name="of them found in full"
                />
                <Sum href="#ambiguities" number={coverage.ambiguities.length} name="choices that the text left" />
                <Sum href="#cited" number={coverage.cited.length} name="documents cited, not read" />
              </ul>
            </nav>
            <Counts counts={coverage.counts} />
            <Ambiguities ambiguities={coverage.ambiguities} />
            <Cited documents={coverage.cited} />
          </div>
        )}
      </Answered>
    </Page>
  );
}

const operation = { document: CoverageDocument, variables: {} };

function Sources({ sources }: { readonly sources: CoverageQuery['dataset']['sources'] }) {
  return sources.map(({ document, asOf, licence }) => (
    <p key={document.slug} className="quiet">
      Checked against <EntityLink entity={document} plain />, which speaks for {dayInWords(asOf)}. {licence}
    </p>
  ));
}

function Sum({ href, number, name }: { readonly href: string; readonly number: number; readonly name: string }) {
  return (
    <li>
      <a href={href}>
        <span className="number">{grouped(number)}</span> <span>{name}</span>
      </a>
    </li>
  );
}
