import './styles/base.css';
import './parts/parts.css';
import './parts/states.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { createApiClient } from './api/client.ts';
import { App } from './app.tsx';
import { applyTheme, storedTheme } from './frame/theme.ts';

const container = document.getElementById('root');
if (!container) throw new Error('index.html must hold an element with the id "root".');

applyTheme(storedTheme());
createRoot(container).render(
  <StrictMode>
    <Provider value={createApiClient()}>
      <App />
    </Provider>
  </StrictMode>,
);
