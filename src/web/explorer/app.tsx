import { Suspense, useRef } from 'react';
import { Route, Switch } from 'wouter';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { Skeleton } from './components/skeleton.tsx';
import { Footer } from './layout/footer.tsx';
import { Header } from './layout/header.tsx';
import { usePreloadViews } from './layout/use-preload-views.ts';
import { useRouteFocus } from './layout/use-route-focus.ts';
import { views } from './views.ts';

/** The header and footer of every page, and between them the view for the current address. */
export function App() {
  const main = useRef<HTMLElement>(null);
  const path = useRouteFocus(main);
  usePreloadViews();
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <Header />
      <main id="content" ref={main} tabIndex={-1} aria-labelledby="title">
        <ErrorBoundary key={path}>
          <Suspense fallback={<Skeleton />}>
            <Switch>
              {views.map(({ path, Page }) => (
                <Route key={path} path={path}>
                  <Page />
                </Route>
              ))}
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
    </>
  );
}
