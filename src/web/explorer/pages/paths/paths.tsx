import './paths.css';
import { Link, useSearchParams } from 'wouter';
import { onlyCurrent, useAnswer } from '../../api/use-query-result.ts';
import { Answered } from '../../components/query-result.tsx';
import { Empty } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { ViewActions } from '../../components/view-actions.tsx';
import { fileName } from '../../format/file-name.ts';
import { PathsDocument } from '../../generated/graphql.ts';
import { Ends } from './path-form.tsx';
import { Examples } from './examples.tsx';
import { FoundPaths } from './path-list.tsx';
import { pathTable } from './paths-csv.ts';
import { type PathQuestion, parametersOf, questionOf, variablesOf } from './path-search.ts';
import { type End, useEnds } from './use-path-endpoints.ts';

/** How two entities are connected: `/paths?from=document/INF/MSME/W/43&to=document/INF/MSME/W/46`. */
export default function PathsPage() {
  const [parameters, setParameters] = useSearchParams();
  const question = questionOf(parameters);
  const { from, to } = useEnds(question);
  const title = from.entity && to.entity ? `From ${from.entity.name} to ${to.entity.name}` : 'Connect';
  const ask = (change: Partial<PathQuestion>) => setParameters(parametersOf({ ...question, ...change }));
  return (
    <Page
      title={title}
      kicker={title === 'Connect' ? null : <Link href="/paths">Connect</Link>}
      lead="How two things are connected: chains of facts, each with the words that say so."
    >
      <Ends question={question} from={from} to={to} ask={ask} />
      <Asked question={question} from={from} to={to} />
    </Page>
  );
}

interface AskedProps {
  readonly question: PathQuestion;
  readonly from: End;
  readonly to: End;
}

function Asked({ question, from, to }: AskedProps) {
  const unknown = [from.unknown && question.from, to.unknown && question.to].filter((slug) => typeof slug === 'string');
  if (unknown.length > 0)
    return (
      <Empty title={`The graph has nothing at “${unknown.join('” nor at “')}”.`}>
        <p>Choose another above: type its name, or words of it.</p>
      </Empty>
    );
  if (!question.from || !question.to) return <Examples one={question.from ?? question.to} />;
  if (question.from === question.to)
    return (
      <Empty title="Both ends are the same.">
        <p>Choose another for one of them.</p>
      </Empty>
    );
  return <AnsweredPaths question={question} />;
}

function AnsweredPaths({ question }: { readonly question: PathQuestion }) {
  const operation = { document: PathsDocument, variables: variablesOf(question) };
  const answer = useAnswer(operation);
  const found = onlyCurrent(answer).data?.paths;
  return (
    <>
      <ViewActions
        operation={operation}
        content={
          found && {
            name: fileName('paths', question.from ?? '', question.to ?? ''),
            table: () => pathTable(found.paths),
            json: () => found,
          }
        }
      />
      <Answered answer={onlyCurrent(answer)}>
        {({ paths: { paths, truncated } }) => <FoundPaths question={question} paths={paths} truncated={truncated} />}
      </Answered>
    </>
  );
}
