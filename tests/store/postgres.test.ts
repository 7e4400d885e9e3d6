import { askingContract } from '../contracts/asking.ts';
import { storeContract } from '../contracts/store.ts';
import { databaseKinds, describeEach } from '../helpers/stores.ts';

describeEach(databaseKinds, 'PostgreSQL', (storeOf, { name }) => {
  storeContract(`The store ${name}`, storeOf);
  // Fewer than in memory, for each graph must be loaded.
  askingContract(`the store ${name}`, (graph) => storeOf(graph), 25);
});
