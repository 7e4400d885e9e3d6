import './home.css';
import { Link } from 'wouter';
import { useQueryResult } from '../api/use-query-result.ts';
import { BasisBadge, basisLabels } from '../components/basis-badge.tsx';
import { Page } from '../components/page.tsx';
import { QueryResult } from '../components/query-result.tsx';
import { TypeIcon } from '../components/type-icon.tsx';
import { ViewActions } from '../components/view-actions.tsx';
import { formatNumber } from '../format/numbers.ts';
import { typeLabels, typeNames } from '../format/types.ts';
import { type Basis, HomeDocument, type HomeQuery } from '../generated/graphql.ts';
import { exampleQuestions } from './example-questions.ts';

/** The home page, `/`: example questions, and the number of entities and relations in the graph. */
export default function HomePage() {
  const operation = { document: HomeDocument, variables: {} };
  const state = useQueryResult(operation);
  const { data } = state;
  const content = data && {
    name: 'msme-group-graph',
    csv: () => ({
      columns: ['type', 'count'],
      rows: entityCounts(data).map(({ type, count }) => [type, count]),
    }),
    json: () => data,
  };
  return (
    <Page
      title="MSME Group graph"
      lead="Meetings, presentations, documents and decisions of the WTO's Informal Working Group on MSMEs, and the text that supports each statement."
    >
      <section className="example-questions" aria-labelledby="questions">
        <h2 id="questions">Example questions</h2>
        <ol>
          {exampleQuestions.map(({ question, description, href }) => (
            <li key={href}>
              <Link href={href}>{question}</Link>
              <p>{description}</p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="contents">
        <h2 id="contents">Contents</h2>
        <QueryResult state={state}>
          {(data) => (
            <>
              <ul className="entity-counts">
                {entityCounts(data).map(({ type, count }) => (
                  <li key={type}>
                    <Link href={`/${type.toLowerCase()}`}>
                      <TypeIcon type={type} decorative />
                      <span className="number">{formatNumber(count)}</span>
                      <span className="name">{count === 1 ? typeLabels[type].singular : typeLabels[type].plural}</span>
                      <span className="description">{typeLabels[type].description}</span>
                    </Link>
                  </li>
                ))}
              </ul>
              <h2>Basis of relations</h2>
              <dl className="basis-counts">
                {basisCounts(data).map(({ basis, count }) => (
                  <div key={basis}>
                    <dt>
                      <BasisBadge basis={basis} /> {formatNumber(count)} relations
                    </dt>
                    <dd>{basisLabels[basis].meaning}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
        </QueryResult>
      </section>
      <ViewActions operation={operation} content={content} />
    </Page>
  );
}

function entityCounts({ dataset }: HomeQuery) {
  return typeNames.map((type) => ({
    type,
    count: dataset.entityCounts.find((each) => each.type === typeLabels[type].enum)?.count ?? 0,
  }));
}

function basisCounts({ dataset }: HomeQuery) {
  return (Object.keys(basisLabels) as Basis[]).map((basis) => ({
    basis,
    count: dataset.relationCounts.reduce((sum, each) => sum + (each.basis === basis ? each.count : 0), 0),
  }));
}
