import { type Page, type Range, UnknownAnchor } from '../store/store.ts';
import { inputError } from './errors.ts';
import { decodeCursor, encodeCursor } from './ids.ts';

/** How many items a connection gives without `first` or `last`, and at most. */
export const pageSize = { default: 20, most: 100 };

/** The arguments of every connection, after Relay's connection specification. */
export interface PagingArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** The range that the arguments of a field ask for. Throws `INVALID_PAGING` and `INVALID_CURSOR`. */
export function readRange({ first, after, last, before }: PagingArguments, field: string): Range {
  if (first != null && last != null)
    throw inputError(
      'INVALID_PAGING',
      `${field} takes "first" or "last", not both (got first: ${first}, last: ${last}).`,
    );
  return {
    first: last == null ? size('first', first ?? pageSize.default, field) : null,
    after: after == null ? null : decodeCursor(after, field),
    last: last == null ? null : size('last', last, field),
    before: before == null ? null : decodeCursor(before, field),
  };
}

/** A page as Relay's specification shapes it. */
export interface Connection<E> {
  readonly edges: E[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number | Promise<number>;
}

/** A connection of which each part is made only when it is asked for. */
class LazyConnection<T, E extends { readonly cursor: string }> implements Connection<E> {
  private readonly page: Page<T>;
  private readonly edgeOf: (item: T) => E;
  private readonly count: () => number | Promise<number>;
  private made: E[] | null = null;

  constructor(page: Page<T>, edgeOf: (item: T) => E, count: () => number | Promise<number>) {
    this.page = page;
    this.edgeOf = edgeOf;
    this.count = count;
  }

  get edges(): E[] {
    this.made ??= this.page.items.map(this.edgeOf);
    return this.made;
  }

  get pageInfo() {
    return {
      hasNextPage: this.page.hasNext,
      hasPreviousPage: this.page.hasPrevious,
      startCursor: this.edges[0]?.cursor ?? null,
      endCursor: this.edges.at(-1)?.cursor ?? null,
    };
  }

  get totalCount(): number | Promise<number> {
    return this.count();
  }
}

/** An edge whose cursor is made when somebody reads it. */
export class PageEdge<N> {
  readonly node: N;
  private readonly field: string;
  private readonly key: string;

  constructor(node: N, field: string, key: string) {
    this.node = node;
    this.field = field;
    this.key = key;
  }

  get cursor(): string {
    return encodeCursor(this.field, this.key);
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
    (found): Connection<E> => new LazyConnection(found, edgeOf, count),
    (error: unknown) => {
      if (!(error instanceof UnknownAnchor)) throw error;
      throw inputError(
        'INVALID_CURSOR',
        `A cursor of ${field} was given to another list of ${field}: "${error.anchor}" is not in this one.`,
      );
    },
  );
}

function size(name: string, value: number, field: string): number {
  if (value < 0 || value > pageSize.most)
    throw inputError('INVALID_PAGING', `"${name}" of ${field} must be from 0 to ${pageSize.most}, but got ${value}.`);
  return value;
}
