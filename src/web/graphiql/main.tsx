import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createGraphiQLFetcher, StorageAPI } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { forgetLink, type Operation, operationInHash } from '../shared/operation-hash.ts';
import { ActiveTabInView } from './active-tab-in-view.tsx';
import { exampleTabs } from './examples.ts';
import { LinkButton } from './link-button.tsx';

const shared = operationInHash(location.hash);
const fetcher = createGraphiQLFetcher({ url: new URL('/graphql', location.origin).href });

// A link opened while GraphiQL already shows changes only the hash, which loads nothing.
addEventListener('hashchange', () => {
  if (operationInHash(location.hash)) location.reload();
});

const container = document.getElementById('root');
if (!container) throw new Error('index.html must hold an element with the id "root".');

createRoot(container).render(
  <StrictMode>
    <GraphiQL
      fetcher={fetcher}
      {...opening(shared)}
      onEditQuery={forgetLink}
      onEditVariables={forgetLink}
      shouldPersistHeaders={false}
      schemaDescription
    >
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
      <ActiveTabInView />
    </GraphiQL>
  </StrictMode>,
);

/** GraphiQL opens these tabs on a first visit; later it adds the initial operation to the tabs that it remembers. */
function opening(operation: Operation | null) {
  if (!operation) return { defaultTabs: exampleTabs };
  remember(operation);
  return {
    defaultTabs: [operation, ...exampleTabs.filter(({ query }) => query !== operation.query)],
    initialQuery: operation.query,
    initialVariables: operation.variables,
  };
}

/**
 * GraphiQL stores the query or the variables on show once they are edited. Were only one of them stored, the next visit
 * would find no tab that holds such a pair, and open another one without variables.
 */
function remember({ query, variables }: Operation): void {
  const storage = new StorageAPI();
  storage.set('query', query);
  storage.set('variables', variables);
}
