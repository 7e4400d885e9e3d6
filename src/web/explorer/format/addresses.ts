import type { EntityType } from '../generated/graphql.ts';

/** The page of an entity: `/document/INF/MSME/W/46`. */
export function addressOf(slug: string): string {
  return `/${slug.split('/').map(encodeURIComponent).join('/')}`;
}

/** The picture of what surrounds an entity: `/picture/organization/itc`. */
export function pictureAddress(slug: string): string {
  return `/picture${addressOf(slug)}`;
}

/** The results of a search, of all types or one. */
export function searchAddress(query: string, type?: EntityType | null): string {
  return `/search?${new URLSearchParams({ q: query, ...(type && { type }) })}`;
}

/** What refers to an entity, step by step. */
export function traceAddress(slug: string): string {
  return `/trace${addressOf(slug)}`;
}

/** The paths from one entity to another, or the choice of what is not given. */
export function pathsAddress(ends: { readonly from?: string; readonly to?: string }): string {
  return `/paths?${new URLSearchParams(ends)}`;
}

/** The page of a paragraph with some of its words marked. */
export function placeAddress(slug: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${addressOf(slug)}?at=${start}-${end}`;
}
