import './styles/base.css';
import './components/components.css';
import './components/states.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { createApiClient } from './api/client.ts';
import { App } from './app.tsx';
import { applyTheme, storedTheme } from './layout/theme.ts';
import { viewAt } from './views.ts';

const container = document.getElementById('root');
if (!container) throw new Error('index.html must hold an element with the id "root".');

applyTheme(storedTheme());
// As somebody may write it; no address of a view ends so.
const { pathname, search, hash } = location;
if (/.\/$/.test(pathname)) history.replaceState(null, '', `${pathname.replace(/\/+$/, '') || '/'}${search}${hash}`);

const show = () =>
  createRoot(container).render(
    <StrictMode>
      <Provider value={createApiClient()}>
        <App />
      </Provider>
    </StrictMode>,
  );
// Where the program of the first view does not arrive, the frame is there to say so.
const first = viewAt(location.pathname)?.load() ?? Promise.resolve();
first.then(show, show);
