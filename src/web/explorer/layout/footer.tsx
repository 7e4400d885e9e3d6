import { EntityLink } from '../components/entity-link.tsx';
import { useDataset } from '../components/use-dataset.ts';
import { formatDate } from '../format/dates.ts';

/** The sources and the data version. */
export function Footer() {
  const { data } = useDataset();
  return (
    <footer className="site-foot">
      <div>
        {data?.dataset.sources.map(({ document, asOf }) => (
          <p key={document.slug}>
            Source: <EntityLink entity={document} plain />, as of {formatDate(asOf)}.
          </p>
        ))}
        {data && <p className="muted">{data.dataset.license}</p>}
        <p className="muted">
          {data && (
            <>
              Data version <code title={data.dataset.version}>{data.dataset.version.slice(0, 12)}</code> ·{' '}
            </>
          )}
          <a href="/graphiql/">Write your own query</a> · <a href="/schema.graphql">Schema</a>
        </p>
      </div>
    </footer>
  );
}
