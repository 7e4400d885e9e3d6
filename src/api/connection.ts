import type { Entity } from '../model/entities.ts';
import type { Relation } from '../model/graph.ts';
import { type Page, type PageRange, UnknownCursorError } from '../store/index.ts';
import { argumentError } from './errors.ts';
import { decodeCursor, encodeCursor } from './ids.ts';

/**
 * The number of items on a page: without `first` or `last`, in a connection of `Query` and in one of another type, and
 * the maximum. Without any `first`, a list of lists of lists stays within the default limits of an operation.
 */
export const pageSize = { ofQuery: 20, ofOthers: 10, max: 100 };

/** The number of items on a page of a connection of a type, without `first` or `last`. */
export function defaultPageSize(type: string): number {
  return type === 'Query' ? pageSize.ofQuery : pageSize.ofOthers;
}

/** The arguments of every connection, as the Relay cursor connections specification defines them. */
export interface PagingArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** @throws {GraphQLError} `INVALID_PAGINATION` or `INVALID_CURSOR`. */
export function readRange({ first, after, last, before }: PagingArguments, field: string): PageRange {
  if (first != null && last != null)
    throw argumentError(
      'INVALID_PAGINATION',
      `"first" and "last" of ${field} must not both be set, but got first: ${first}, last: ${last}.`,
    );
  return {
    first:
      last == null ? (first == null ? defaultPageSize(typeOf(field)) : pageSizeArgument('first', first, field)) : null,
    after: after == null ? null : decodeCursor(after, field),
    last: last == null ? null : pageSizeArgument('last', last, field),
    before: before == null ? null : decodeCursor(before, field),
  };
}

/** A page in the form of the Relay specification. */
export interface Connection<E> {
  readonly edges: E[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number | Promise<number>;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** Encodes cursors only when they are selected. */
class LazyPageInfo implements PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  private readonly edges: readonly { readonly cursor: string }[];

  constructor({ hasNext, hasPrevious }: Page<unknown>, edges: readonly { readonly cursor: string }[]) {
    this.hasNextPage = hasNext;
    this.hasPreviousPage = hasPrevious;
    this.edges = edges;
  }

  get startCursor(): string | null {
    return this.edges[0]?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.edges.at(-1)?.cursor ?? null;
  }
}

/** Creates edges, page info and total count only when they are selected. */
class LazyConnection<T, E extends { readonly cursor: string }> implements Connection<E> {
  private readonly page: Page<T>;
  private readonly toEdge: (item: T) => E;
  private readonly count: () => number | Promise<number>;
  private createdEdges: E[] | null = null;

  constructor(page: Page<T>, toEdge: (item: T) => E, count: () => number | Promise<number>) {
    this.page = page;
    this.toEdge = toEdge;
    this.count = count;
  }

  get edges(): E[] {
    this.createdEdges ??= this.page.items.map(this.toEdge);
    return this.createdEdges;
  }

  get pageInfo(): PageInfo {
    return new LazyPageInfo(this.page, this.edges);
  }

  get totalCount(): number | Promise<number> {
    return this.count();
  }
}

/**
 * A Relay edge. Its cursor names the item of the list: an entity, or the relation that leads to the node. It is encoded
 * only when selected.
 */
export class PageEdge<N> {
  readonly node: N;
  private readonly field: string;
  private readonly item: Entity | Relation;

  constructor(node: N, field: string, item: Entity | Relation) {
    this.node = node;
    this.field = field;
    this.item = item;
  }

  get cursor(): string {
    return encodeCursor(this.field, 'key' in this.item ? this.item.key : this.item.slug);
  }
}

/**
 * The connection of a page.
 * @throws {GraphQLError} `INVALID_CURSOR` if the list of the page does not have the item at the cursor.
 */
export function connect<T, E extends { readonly cursor: string }>(
  page: Promise<Page<T>>,
  field: string,
  toEdge: (item: T) => E,
  count: () => number | Promise<number>,
): Promise<Connection<E>> {
  return page.then(
    (loaded): Connection<E> => new LazyConnection(loaded, toEdge, count),
    (error: unknown) => {
      if (!(error instanceof UnknownCursorError)) throw error;
      throw argumentError(
        'INVALID_CURSOR',
        `A cursor of ${field} must come from the same list, but "${error.cursor}" is not in this list.`,
      );
    },
  );
}

/** The type of a field coordinate: `Query` for `Query.documents`. */
function typeOf(field: string): string {
  return field.slice(0, field.indexOf('.'));
}

function pageSizeArgument(name: string, value: number, field: string): number {
  if (value < 0 || value > pageSize.max)
    throw argumentError(
      'INVALID_PAGINATION',
      `"${name}" of ${field} must be from 0 to ${pageSize.max}, but got ${value}.`,
    );
  return value;
}
