import { Suspense, useRef } from 'react';
import { Route, Switch } from 'wouter';
import { Broken } from './components/error-boundary.tsx';
import { Skeleton } from './components/skeleton.tsx';
import { Footer } from './layout/footer.tsx';
import { Header } from './layout/header.tsx';
import { useAllViews } from './layout/use-preload-views.ts';
import { useArrival } from './layout/use-route-focus.ts';
import { views } from './views.ts';

/** The frame around every view, and the view that the address names. */
export function App() {
  const main = useRef<HTMLElement>(null);
  const path = useArrival(main);
  useAllViews();
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <Header />
      <main id="content" ref={main} tabIndex={-1} aria-labelledby="title">
        <Broken key={path}>
          <Suspense fallback={<Skeleton />}>
            <Switch>
              {views.map(({ path, Page }) => (
                <Route key={path} path={path}>
                  <Page />
                </Route>
              ))}
            </Switch>
          </Suspense>
        </Broken>
      </main>
      <Footer />
    </>
  );
}
