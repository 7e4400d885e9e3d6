import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { errorExtensions } from '../../api/index.ts';
import { badRequest } from './http-error.ts';
import type { Parameters, SentParameters } from './parameters.ts';

/**
 * Documents that requests name instead of sending them: by `documentId` (GraphQL over HTTP, appendix on persisted documents) those of a
 * manifest; by `extensions.persistedQuery` (automatic persisted queries, as Apollo's clients and urql do it) those too, and what
 * a client sent with its hash before. Where only listed operations are answered, a document that is sent must be one of them.
 */
export class PersistedOperations {
  private readonly listed: ReadonlyMap<string, string>;
  private readonly listedTexts: ReadonlySet<string>;
  private readonly only: boolean;
  private readonly sent = new LRUCache<string, string>({
    maxSize: roomForSent,
    sizeCalculation: (text) => text.length,
  });

  constructor(listed: ReadonlyMap<string, string>, only: boolean) {
    this.listed = listed;
    this.listedTexts = new Set(listed.values());
    this.only = only;
  }

  /**
   * The parameters of an operation, with the text of its document.
   * @throws {Refusal} if they name no document, or in a way that is none.
   * @throws {GraphQLError} if the document is not known here, or is not to be answered.
   */
  resolve({ documentId, ...params }: SentParameters): Parameters {
    const query = this.textOf(documentId, params);
    if (this.only && !this.listedTexts.has(query)) throw notListed();
    return { ...params, query };
  }

  private textOf(documentId: string | undefined, { query, extensions }: Parameters): string {
    const automatic = extensions?.persistedQuery;
    if (documentId !== undefined) {
      if (query !== undefined) throw badRequest('"documentId" and "query" must not both be given.');
      return this.listed.get(documentId.replace(/^sha256:/, '')) ?? raise(notListed());
    }
    if (automatic !== undefined) return this.automatic(automatic, query);
    return (
      query ?? raise(badRequest('"query" must be given, the text of a document; or "documentId", which names one.'))
    );
  }

  private automatic(named: unknown, query: string | undefined): string {
    const { data } = automaticShape.safeParse(named);
    if (!data)
      throw badRequest(
        '"extensions.persistedQuery" must be {"version": 1, "sha256Hash": …} with 64 hexadecimal digits.',
      );
    const id = data.sha256Hash.toLowerCase();
    if (query === undefined) return this.listed.get(id) ?? this.sent.get(id) ?? raise(notFound());
    if (hash('sha256', query) !== id)
      throw badRequest('"extensions.persistedQuery.sha256Hash" must be the SHA-256 of "query".');
    if (!this.only) this.sent.set(id, query);
    return query;
  }
}

/** A manifest is not what it must be. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

/**
 * The documents of a manifest: a JSON object of texts by their SHA-256, in hexadecimal digits.
 * @throws {ManifestError} if the file is something else.
 */
export function readManifest(file: string): ReadonlyMap<string, string> {
  const documents = parseManifest(readFileSync(file, 'utf8'));
  if (!documents)
    throw new ManifestError(`${file} must be a JSON object that holds texts of documents by their SHA-256.`);
  for (const [id, text] of Object.entries(documents)) {
    const right = hash('sha256', text);
    if (right !== id) throw new ManifestError(`${file} names a document by "${id}", but its SHA-256 is "${right}".`);
  }
  return new Map(Object.entries(documents));
}

function parseManifest(text: string): Readonly<Record<string, string>> | null {
  try {
    return manifestShape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The manifest of some documents, in the order of their ids. */
export function formatManifest(texts: readonly string[]): string {
  const entries = texts.map((text) => [hash('sha256', text), text] as const);
  return `${JSON.stringify(Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1))), null, 2)}\n`;
}

const manifestShape = z.record(z.string(), z.string());
const automaticShape = z.object({ version: z.literal(1), sha256Hash: z.string().regex(/^[0-9a-f]{64}$/i) });

/** In characters, of documents that clients sent. */
const roomForSent = 10_000_000;

/** Clients look for exactly this message, and then send the document with its hash. */
function notFound(): GraphQLError {
  const { http, ...told } = errorExtensions('PERSISTED_QUERY_NOT_FOUND', { headers: { 'Cache-Control': 'no-store' } });
  return new GraphQLError('PersistedQueryNotFound', { extensions: { ...told, http: { ...http, spec: true } } });
}

function notListed(): GraphQLError {
  return new GraphQLError('Only operations that this server has listed are answered, and this is none of them.', {
    extensions: errorExtensions('PERSISTED_QUERY_NOT_IN_LIST'),
  });
}

function raise(error: Error): never {
  throw error;
}
