import { type ComponentType, createElement, lazy, useState } from 'react';
import { parse } from 'regexparam';
import { matchRoute } from 'wouter';

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
  { path: '/picture', nav: 'Picture', ...page(() => import('./pages/graph/choose-entity.tsx')) },
  { path: '/picture/*', ...page(() => import('./pages/graph/graph.tsx')) },
  { path: '/trace/*?', nav: 'Trace', ...page(() => import('./pages/trace/trace.tsx')) },
  { path: '/paths', nav: 'Connect', ...page(() => import('./pages/paths/paths.tsx')) },
  { path: '/timeline', nav: 'Timeline', ...page(() => import('./pages/timeline/timeline.tsx')) },
  { path: '/coverage', nav: 'Coverage', ...page(() => import('./pages/coverage/coverage.tsx')) },
  { path: '/:type', ...page(() => import('./pages/list/list.tsx')) },
  { path: '/:type/*', ...page(() => import('./pages/entity/entity.tsx')) },
  { path: '*', ...page(() => import('./pages/not-found.tsx')) },
];

/** The view that a path names. */
export function viewAt(path: string): View | undefined {
  return views.find((view) => matchRoute(parse, view.path, path)[0]);
}

/** A page whose program was fetched is shown at once: what has to wait even for a moment, React first shows as waiting, and that for a while. */
function page(load: () => Promise<{ readonly default: ComponentType }>): Pick<View, 'Page' | 'load'> {
  let Fetched: ComponentType | null = null;
  const fetchPage = async () => {
    const program = await load();
    Fetched = program.default;
    return program;
  };
  const Later = lazy(fetchPage);
  return {
    Page() {
      const [Shown] = useState(() => Fetched ?? Later); // One that changed would begin anew.
      return createElement(Shown);
    },
    load: fetchPage,
  };
}
