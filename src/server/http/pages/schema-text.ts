import type { IncomingMessage, ServerResponse } from 'node:http';
import { schema, schemaDefinition, sizeOf } from '../../../api/index.ts';
import type { CurrentStore, DatasetSummary } from '../../../store/index.ts';
import type { Settings } from '../../settings/index.ts';
import { contentEtag, isNotModified } from '../etag.ts';

/** Serves the schema as SDL, with the costs for the current graph. It is printed when it is first asked for. */
export function schemaText(
  currentStore: CurrentStore,
  { traversal, search }: Pick<Settings, 'traversal' | 'search'>,
): (request: IncomingMessage, response: ServerResponse) => void {
  const limits = { ...traversal, searchMaxQueryLength: search.maxQueryLength };
  const printed = new WeakMap<DatasetSummary, { readonly text: Buffer; readonly etag: string }>();
  const print = (dataset: DatasetSummary) => {
    const known = printed.get(dataset);
    if (known) return known;
    const text = Buffer.from(schemaDefinition(schema, { limits, size: sizeOf(dataset) }));
    const definition = { text, etag: contentEtag(text) };
    printed.set(dataset, definition);
    return definition;
  };
  return (request, response) => {
    const { text, etag } = print(currentStore().dataset);
    response.setHeader('ETag', etag).setHeader('Cache-Control', 'no-cache');
    if (isNotModified(request, etag)) response.writeHead(304).end();
    else
      response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': text.length }).end(text);
  };
}
