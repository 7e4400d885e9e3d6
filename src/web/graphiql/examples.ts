import type { Operation } from '../shared/operation-hash.ts';

const files: Record<string, string> = import.meta.glob('../../examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The example queries in the order of their file names, as the tabs that a first visit opens. */
export const exampleTabs: Operation[] = Object.keys(files)
  .sort()
  .map((name) => ({ query: files[name] ?? '', variables: '' }));
