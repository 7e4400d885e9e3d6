import { leaveKeysToComposer } from '../shared/composition.ts';

leaveKeysToComposer('.monaco-editor');
