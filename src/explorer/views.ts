import { type ComponentType, lazy } from 'react';

/** A view: where it is, what the navigation calls it, and its page. */
export interface View {
  /** A pattern of wouter. What it names, the page reads with `useParams`. */
  readonly path: string;
  /** Its name in the navigation, if it has a place there. */
  readonly nav?: string;
  readonly Page: ComponentType;
  /** Fetches the program of the page, which otherwise comes when it is first shown. */
  readonly load: () => Promise<unknown>;
}

/** All views; the first whose path fits is shown. The first part of a path is known to the server too, as an address that leads to a page. */
export const views: readonly View[] = [
  { path: '/', nav: 'Overview', ...page(() => import('./pages/home.tsx')) },
  { path: '/search', nav: 'Search', ...page(() => import('./pages/search.tsx')) },
  { path: '/picture', nav: 'Picture', ...page(() => import('./pages/picture/start.tsx')) },
  { path: '/picture/*', ...page(() => import('./pages/picture/picture.tsx')) },
  { path: '/trace/*?', nav: 'Trace', ...page(() => import('./pages/trace/trace.tsx')) },
  { path: '/paths', nav: 'Connect', ...page(() => import('./pages/paths/paths.tsx')) },
  { path: '/timeline', nav: 'Timeline', ...page(() => import('./pages/timeline/timeline.tsx')) },
  { path: '/coverage', nav: 'Coverage', ...page(() => import('./pages/coverage/coverage.tsx')) },
  { path: '/:type', ...page(() => import('./pages/list/list.tsx')) },
  { path: '/:type/*', ...page(() => import('./pages/entity/entity.tsx')) },
  { path: '*', ...page(() => import('./pages/not-found.tsx')) },
];

function page(load: () => Promise<{ readonly default: ComponentType }>): Pick<View, 'Page' | 'load'> {
  return { Page: lazy(load), load };
}
