import './composition.ts'; // Before any other code listens for keys.
import './styles/base.css';
import './components/components.css';
import './components/states.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApiClient } from './api/client.ts';
import { App } from './app.tsx';
import { applyTheme, storedTheme } from './layout/theme.ts';
import { viewAt } from './views.ts';

const container = document.getElementById('root');
if (!container) throw new Error('index.html must have an element with the id "root".');

applyTheme(storedTheme());
// Routes have no trailing slash, but addresses typed by hand may.
const { pathname, search, hash } = location;
if (/.\/$/.test(pathname)) history.replaceState(null, '', `${pathname.replace(/\/+$/, '') || '/'}${search}${hash}`);

const render = () =>
  createRoot(container).render(
    <StrictMode>
      <QueryClientProvider client={createApiClient()}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
// If the code of the first view fails to load, the error boundary reports it.
const firstView = viewAt(location.pathname)?.load() ?? Promise.resolve();
firstView.then(render, render);
