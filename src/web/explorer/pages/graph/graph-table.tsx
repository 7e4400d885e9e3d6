import { BasisBadge } from '../../components/basis-badge.tsx';
import { DateText } from '../../components/date-text.tsx';
import type { CsvTable } from '../../components/download.ts';
import { EntityLink } from '../../components/entity-link.tsx';
import { formatRole, roleLabel } from '../../format/relation-labels.ts';
import { formatEnum, typeLabels } from '../../format/types.ts';
import type { RelationKind } from '../../generated/graphql.ts';
import type { Subgraph, SubgraphNode } from './subgraph.ts';

interface Props {
  readonly subgraph: Subgraph;
  readonly expanded: readonly string[];
  readonly toggle: (slug: string) => void;
}

/** The content of the diagram as accessible tables. */
export function GraphTable({ subgraph: { nodes, relations }, expanded, toggle }: Props) {
  const entities = entitiesBySlug(nodes);
  const [center] = nodes;
  const degreeOf = (slug: string) =>
    relations.filter(({ source, target }) => [source.slug, target.slug].includes(slug)).length;
  return (
    <section id="tables" className="graph-table" aria-labelledby="tables-title" tabIndex={-1}>
      <h2 id="tables-title">Table view</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable areas must be reachable by keyboard. */}
      <section className="table-scroll" aria-label="Entities" tabIndex={0}>
        <table className="graph-entities">
          <caption>Entities</caption>
          <thead>
            <tr>
              <th scope="col">Entity</th>
              <th scope="col">Type</th>
              <th scope="col">Relations in this graph</th>
              <th scope="col">Neighborhood</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map(({ entity }) => (
              <tr key={entity.slug}>
                <th scope="row">
                  <EntityLink entity={entity} />
                </th>
                <td>{typeLabels[entity.__typename].singular}</td>
                <td>{degreeOf(entity.slug)}</td>
                <td>
                  {entity === center?.entity ? (
                    'center'
                  ) : (
                    <button
                      type="button"
                      aria-label={`${expanded.includes(entity.slug) ? 'Collapse' : 'Expand'} ${entity.name}`}
                      onClick={() => toggle(entity.slug)}
                    >
                      {expanded.includes(entity.slug) ? 'Collapse' : 'Expand'}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable areas must be reachable by keyboard. */}
      <section className="table-scroll" aria-label="Relations" tabIndex={0}>
        <table className="graph-relations">
          <caption>Relations</caption>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Kind</th>
              <th scope="col">To</th>
              <th scope="col">Role and date</th>
              <th scope="col">Basis</th>
            </tr>
          </thead>
          <tbody>
            {relations.map(({ id, source, target, kind, role, when, basis }) => (
              <tr key={id}>
                <td>
                  <EntityName entity={entities.get(source.slug)} />
                </td>
                <td>{formatEnum(kind)}</td>
                <td>
                  <EntityName entity={entities.get(target.slug)} />
                </td>
                <td>
                  {roleLabel({ kind, role })} {when && <DateText when={when} />}
                </td>
                <td>
                  <BasisBadge basis={basis} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** The relations as rows, with the names of their entities. */
export function graphCsv({ nodes, relations }: Subgraph): CsvTable {
  const entities = entitiesBySlug(nodes);
  return {
    columns: ['source', 'sourceName', 'kind', 'target', 'targetName', 'role', 'when', 'basis', 'sentence'],
    rows: relations.map(({ source, target, kind, role, when, basis, sentence }): (string | null | undefined)[] => [
      source.slug,
      entities.get(source.slug)?.name,
      kind satisfies RelationKind,
      target.slug,
      entities.get(target.slug)?.name,
      role && formatRole(role),
      when?.edtf,
      basis,
      sentence,
    ]),
  };
}

function EntityName({ entity }: { readonly entity: SubgraphNode['entity'] | undefined }) {
  return entity ? <EntityLink entity={entity} /> : null;
}

function entitiesBySlug(nodes: readonly SubgraphNode[]): ReadonlyMap<string, SubgraphNode['entity']> {
  return new Map(nodes.map(({ entity }) => [entity.slug, entity]));
}
