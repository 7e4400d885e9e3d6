import type { Entity } from '../model/entities.ts';
import type { Relation } from '../model/graph.ts';
import { type Page, type PageRange, UnknownCursorError } from '../store/index.ts';
import { argumentError } from './errors.ts';
import { decodeCursor, encodeCursor } from './ids.ts';

/** How many items a connection gives without `first` or `last`, and at most. */
export const pageSize = { default: 20, max: 100 };

/** The arguments of every connection, after Relay's connection specification. */
export interface PagingArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** The range that the arguments of a field ask for. Throws `INVALID_PAGINATION` and `INVALID_CURSOR`. */
export function readRange({ first, after, last, before }: PagingArguments, field: string): PageRange {
  if (first != null && last != null)
    throw argumentError(
      'INVALID_PAGINATION',
      `${field} takes "first" or "last", not both (got first: ${first}, last: ${last}).`,
    );
  return {
    first: last == null ? pageSizeArgument('first', first ?? pageSize.default, field) : null,
    after: after == null ? null : decodeCursor(after, field),
    last: last == null ? null : pageSizeArgument('last', last, field),
    before: before == null ? null : decodeCursor(before, field),
  };
}

/** A page as Relay's specification shapes it. */
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

/** Where a page stands; its cursors are made when somebody reads them. */
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

/** A connection of which each part is made only when it is asked for. */
class LazyConnection<T, E extends { readonly cursor: string }> implements Connection<E> {
  private readonly page: Page<T>;
  private readonly edgeOf: (item: T) => E;
  private readonly count: () => number | Promise<number>;
  private createdEdges: E[] | null = null;

  constructor(page: Page<T>, edgeOf: (item: T) => E, count: () => number | Promise<number>) {
    this.page = page;
    this.edgeOf = edgeOf;
    this.count = count;
  }

  get edges(): E[] {
    this.createdEdges ??= this.page.items.map(this.edgeOf);
    return this.createdEdges;
  }

  get pageInfo(): PageInfo {
    return new LazyPageInfo(this.page, this.edges);
  }

  get totalCount(): number | Promise<number> {
    return this.count();
  }
}

/** An edge whose cursor is made when somebody reads it, of what its list is a list of. */
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

/** Makes a page a connection, and a cursor that its list does not hold an error for the caller. */
export function connect<T, E extends { readonly cursor: string }>(
  page: Promise<Page<T>>,
  field: string,
  edgeOf: (item: T) => E,
  count: () => number | Promise<number>,
): Promise<Connection<E>> {
  return page.then(
    (loaded): Connection<E> => new LazyConnection(loaded, edgeOf, count),
    (error: unknown) => {
      if (!(error instanceof UnknownCursorError)) throw error;
      throw argumentError(
        'INVALID_CURSOR',
        `A cursor of ${field} was given to another list of ${field}: "${error.cursor}" is not in this one.`,
      );
    },
  );
}

function pageSizeArgument(name: string, value: number, field: string): number {
  if (value < 0 || value > pageSize.max)
    throw argumentError(
      'INVALID_PAGINATION',
      `"${name}" of ${field} must be from 0 to ${pageSize.max}, but got ${value}.`,
    );
  return value;
}
