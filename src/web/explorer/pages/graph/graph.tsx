import './graph.css';
import { useRef } from 'react';
import { Link, useParams } from 'wouter';
import { useQueryResult } from '../../api/use-query-result.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { QueryError } from '../../components/query-error.tsx';
import { QueryResult } from '../../components/query-result.tsx';
import { svgFile } from '../../components/svg-file.ts';
import { TypeIcon } from '../../components/type-icon.tsx';
import { useSourceFilter } from '../../components/use-source-filter.ts';
import { ViewActions } from '../../components/view-actions.tsx';
import { entityAddress } from '../../format/addresses.ts';
import { fileName } from '../../format/file-name.ts';
import { ignoredPart } from '../../format/parameters.ts';
import { typeLabels, typeOfSlug } from '../../format/types.ts';
import NotFound from '../not-found.tsx';
import { Controls } from './controls.tsx';
import { Diagram } from './diagram.tsx';
import { ExpandedList } from './expanded-list.tsx';
import { useGraphState } from './graph-state.ts';
import { GraphTable, graphCsv } from './graph-table.tsx';
import { Legend, legendEntries } from './legend.tsx';
import { countKinds, excludeKinds, joinNeighborhoods, maxNodes, type Subgraph } from './subgraph.ts';
import { useLayout } from './use-layout.ts';
import { neighborhoodOperation, useNeighborhoods } from './use-neighborhoods.ts';

/**
 * The neighborhood of an entity, as a diagram and as tables: `/graph/organization/itc?maxDepth=2&excludeKinds=MENTIONS`.
 */
export default function GraphPage() {
  const { '*': slug = '' } = useParams();
  if (!typeOfSlug(slug)) return <NotFound slug={slug} />;
  return <GraphView key={slug} slug={slug} />;
}

function GraphView({ slug }: { readonly slug: string }) {
  const [graphState, change, ignored] = useGraphState(slug);
  const filter = useSourceFilter(graphState.source);
  const operation = neighborhoodOperation(slug, filter.variables, graphState.maxDepth);
  const state = useQueryResult(operation, filter.pending);
  const added = useNeighborhoods(graphState.expanded, filter);
  const allKinds = state.data && joinNeighborhoods(state.data.neighborhood, added.found);
  const layout = useLayout(added.loading ? null : allKinds);
  const svg = useRef<SVGSVGElement>(null);
  if (state.failure?.code === 'NOT_FOUND') return <NotFound slug={slug} />;

  const subgraph = allKinds && excludeKinds(allKinds, graphState.excludedKinds);
  const title = `Neighborhood of ${subgraph?.nodes[0]?.entity.name ?? slug}`;
  const type = typeOfSlug(slug) ?? 'Topic'; // Never null: the page has checked the type.
  const { expanded } = graphState;
  const toggle = (other: string) =>
    change({ expanded: expanded.includes(other) ? expanded.filter((each) => each !== other) : [...expanded, other] });
  return (
    <Page
      title={title}
      overline={
        <Link href={entityAddress(slug)}>
          <TypeIcon type={type} decorative /> Open {typeLabels[type].singular.toLowerCase()}
        </Link>
      }
      lead={subgraph && <Counts subgraph={subgraph} />}
      ignored={[
        ...ignored,
        ...filter.ignored,
        ...added.notFound.map((each) => ignoredPart('expanded', each, noSuchEntity)),
      ]}
    >
      <ViewActions
        operation={operation}
        content={
          subgraph && {
            name: fileName('neighborhood', slug, filter.source ?? undefined),
            csv: () => graphCsv(subgraph),
            json: () => ({
              nodes: subgraph.nodes.map(({ entity }) => entity),
              relations: subgraph.relations,
              truncated: subgraph.truncated,
            }),
            svg: () =>
              svg.current &&
              svgFile(svg.current, {
                title,
                remove: '.expand-button, .graph-hit-area, .focus-ring',
                legend: legendEntries(svg.current),
              }),
          }
        }
      />
      <QueryResult state={state}>
        {() =>
          allKinds &&
          subgraph && (
            <>
              <div className="graph-columns">
                <Controls kinds={countKinds(allKinds)} state={graphState} filter={filter} change={change} />
                <div className="graph-main">
                  {subgraph.truncated && (
                    <p className="notice graph-truncated">
                      The graph shows at most {maxNodes} entities. Those with the most significant relations are shown.
                    </p>
                  )}
                  {added.failure && <QueryError failure={added.failure} retry={added.retry} />}
                  {layout.failed ? (
                    <EmptyState title="This browser cannot draw the graph.">
                      <p>The table view below has the same content.</p>
                    </EmptyState>
                  ) : (
                    <Diagram subgraph={subgraph} layout={layout} expanded={expanded} toggle={toggle} svg={svg} />
                  )}
                  <Legend subgraph={subgraph} />
                  <ExpandedList expanded={added.found} sources={filter.variables} toggle={toggle} />
                </div>
              </div>
              <GraphTable subgraph={subgraph} expanded={expanded} toggle={toggle} />
            </>
          )
        }
      </QueryResult>
    </Page>
  );
}

const noSuchEntity = 'The graph has no such entity.';

function Counts({ subgraph: { nodes, relations } }: { readonly subgraph: Subgraph }) {
  return (
    <span className="graph-counts">
      {nodes.length} {nodes.length === 1 ? 'entity' : 'entities'}, {relations.length}{' '}
      {relations.length === 1 ? 'relation' : 'relations'}
    </span>
  );
}
