import { BasisMark } from '../../components/basis-badge.tsx';
import type { Table } from '../../components/download.ts';
import { EntityLink } from '../../components/entity-link.tsx';
import { When } from '../../components/date-text.tsx';
import { enumWords, typeWords } from '../../format/types.ts';
import type { RelationKind } from '../../generated/graphql.ts';
import type { Picture, PictureNode } from './subgraph.ts';

interface Props {
  readonly picture: Picture;
  readonly opened: readonly string[];
  readonly toggle: (slug: string) => void;
}

/** The same as the picture, as tables. */
export function Twin({ picture: { nodes, relations }, opened, toggle }: Props) {
  const entities = entitiesOf(nodes);
  const [centre] = nodes;
  const degree = (slug: string) => relations.filter(({ source, target }) => [source.slug, target.slug].includes(slug));
  return (
    <section id="tables" className="picture-twin" aria-labelledby="tables-title" tabIndex={-1}>
      <h2 id="tables-title">The same as tables</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="picture-scroll" aria-label="Entities" tabIndex={0}>
        <table className="picture-entities">
          <caption>Entities</caption>
          <thead>
            <tr>
              <th scope="col">Entity</th>
              <th scope="col">Type</th>
              <th scope="col">Relations here</th>
              <th scope="col">Its neighbourhood</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map(({ entity }) => (
              <tr key={entity.slug}>
                <th scope="row">
                  <EntityLink entity={entity} />
                </th>
                <td>{typeWords[entity.__typename].one}</td>
                <td>{degree(entity.slug).length}</td>
                <td>
                  {entity === centre?.entity ? (
                    'the centre'
                  ) : (
                    <button
                      type="button"
                      aria-label={`${opened.includes(entity.slug) ? 'Close' : 'Open'} ${entity.name}`}
                      onClick={() => toggle(entity.slug)}
                    >
                      {opened.includes(entity.slug) ? 'Close' : 'Open'}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="picture-scroll" aria-label="Relations" tabIndex={0}>
        <table className="picture-relations">
          <caption>Relations</caption>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Kind</th>
              <th scope="col">To</th>
              <th scope="col">Role and time</th>
              <th scope="col">Basis</th>
            </tr>
          </thead>
          <tbody>
            {relations.map(({ id, source, target, kind, role, when, basis }) => (
              <tr key={id}>
                <td>
                  <EntityName entity={entities.get(source.slug)} />
                </td>
                <td>{enumWords(kind)}</td>
                <td>
                  <EntityName entity={entities.get(target.slug)} />
                </td>
                <td>
                  {role} {when && <When when={when} />}
                </td>
                <td>
                  <BasisMark basis={basis} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** The relations of a picture as rows of a file, with the names of both ends. */
export function relationTable({ nodes, relations }: Picture): Table {
  const entities = entitiesOf(nodes);
  return {
    columns: ['source', 'sourceName', 'kind', 'target', 'targetName', 'role', 'when', 'basis', 'sentence'],
    rows: relations.map(({ source, target, kind, role, when, basis, sentence }): (string | null | undefined)[] => [
      source.slug,
      entities.get(source.slug)?.name,
      kind satisfies RelationKind,
      target.slug,
      entities.get(target.slug)?.name,
      role,
      when?.edtf,
      basis,
      sentence,
    ]),
  };
}

function EntityName({ entity }: { readonly entity: PictureNode['entity'] | undefined }) {
  return entity ? <EntityLink entity={entity} /> : null;
}

function entitiesOf(nodes: readonly PictureNode[]): ReadonlyMap<string, PictureNode['entity']> {
  return new Map(nodes.map(({ entity }) => [entity.slug, entity]));
}
