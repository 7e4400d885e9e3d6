import { hashOf } from '../../shared/operation-hash.ts';
import { type AskedOperation, textOf } from '../api/operation.ts';
import { csvOf, save, type Table } from './download.ts';

interface Props {
  /** What the view asked. */
  readonly operation: AskedOperation;
  /** What it shows: nothing to download until there is something. */
  readonly content?:
    | {
        /** The name of the files, without an ending. */
        readonly name: string;
        readonly table: () => Table;
        readonly json: () => unknown;
        /** Where there is a picture; null while it is not drawn. */
        readonly svg?: () => string | null;
      }
    | null
    | false
    | undefined;
}

/** What every view offers: its query in GraphiQL, and what is on the screen as a file. */
export function ViewActions({ operation: { document, variables }, content }: Props) {
  const hash = hashOf({ query: textOf(document), variables: JSON.stringify(variables, null, 2) });
  return (
    <ul className="view-actions" aria-label="This view elsewhere">
      <li>
        <a href={`/graphiql/${hash}`}>Show the query</a>
      </li>
      {content && (
        <>
          <li>
            <button type="button" onClick={() => save(`${content.name}.csv`, 'text/csv', csvOf(content.table()))}>
              Download CSV
            </button>
          </li>
          <li>
            <button
              type="button"
              onClick={() => save(`${content.name}.json`, 'application/json', JSON.stringify(content.json(), null, 2))}
            >
              Download JSON
            </button>
          </li>
          {content.svg && (
            <li>
              <button
                type="button"
                onClick={() => {
                  const text = content.svg?.();
                  if (text) save(`${content.name}.svg`, 'image/svg+xml', text);
                }}
              >
                Download SVG
              </button>
            </li>
          )}
        </>
      )}
    </ul>
  );
}
