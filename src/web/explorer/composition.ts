import { leaveKeysToComposer } from '../shared/composition.ts';

leaveKeysToComposer();
