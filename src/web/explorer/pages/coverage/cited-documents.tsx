import { DocsLink } from '../../components/docs-link.tsx';
import { EntityLink } from '../../components/entity-link.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { useClientPaging } from '../../components/use-client-paging.ts';
import { formatDate } from '../../format/dates.ts';
import type { CitedDocumentFragment } from '../../generated/graphql.ts';

/** Documents that the sources cite but that were not ingested. */
export function CitedDocuments({ documents }: { readonly documents: readonly CitedDocumentFragment[] }) {
  const { shown, paging } = useClientPaging(documents, 'cited');
  return (
    <section aria-labelledby="cited">
      <h2 id="cited" tabIndex={-1}>
        Cited, not ingested
      </h2>
      <p>
        The sources cite these documents, but their text is not in the graph. The graph has only what the citing
        paragraphs say about them. The documents are available on docs.wto.org.
      </p>
      <ul className="coverage-list">
        {shown.map((document) => (
          <li key={document.slug} className="cited-document">
            <h3>
              <EntityLink entity={document} />
            </h3>
            <p>
              {document.date && <>{formatDate(document.date)} · </>}
              <span className="muted">cited by </span>
              <CitingParagraphs document={document} />
            </p>
            <p>
              <DocsLink document={document} />
            </p>
          </li>
        ))}
      </ul>
      <LoadMore paging={paging} shown={shown.length} total={documents.length} itemsName="documents" />
    </section>
  );
}

function CitingParagraphs({ document: { citedBy, slug } }: { readonly document: CitedDocumentFragment }) {
  const remaining = citedBy.totalCount - citedBy.nodes.length;
  return (
    <>
      {citedBy.nodes.map((paragraph, index) => (
        <span key={paragraph.slug}>
          {index > 0 && ', '}
          <EntityLink entity={paragraph} plain />
        </span>
      ))}
      {remaining > 0 && (
        <>
          {' and '}
          <EntityLink entity={{ __typename: 'Document', slug, name: `${remaining} more` }} plain />
        </>
      )}
    </>
  );
}
