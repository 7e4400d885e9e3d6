import { operationHash } from '../../shared/operation-hash.ts';
import { type AnyOperation, documentText } from '../api/operation.ts';
import { type CsvTable, saveFile, toCsv } from './download.ts';

interface Props {
  /** The operation that the view sent. */
  readonly operation: AnyOperation;
  /** What the view shows; falsy until it is loaded. */
  readonly content?:
    | {
        /** The name of the files, without extension. */
        readonly name: string;
        readonly csv: () => CsvTable;
        readonly json: () => unknown;
        /** For views with a diagram; null until it is drawn. */
        readonly svg?: () => string | null;
      }
    | null
    | false
    | undefined;
}

/** Links and buttons of every view: its query in GraphiQL, and its content as files. */
export function ViewActions({ operation: { document, variables }, content }: Props) {
  const hash = operationHash({ query: documentText(document), variables: JSON.stringify(variables, null, 2) });
  return (
    <ul className="view-actions" aria-label="Query and downloads">
      <li>
        <a href={`/graphiql/${hash}`}>Show the query</a>
      </li>
      {content && (
        <>
          <li>
            <button type="button" onClick={() => saveFile(content.name, 'csv', toCsv(content.csv()))}>
              Download CSV
            </button>
          </li>
          <li>
            <button
              type="button"
              onClick={() => saveFile(content.name, 'json', JSON.stringify(content.json(), null, 2))}
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
                  if (text) saveFile(content.name, 'svg', text);
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
