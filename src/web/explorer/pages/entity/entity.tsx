import './entity.css';
import { Link, useParams } from 'wouter';
import { usePages } from '../../api/use-pages.ts';
import { DisputedHeading } from '../../components/disputed-heading.tsx';
import { Disputes } from '../../components/disputes.tsx';
import { Page } from '../../components/page.tsx';
import { QueryResult } from '../../components/query-result.tsx';
import { SourceSelect } from '../../components/source-select.tsx';
import { TypeIcon } from '../../components/type-icon.tsx';
import { useParameters } from '../../components/use-parameters.ts';
import { useSourceFilter } from '../../components/use-source-filter.ts';
import { ViewActions } from '../../components/view-actions.tsx';
import { fileName } from '../../format/file-name.ts';
import { formatNumber } from '../../format/numbers.ts';
import { ignoredPart } from '../../format/parameters.ts';
import { toApiDirection } from '../../format/relation-labels.ts';
import { typeLabels, typeOfPrefix, typeOfSlug } from '../../format/types.ts';
import { EntityPageDocument, type EntityPageQuery } from '../../generated/graphql.ts';
import NotFound from '../not-found.tsx';
import { Aliases } from './aliases.tsx';
import { EntityActions } from './entity-actions.tsx';
import { entityParameters } from './entity-parameters.ts';
import { Facts } from './facts.tsx';
import { ParagraphText } from './paragraph-text.tsx';
import { pageSize, type RelationFilter, Relations } from './relations.tsx';
import { relationsCsv } from './relations-csv.ts';

/**
 * The page of an entity: `/meeting/2023-07-03`. `?kind=PRESENTED_AT&direction=in` shows its relations of one kind and
 * direction, `?source=annual-report-2023` those that rest on one source.
 */
export default function EntityPage() {
  const { type = '', '*': key = '' } = useParams();
  if (!typeOfPrefix(type)) return <NotFound />;
  return <EntityView key={`${type}/${key}`} slug={`${type}/${key}`} />;
}

function EntityView({ slug }: { readonly slug: string }) {
  const { values, ignored } = useParameters(entityParameters);
  const { kind, direction, at } = values;
  const filter: RelationFilter | null = kind && { kind, direction };
  const sourceFilter = useSourceFilter(values.source);
  const operation = {
    document: EntityPageDocument,
    variables: {
      ref: slug,
      first: pageSize,
      filter: {
        ...(filter && { kinds: [filter.kind], direction: toApiDirection(filter.direction) }),
        ...sourceFilter.variables,
      },
    },
  };
  const pages = usePages(operation, ({ entity }: EntityPageQuery) => entity?.relations, sourceFilter.pending);
  const entity = pages.data?.entity;
  if (pages.data && !entity && !pages.loading) return <NotFound slug={slug} />;
  const type = typeOfSlug(slug) ?? 'Topic'; // Never null: the route has checked the type.
  const length = entity?.__typename === 'Paragraph' ? entity.length : null;
  const outside = at !== null && length !== null && at.end > length;
  const outsideNotice = outside
    ? [ignoredPart('at', `${at.start}-${at.end}`, `The paragraph has ${formatNumber(length)} characters.`)]
    : [];
  const name = fileName(slug, filter?.kind.toLowerCase(), sourceFilter.source ?? undefined);
  return (
    <Page
      title={entity?.name ?? slug}
      overline={
        <Link href={`/${type.toLowerCase()}`}>
          <TypeIcon type={type} decorative /> {typeLabels[type].singular}
        </Link>
      }
      lead={entity?.summary}
      ignored={[...ignored, ...sourceFilter.ignored, ...outsideNotice]}
    >
      <ViewActions
        operation={operation}
        content={
          entity && {
            name,
            csv: () => relationsCsv(slug, pages.items),
            json: () => ({ ...entity, relations: pages.items }),
          }
        }
      />
      <QueryResult state={pages}>
        {() =>
          entity && (
            <div className="entity-columns">
              <aside aria-label="Facts">
                <Facts entity={entity} />
                <EntityActions entity={entity} />
                <Aliases entity={entity} />
              </aside>
              <div>
                {entity.__typename === 'Paragraph' && (
                  <ParagraphText text={entity.text ?? null} span={outside ? null : at} />
                )}
                {entity.disputes.length > 0 && (
                  <section className="disputed" aria-labelledby="disputed">
                    <DisputedHeading>
                      Disputed <span className="count">{entity.disputes.length}</span>
                    </DisputedHeading>
                    <Disputes disputes={entity.disputes} />
                  </section>
                )}
                <SourceSelect filter={sourceFilter} />
                <Relations entity={entity} pages={pages} filter={filter} source={sourceFilter.source} />
              </div>
            </div>
          )
        }
      </QueryResult>
    </Page>
  );
}
