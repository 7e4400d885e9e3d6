import type { EntityType } from '../generated/graphql.ts';

/** The page of an entity: `/document/INF/MSME/W/46`. */
export function entityAddress(slug: string): string {
  return `/${slug.toWellFormed().split('/').map(encodeURIComponent).join('/')}`;
}

/** The graph around an entity: `/graph/organization/itc`. */
export function graphAddress(slug: string): string {
  return `/graph${entityAddress(slug)}`;
}

/** Search results of all types, or of one. */
export function searchAddress(query: string, type?: EntityType | null): string {
  return `/search?${new URLSearchParams({ q: query, ...(type && { type }) })}`;
}

/** The trace of an entity's references: `/trace/document/INF/MSME/W/46`. */
export function traceAddress(slug: string): string {
  return `/trace${entityAddress(slug)}`;
}

/** The paths between two entities. If an endpoint is missing, the page asks for it. */
export function pathsAddress(endpoints: { readonly from?: string; readonly to?: string }): string {
  return `/paths?${new URLSearchParams(endpoints)}`;
}

/** The page of a paragraph with a span of its text highlighted. */
export function spanAddress(slug: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${entityAddress(slug)}?at=${start}-${end}`;
}
