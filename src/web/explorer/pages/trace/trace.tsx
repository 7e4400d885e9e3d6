import './trace.css';
import { Link, useLocation, useParams } from 'wouter';
import { useQueryResult, withoutStaleData } from '../../api/use-query-result.ts';
import { Page } from '../../components/page.tsx';
import { QueryResult } from '../../components/query-result.tsx';
import { SourceSelect } from '../../components/source-select.tsx';
import { useParameters } from '../../components/use-parameters.ts';
import { type SourceFilter, useSourceFilter } from '../../components/use-source-filter.ts';
import { ViewActions } from '../../components/view-actions.tsx';
import { entityAddress } from '../../format/addresses.ts';
import { fileName } from '../../format/file-name.ts';
import { toApiDirection } from '../../format/relation-labels.ts';
import { typeOfSlug } from '../../format/types.ts';
import { TraceDocument, type TraceQuery } from '../../generated/graphql.ts';
import NotFound from '../not-found.tsx';
import { ChooseDocument } from './choose-document.tsx';
import { NoReferences } from './no-references.tsx';
import { ReferenceTree } from './reference-tree.tsx';
import { traceCsv } from './trace-csv.ts';
import { depths, directions, type TraceOptions, traceOptionsAddress, traceParameters } from './trace-options.ts';
import { buildTree, flattenTree } from './tree-nodes.ts';
import { TruncationNotice } from './truncation-notice.tsx';

/**
 * The references to or from an entity, step by step: `/trace/document/INF/MSME/W/46?direction=out&maxDepth=2`. `/trace`
 * asks for a document.
 */
export default function TracePage() {
  const slug = useParams()['*'];
  return slug ? <TraceView slug={slug} /> : <ChooseDocument />;
}

function TraceView({ slug }: { readonly slug: string }) {
  const { values, ignored } = useParameters(traceParameters);
  const filter = useSourceFilter(values.source);
  const includeRevisions = values.includeRevisions === 'true';
  const options: TraceOptions = { ...values, includeRevisions, source: filter.source };
  const { direction, maxDepth } = options;
  const { title, lead } = directions[direction];
  const variables = {
    ...{ root: slug, direction: toApiDirection(direction), maxDepth, includeRevisions },
    filter: filter.variables,
  };
  const operation = { document: TraceDocument, variables };
  const state = useQueryResult(operation, filter.pending);
  if (state.failure?.code === 'NOT_FOUND' && !state.loading) return <NotFound slug={slug} />;
  const trace = state.data?.trace;
  return (
    <Page
      title={title(trace?.root.name ?? slug)}
      overline={<Link href="/trace">Trace</Link>}
      lead={lead}
      ignored={[...ignored, ...filter.ignored]}
    >
      <ViewActions
        operation={operation}
        content={
          trace &&
          !state.loading && {
            name: fileName('trace', slug, direction, filter.source ?? undefined),
            csv: () => traceCsv(trace.steps),
            json: () => trace,
          }
        }
      />
      <OptionsForm slug={slug} options={options} filter={filter} />
      <QueryResult state={withoutStaleData(state)}>
        {({ trace }) => <TraceResult slug={slug} options={options} trace={trace} />}
      </QueryResult>
    </Page>
  );
}

interface OptionsFormProps {
  readonly slug: string;
  readonly options: TraceOptions;
  readonly filter: SourceFilter;
}

function OptionsForm({ slug, options, filter }: OptionsFormProps) {
  const [, navigate] = useLocation();
  const change = (changed: Partial<TraceOptions>) => navigate(traceOptionsAddress(slug, { ...options, ...changed }));
  return (
    <div className="trace-options">
      <nav aria-label="Direction">
        <ul>
          {(['in', 'out'] as const).map((direction) => (
            <li key={direction}>
              <Link
                href={traceOptionsAddress(slug, { ...options, direction })}
                aria-current={direction === options.direction ? 'page' : undefined}
              >
                {directions[direction].label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <label>
        Depth{' '}
        <select value={options.maxDepth} onChange={({ target }) => change({ maxDepth: Number(target.value) })}>
          {depths.map((depth) => (
            <option key={depth} value={depth}>
              {depth === 1 ? '1 step' : `${depth} steps`}
            </option>
          ))}
        </select>
      </label>
      {typeOfSlug(slug) === 'Document' && (
        <label>
          <input
            type="checkbox"
            checked={options.includeRevisions}
            onChange={({ target }) => change({ includeRevisions: target.checked })}
          />{' '}
          Include revisions, corrigenda and addenda
        </label>
      )}
      <SourceSelect filter={filter} />
      <Link href={entityAddress(slug)}>Open entity</Link>
    </div>
  );
}

interface TraceResultProps {
  readonly slug: string;
  readonly options: TraceOptions;
  readonly trace: TraceQuery['trace'];
}

function TraceResult({ slug, options, trace: { root, steps, truncated } }: TraceResultProps) {
  if (steps.length === 0) return <NoReferences slug={slug} options={options} root={root} />;
  const tree = buildTree(root.slug, steps);
  const entities = new Map(flattenTree(tree).map(({ entity }) => [entity.slug, entity]));
  const citedOnly = [...entities.values()].filter((entity) => entity.__typename === 'Document' && !entity.ingested);
  return (
    <>
      <p role="status">
        {formatCount(steps.length, 'reference', 'references')}, {formatCount(entities.size, 'entity', 'entities')}
        {citedOnly.length > 0 && `, including ${formatCount(citedOnly.length, 'document', 'documents')} not ingested`}.{' '}
        <TruncationNotice
          slug={slug}
          options={options}
          truncated={truncated}
          maxFoundDepth={steps.at(-1)?.depth ?? 0}
        />
      </p>
      <ReferenceTree
        key={`${root.slug} ${options.direction} ${options.includeRevisions}`}
        tree={tree}
        label={directions[options.direction].title(root.name)}
      />
    </>
  );
}

function formatCount(count: number, singular: string, plural: string): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
