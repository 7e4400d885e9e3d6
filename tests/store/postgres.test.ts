import { conditionsContract } from '../contracts/conditions.ts';
import { namesContract } from '../contracts/names.ts';
import { relationsContract } from '../contracts/relations.ts';
import { sourcesContract } from '../contracts/sources.ts';
import { storeContract } from '../contracts/store.ts';
import { traversalContract } from '../contracts/traversal.ts';
import { databaseKinds, describeEach } from '../helpers/stores.ts';

describeEach(databaseKinds, 'PostgreSQL', (storeOf, { name }) => {
  storeContract(`The store ${name}`, storeOf);
  relationsContract(`The store ${name}`, storeOf);
  sourcesContract(`The store ${name}`, storeOf);
  conditionsContract(`The store ${name}`, storeOf);
  namesContract(`The store ${name}`, storeOf);
  // Fewer runs than in memory, because each graph must be loaded.
  traversalContract(`the store ${name}`, (graph) => storeOf(graph), 25);
});
