import { Suspense, useRef } from 'react';
import { Route, Switch } from 'wouter';
import { Footer } from './frame/footer.tsx';
import { Header } from './frame/header.tsx';
import { useAllViews } from './frame/use-all-views.ts';
import { useArrival } from './frame/use-arrival.ts';
import { Broken } from './parts/broken.tsx';
import { Skeleton } from './parts/skeleton.tsx';
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
