import { defineConfig } from 'vite';
import relay from 'vite-plugin-relay';

/** Requests of the page to `/graphql` are passed on to the server. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [relay],
  server: { proxy: { '/graphql': new URL(process.env.GRAPHQL_URL ?? 'http://localhost:4000/graphql').origin } },
});
