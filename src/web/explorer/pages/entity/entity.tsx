import './entity.css';
import { Link, useParams, useSearchParams } from 'wouter';
import { usePages } from '../../api/use-pages.ts';
import { Answered } from '../../components/query-result.tsx';
import { Page } from '../../components/page.tsx';
import { TypeMark } from '../../components/type-icon.tsx';
import { ViewActions } from '../../components/view-actions.tsx';
import { fileName } from '../../format/file-name.ts';
import { relationWords, type Side } from '../../format/relation-labels.ts';
import { typeOfPrefix, typeOfSlug, typeWords } from '../../format/types.ts';
import { EntityPageDocument, type EntityPageQuery, type RelationKind } from '../../generated/graphql.ts';
import NotFound from '../not-found.tsx';
import { Facts } from './facts.tsx';
import { Onward } from './entity-actions.tsx';
import { ParagraphText } from './paragraph-text.tsx';
import { relationTable } from './relations-csv.ts';
import { pageSize, Relations } from './relations.tsx';

/** The page of an entity of any type, at its slug: `/meeting/2023-07-03`. `?kind=PRESENTED_AT&side=in` shows its relations of one kind. */
export default function EntityPage() {
  const { type = '', '*': key = '' } = useParams();
  if (!typeOfPrefix(type)) return <NotFound />;
  return <EntityOf key={`${type}/${key}`} slug={`${type}/${key}`} />;
}

function EntityOf({ slug }: { readonly slug: string }) {
  const [parameters] = useSearchParams();
  const only = onlyOf(parameters);
  const operation = {
    document: EntityPageDocument,
    variables: {
      slug,
      first: pageSize,
      ...(only && { kinds: [only.kind], direction: only.side === 'out' ? ('OUT' as const) : ('IN' as const) }),
    },
  };
  const pages = usePages(operation, ({ entity }: EntityPageQuery) => entity?.relations);
  const entity = pages.data?.entity;
  if (pages.data && !entity && !pages.waiting) return <NotFound slug={slug} />;
  const type = typeOfSlug(slug) ?? 'Topic'; // The page is of a type.
  const name = fileName(slug, only?.kind.toLowerCase());
  return (
    <Page
      title={entity?.name ?? slug}
      kicker={
        <Link href={`/${type.toLowerCase()}`}>
          <TypeMark type={type} silent /> {typeWords[type].one}
        </Link>
      }
      lead={entity?.summary}
    >
      <ViewActions
        operation={operation}
        content={
          entity && {
            name,
            table: () =>
              relationTable(
                slug,
                pages.edges.map(({ node }) => node),
              ),
            json: () => ({ ...entity, relations: pages.edges.map(({ node }) => node) }),
          }
        }
      />
      <Answered answer={pages}>
        {() =>
          entity && (
            <div className="entity-columns">
              <aside aria-label="Facts">
                <Facts entity={entity} />
                <Onward entity={entity} />
                {entity.aliases.length > 0 && (
                  <div className="aliases">
                    <h2>Also written</h2>
                    <ul>
                      {entity.aliases.map((alias) => (
                        <li key={alias}>{alias}</li>
                      ))}
                    </ul>
                  </div>
                )}
              </aside>
              <div>
                {entity.__typename === 'Paragraph' && <ParagraphText text={entity.text ?? null} />}
                <Relations entity={entity} pages={pages} only={only} />
              </div>
            </div>
          )
        }
      </Answered>
    </Page>
  );
}

function onlyOf(parameters: URLSearchParams): { kind: RelationKind; side: Side } | null {
  const kind = parameters.get('kind');
  if (kind === null || !Object.hasOwn(relationWords, kind)) return null;
  return { kind: kind as RelationKind, side: parameters.get('side') === 'out' ? 'out' : 'in' }; // It is a key of the words of all kinds.
}
