import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from 'react-error-boundary';
import { RelayEnvironmentProvider } from 'react-relay';
import { Environment, type FetchFunction, Network } from 'relay-runtime';
import { Presentations } from './presentations.tsx';

const fetchQuery: FetchFunction = async ({ text }, variables) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: text, variables }),
  });
  return response.json();
};

const environment = new Environment({
  network: Network.create(fetchQuery),
  relayFieldLogger(event) {
    if (event.kind === 'relay_field_payload.error') console.error(event.error.message);
  },
});

createRoot(document.body).render(
  <RelayEnvironmentProvider environment={environment}>
    <ErrorBoundary fallback={<p role="alert">The presentations could not be loaded.</p>}>
      <Suspense fallback="Loading …">
        <Presentations />
      </Suspense>
    </ErrorBoundary>
  </RelayEnvironmentProvider>,
);
