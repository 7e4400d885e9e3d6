import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { exampleTabs } from './examples.ts';
import { LinkButton } from './link-button.tsx';
import { type Operation, operationInHash } from './operation-hash.ts';

// A link opens its operation in the first tab, before whatever the browser remembers.
const shared = operationInHash(location.hash);
const fetcher = createGraphiQLFetcher({ url: new URL('/graphql', location.origin).href });

const container = document.getElementById('root');
if (!container) throw new Error('index.html must hold an element with the id "root".');

createRoot(container).render(
  <StrictMode>
    <GraphiQL fetcher={fetcher} {...opening(shared)} shouldPersistHeaders={false}>
      <GraphiQL.Logo>MSME Group graph</GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, copy }) => (
          <>
            {prettify}
            {copy}
            <LinkButton />
          </>
        )}
      </GraphiQL.Toolbar>
    </GraphiQL>
  </StrictMode>,
);

function opening(operation: Operation | null) {
  if (!operation) return { defaultTabs: exampleTabs };
  return { initialQuery: operation.query, initialVariables: operation.variables };
}
