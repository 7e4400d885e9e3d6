import { useAnswer } from '../api/use-query-result.ts';
import { EntityLink } from '../components/entity-link.tsx';
import { dayInWords } from '../format/dates.ts';
import { FooterDocument } from '../generated/graphql.ts';

/** What the page rests on: the sources and the version of the data. */
export function Footer() {
  const { data } = useAnswer({ document: FooterDocument, variables: {} });
  return (
    <footer className="site-foot">
      <div>
        {data?.dataset.sources.map(({ document, asOf }) => (
          <p key={document.slug}>
            Source: <EntityLink entity={document} plain />, as of {dayInWords(asOf)}.
          </p>
        ))}
        {data && <p className="quiet">{data.dataset.licence}</p>}
        <p className="quiet">
          {data && (
            <>
              Data version <code title={data.dataset.version}>{data.dataset.version.slice(0, 12)}</code> ·{' '}
            </>
          )}
          <a href="/graphiql/">Ask your own questions</a> · <a href="/schema.graphql">Schema</a>
        </p>
      </div>
    </footer>
  );
}
