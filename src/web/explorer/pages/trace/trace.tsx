import './trace.css';
import { Link, useParams, useSearchParams } from 'wouter';
import { onlyCurrent, useAnswer } from '../../api/use-query-result.ts';
import { Answered } from '../../components/query-result.tsx';
import { Page } from '../../components/page.tsx';
import { ViewActions } from '../../components/view-actions.tsx';
import { addressOf } from '../../format/addresses.ts';
import { fileName } from '../../format/file-name.ts';
import { typeOfSlug } from '../../format/types.ts';
import { TraceDocument, type TraceQuery } from '../../generated/graphql.ts';
import NotFound from '../not-found.tsx';
import { ChooseDocument } from './choose-document.tsx';
import { Cut, Nothing } from './truncation-notice.tsx';
import { traceTable } from './trace-csv.ts';
import { nodesOf, treeOf } from './tree-nodes.ts';
import { Tree } from './reference-tree.tsx';
import { depths, parametersOf, type Way, wayAddress, wayOf, ways } from './trace-options.ts';

/** The references of a document, step by step: `/trace/document/INF/MSME/W/46?way=forwards&depth=2`; without a document, the choice of one. */
export default function TracePage() {
  const slug = useParams()['*'];
  return slug ? <TraceOf slug={slug} /> : <ChooseDocument />;
}

function TraceOf({ slug }: { readonly slug: string }) {
  const way = wayOf(useSearchParams()[0]);
  const { direction, title } = ways[way.name];
  const { depth, family } = way;
  const operation = { document: TraceDocument, variables: { from: slug, direction, depth, family } };
  const answer = useAnswer(operation);
  if (answer.failure?.code === 'NOT_FOUND' && !answer.waiting) return <NotFound slug={slug} />;
  const trace = answer.data?.trace;
  return (
    <Page title={title(trace?.root.name ?? slug)} kicker={<Link href="/trace">Trace</Link>} lead={ways[way.name].lead}>
      <ViewActions
        operation={operation}
        content={
          trace &&
          !answer.waiting && {
            name: fileName('trace', slug, way.name),
            table: () => traceTable(trace.steps),
            json: () => trace,
          }
        }
      />
      <Ways slug={slug} way={way} />
      <Answered answer={onlyCurrent(answer)}>{({ trace }) => <Found slug={slug} way={way} trace={trace} />}</Answered>
    </Page>
  );
}

/** Which way, how far, and of which documents. */
function Ways({ slug, way }: { readonly slug: string; readonly way: Way }) {
  const [, setParameters] = useSearchParams();
  const go = (change: Partial<Way>) => setParameters(parametersOf({ ...way, ...change }));
  return (
    <div className="ways">
      <nav aria-label="Direction">
        <ul>
          {(['backwards', 'forwards'] as const).map((name) => (
            <li key={name}>
              <Link href={wayAddress(slug, { ...way, name })} aria-current={name === way.name ? 'page' : undefined}>
                {ways[name].short}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <label>
        Up to{' '}
        <select value={way.depth} onChange={({ target }) => go({ depth: Number(target.value) })}>
          {depths.map((depth) => (
            <option key={depth} value={depth}>
              {depth === 1 ? '1 step' : `${depth} steps`}
            </option>
          ))}
        </select>
      </label>
      {typeOfSlug(slug) === 'Document' && (
        <label>
          <input type="checkbox" checked={way.family} onChange={({ target }) => go({ family: target.checked })} /> and
          its revisions, corrigenda and addenda
        </label>
      )}
      <Link href={addressOf(slug)}>Its own page</Link>
    </div>
  );
}

interface FoundProps {
  readonly slug: string;
  readonly way: Way;
  readonly trace: TraceQuery['trace'];
}

function Found({ slug, way, trace: { root, steps, truncated } }: FoundProps) {
  const tree = treeOf(root.slug, steps);
  if (steps.length === 0) return <Nothing slug={slug} way={way} root={root} />;
  const nodes = nodesOf(tree);
  const things = new Set(nodes.map(({ entity }) => entity.slug));
  const unheld = new Set(
    nodes.flatMap(({ entity }) => (entity.__typename === 'Document' && !entity.held ? entity.slug : [])),
  );
  return (
    <>
      <p role="status">
        {counted(steps.length, 'reference')}, {counted(things.size, 'thing')}
        {unheld.size > 0 && `, of them ${counted(unheld.size, 'document')} cited but not held`}.{' '}
        <Cut slug={slug} way={way} truncated={truncated} deepest={steps.at(-1)?.depth ?? 0} />
      </p>
      <Tree key={`${root.slug} ${way.name} ${way.family}`} tree={tree} label={ways[way.name].title(root.name)} />
    </>
  );
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
