import './composition.ts'; // Before any other code listens for keys.
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createGraphiQLFetcher, StorageAPI } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { clearHash, type OperationText, parseOperationHash } from '../shared/operation-hash.ts';
import { pageStorage } from '../shared/page-storage.ts';
import { ActiveTabInView } from './active-tab-in-view.tsx';
import { exampleTabs } from './examples.ts';
import { LinkButton } from './link-button.tsx';

const linkedOperation = parseOperationHash(location.hash);
const storage = pageStorage('graphiql:'); // The prefix that GraphiQL puts before its keys.
const fetcher = createGraphiQLFetcher({ url: new URL('/graphql', location.origin).href });

// If GraphiQL is already open, following a link changes only the hash and loads nothing.
addEventListener('hashchange', () => {
  if (parseOperationHash(location.hash)) location.reload();
});

const container = document.getElementById('root');
if (!container) throw new Error('index.html must hold an element with the id "root".');

createRoot(container).render(
  <StrictMode>
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      {...initialTabs(linkedOperation)}
      onEditQuery={clearHash}
      onEditVariables={clearHash}
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

/** GraphiQL opens the default tabs on the first visit. Later it adds the initial query to the tabs that it stored. */
function initialTabs(operation: OperationText | null) {
  if (!operation) return { defaultTabs: exampleTabs };
  storeOperation(operation);
  return {
    defaultTabs: [operation, ...exampleTabs.filter(({ query }) => query !== operation.query)],
    initialQuery: operation.query,
    initialVariables: operation.variables,
  };
}

/**
 * GraphiQL stores the query and the variables separately, each when it is edited. If only one were stored, the next
 * visit would find no tab with that pair and would open another tab without variables.
 */
function storeOperation({ query, variables }: OperationText): void {
  const stored = new StorageAPI(storage);
  stored.set('query', query);
  stored.set('variables', variables);
}
