import { hash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { errorExtensions } from '../../api/index.ts';
import {
  badRequest,
  type OperationParameters,
  type RequestParameters,
  requestError,
} from '../graphql-over-http/index.ts';

/**
 * Documents that requests name instead of sending them: by `documentId` (GraphQL over HTTP, appendix on persisted
 * documents) those of the manifest; by `extensions.persistedQuery` (automatic persisted queries, as in Apollo's clients
 * and urql) those too, and documents that a client sent before together with their hash. If persisted operations are
 * required, only documents of the manifest are executed.
 */
export class PersistedOperations {
  private readonly manifest: ReadonlyMap<string, string>;
  private readonly manifestTexts: ReadonlySet<string>;
  private readonly required: boolean;
  private readonly automatic = new LRUCache<string, string>({
    maxSize: maxAutomaticCharacters,
    sizeCalculation: (text) => Math.max(1, text.length),
  });

  constructor(manifest: ReadonlyMap<string, string>, required: boolean) {
    this.manifest = manifest;
    this.manifestTexts = new Set(manifest.values());
    this.required = required;
  }

  /**
   * The parameters of an operation, with the text of its document.
   * @throws {GraphQLError} if they name no document, name it in a malformed way, or name one that is unknown or must
   * not be executed.
   */
  resolve({ documentId, ...parameters }: RequestParameters): OperationParameters {
    const query = this.textOf(documentId, parameters);
    if (this.required && !this.manifestTexts.has(query)) throw notInManifest();
    return { ...parameters, query };
  }

  private textOf(documentId: string | undefined, { query, extensions }: OperationParameters): string {
    if (documentId !== undefined) {
      if (query !== undefined) throw badRequest('"documentId" and "query" must not both be given.');
      const text = this.manifest.get(documentId.replace(/^sha256:/, ''));
      if (text === undefined) throw notInManifest();
      return text;
    }
    if (extensions?.persistedQuery !== undefined) return this.automaticText(extensions.persistedQuery, query);
    if (query === undefined)
      throw badRequest('"query" must be given, the text of a document; or "documentId", which names one.');
    return query;
  }

  private automaticText(persistedQuery: unknown, query: string | undefined): string {
    const { data } = persistedQueryShape.safeParse(persistedQuery);
    if (!data)
      throw badRequest(
        '"extensions.persistedQuery" must be {"version": 1, "sha256Hash": …} with 64 hexadecimal digits.',
      );
    const id = data.sha256Hash.toLowerCase();
    if (query === undefined) {
      const text = this.manifest.get(id) ?? this.automatic.get(id);
      if (text === undefined) throw notFound();
      return text;
    }
    if (hash('sha256', query) !== id)
      throw badRequest('"extensions.persistedQuery.sha256Hash" must be the SHA-256 of "query".');
    if (!this.required) this.automatic.set(id, query);
    return query;
  }
}

const persistedQueryShape = z.object({ version: z.literal(1), sha256Hash: z.string().regex(/^[0-9a-f]{64}$/i) });

/** Bound on the documents that clients sent, in characters. */
const maxAutomaticCharacters = 10_000_000;

/** Clients look for exactly this message, and then send the document with its hash. */
function notFound(): GraphQLError {
  const { http, ...extensions } = errorExtensions('PERSISTED_QUERY_NOT_FOUND');
  return new GraphQLError('PersistedQueryNotFound', { extensions: { ...extensions, http: { ...http, spec: true } } });
}

function notInManifest(): GraphQLError {
  return requestError(
    'PERSISTED_QUERY_NOT_IN_LIST',
    'Only persisted operations of this server are executed, and this is not one of them.',
  );
}
