import { grouped } from '../format/numbers.ts';
import './home.css';
import { Link } from 'wouter';
import { useAnswer } from '../api/use-query-result.ts';
import { Answered } from '../components/query-result.tsx';
import { BasisMark, basisWords } from '../components/basis-badge.tsx';
import { Page } from '../components/page.tsx';
import { TypeMark } from '../components/type-icon.tsx';
import { ViewActions } from '../components/view-actions.tsx';
import { typeNames, typeWords } from '../format/types.ts';
import { type Basis, HomeDocument, type HomeQuery } from '../generated/graphql.ts';
import { questions } from './example-questions.ts';

/** What the graph holds, and questions to begin with. */
export default function HomePage() {
  const operation = { document: HomeDocument, variables: {} };
  const answer = useAnswer(operation);
  const { data } = answer;
  const content = data && {
    name: 'msme-group-graph',
    table: () => ({
      columns: ['type', 'count'],
      rows: typesOf(data).map(({ type, count }) => [type, count]),
    }),
    json: () => data,
  };
  return (
    <Page
      title="MSME Group graph"
      lead="Who met, who presented what, which documents were considered and what was decided in the WTO's Informal Working Group on MSMEs, and the words of the report that each statement rests on."
    >
      <section className="questions" aria-labelledby="questions">
        <h2 id="questions">Questions to begin with</h2>
        <ol>
          {questions.map(({ asks, answer, href }) => (
            <li key={href}>
              <Link href={href}>{asks}</Link>
              <p>{answer}</p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="holds">
        <h2 id="holds">What the graph holds</h2>
        <Answered answer={answer}>
          {(data) => (
            <>
              <ul className="counts">
                {typesOf(data).map(({ type, count }) => (
                  <li key={type}>
                    <Link href={`/${type.toLowerCase()}`}>
                      <TypeMark type={type} silent />
                      <span className="number">{grouped(count)}</span>
                      <span className="name">{count === 1 ? typeWords[type].one : typeWords[type].many}</span>
                      <span className="about">{typeWords[type].about}</span>
                    </Link>
                  </li>
                ))}
              </ul>
              <h2>What it rests on</h2>
              <dl className="bases">
                {basesOf(data).map(({ basis, count }) => (
                  <div key={basis}>
                    <dt>
                      <BasisMark basis={basis} /> {grouped(count)} relations
                    </dt>
                    <dd>{basisWords[basis].meaning}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
        </Answered>
      </section>
      <ViewActions operation={operation} content={content} />
    </Page>
  );
}

function typesOf({ dataset }: HomeQuery) {
  return typeNames.map((type) => ({
    type,
    count: dataset.entityCounts.find((each) => each.type === typeWords[type].enum)?.count ?? 0,
  }));
}

function basesOf({ dataset }: HomeQuery) {
  return (Object.keys(basisWords) as Basis[]).map((basis) => ({
    basis,
    count: dataset.relationCounts.reduce((sum, each) => sum + (each.basis === basis ? each.count : 0), 0),
  }));
}
