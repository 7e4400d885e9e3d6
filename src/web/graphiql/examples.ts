import type { OperationText } from '../shared/operation-hash.ts';

const files: Record<string, string> = import.meta.glob('../../examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The example queries, ordered by file name. They open as tabs on the first visit. */
export const exampleTabs: OperationText[] = Object.keys(files)
  .sort()
  .map((name) => ({ query: files[name] ?? '', variables: '' }));
