import { memoryStore } from '../../src/store/memory.ts';
import { storeContract } from '../contracts/store.ts';

storeContract('The store in memory', (graph) => memoryStore(graph));
