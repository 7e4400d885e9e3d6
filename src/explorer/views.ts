import { type ComponentType, lazy } from 'react';

/** A view: where it is, what the navigation calls it, and the page, which is loaded when it is first shown. */
export interface View {
  /** A pattern of wouter. What it names, the page reads with `useParams`. */
  readonly path: string;
  /** Its name in the navigation, if it has a place there. */
  readonly nav?: string;
  readonly Page: ComponentType;
}

/** All views; the first whose path fits is shown. The first part of a path is known to the server too, as an address that leads to a page. */
export const views: readonly View[] = [
  { path: '/', nav: 'Overview', Page: lazy(() => import('./pages/home.tsx')) },
  { path: '/search', nav: 'Search', Page: lazy(() => import('./pages/search.tsx')) },
  { path: '/:type', Page: lazy(() => import('./pages/list/list.tsx')) },
  { path: '/:type/*', Page: lazy(() => import('./pages/entity/entity.tsx')) },
  { path: '*', Page: lazy(() => import('./pages/not-found.tsx')) },
];
