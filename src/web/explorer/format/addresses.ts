/** The page of an entity: `/document/INF/MSME/W/46`. */
export function entityAddress(slug: string): string {
  return `/${slug.toWellFormed().split('/').map(encodeURIComponent).join('/')}`;
}

/** The graph around an entity: `/graph/organization/itc`. */
export function graphAddress(slug: string): string {
  return `/graph${entityAddress(slug)}`;
}

/** Search results of all types. */
export function searchAddress(query: string): string {
  return `/search?${new URLSearchParams({ q: query })}`;
}

/** What the sources disagree about: of an entity on its page, of all on the page of coverage. */
export function disputesAddress(slug: string | undefined): string {
  return slug === undefined ? '/coverage#disputed' : `${entityAddress(slug)}#disputed`;
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

/** An address with other values of some parameters; null removes one. The other parameters stay. */
export function withParameters(path: string, search: string, values: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(values)) value === null ? next.delete(name) : next.set(name, value);
  return `${path}${next.size > 0 ? `?${next}` : ''}`;
}
