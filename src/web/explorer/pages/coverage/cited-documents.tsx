import { DocsLink } from '../../components/docs-link.tsx';
import { EntityLink } from '../../components/entity-link.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { usePart } from '../../components/use-client-paging.ts';
import { dayInWords } from '../../format/dates.ts';
import type { CitedFragment } from '../../generated/graphql.ts';

/** The documents of which the graph knows only what others say about them. */
export function Cited({ documents }: { readonly documents: readonly CitedFragment[] }) {
  const { shown, more } = usePart(documents, 'cited');
  return (
    <section aria-labelledby="cited">
      <h2 id="cited" tabIndex={-1}>
        Cited, but not read
      </h2>
      <p>
        The source cites these documents. Their own text was not read for this graph, so that it knows of them only what
        the paragraphs that cite them say. They can be read on docs.wto.org.
      </p>
      <ul className="check-list">
        {shown.map((document) => (
          <li key={document.slug} className="cited">
            <h3>
              <EntityLink entity={document} />
            </h3>
            <p>
              {document.date && <>{dayInWords(document.date)} · </>}
              <span className="quiet">cited by </span>
              <Citers document={document} />
            </p>
            <p>
              <DocsLink document={document} />
            </p>
          </li>
        ))}
      </ul>
      <LoadMore more={more} shown={shown.length} total={documents.length} things="documents" />
    </section>
  );
}

function Citers({ document: { citedBy, slug } }: { readonly document: CitedFragment }) {
  const rest = citedBy.totalCount - citedBy.edges.length;
  return (
    <>
      {citedBy.edges.map(({ node }, index) => (
        <span key={node.slug}>
          {index > 0 && ', '}
          <EntityLink entity={node} plain />
        </span>
      ))}
      {rest > 0 && (
        <>
          {' and '}
          <EntityLink entity={{ __typename: 'Document', slug, name: `${rest} more` }} plain />
        </>
      )}
    </>
  );
}
