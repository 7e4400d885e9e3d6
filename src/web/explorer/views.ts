import { type ComponentType, createElement, lazy, useState } from 'react';
import { parse } from 'regexparam';
import { matchRoute } from 'wouter';

/** A page of the explorer and its route. */
export interface View {
  /** A wouter route pattern. Pages read its parameters with `useParams`. */
  readonly path: string;
  /** The label in the main navigation; absent if the view is not listed there. */
  readonly nav?: string;
  readonly Page: ComponentType;
  /** Loads the page's code. Otherwise it is loaded when the page is first shown. */
  readonly load: () => Promise<unknown>;
}

/**
 * All views; the first match is shown. The server lists the first path segments too, because it serves the explorer at
 * these addresses.
 */
export const views: readonly View[] = [
  { path: '/', nav: 'Home', ...page(() => import('./pages/home.tsx')) },
  { path: '/search', nav: 'Search', ...page(() => import('./pages/search.tsx')) },
  { path: '/graph', nav: 'Graph', ...page(() => import('./pages/graph/choose-entity.tsx')) },
  { path: '/graph/*', ...page(() => import('./pages/graph/graph.tsx')) },
  { path: '/trace/*?', nav: 'Trace', ...page(() => import('./pages/trace/trace.tsx')) },
  { path: '/paths', nav: 'Paths', ...page(() => import('./pages/paths/paths.tsx')) },
  { path: '/timeline', nav: 'Timeline', ...page(() => import('./pages/timeline/timeline.tsx')) },
  { path: '/coverage', nav: 'Coverage', ...page(() => import('./pages/coverage/coverage.tsx')) },
  { path: '/:type', ...page(() => import('./pages/list/list.tsx')) },
  { path: '/:type/*', ...page(() => import('./pages/entity/entity.tsx')) },
  { path: '*', ...page(() => import('./pages/not-found.tsx')) },
];

/** The view for a path. */
export function viewAt(path: string): View | undefined {
  return views.find((view) => matchRoute(parse, view.path, path)[0]);
}

/**
 * Once its code is loaded, the page renders without `lazy`: React shows the fallback of a lazy component even if it is
 * ready at once.
 */
function page(load: () => Promise<{ readonly default: ComponentType }>): Pick<View, 'Page' | 'load'> {
  let LoadedPage: ComponentType | null = null;
  const loadPage = async () => {
    const module = await load();
    LoadedPage = module.default;
    return module;
  };
  const LazyPage = lazy(loadPage);
  return {
    Page() {
      const [Current] = useState(() => LoadedPage ?? LazyPage); // Another component would lose the page's state.
      return createElement(Current);
    },
    load: loadPage,
  };
}
