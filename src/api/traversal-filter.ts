import { builder } from './builder.ts';
import { RelationKind } from './enums.ts';

/** The argument `filter` of the fields that follow relations of any kind. */
export const TraversalFilter = builder.inputType('TraversalFilter', {
  description: 'Which relations a traversal follows: those that meet all conditions.',
  fields: (t) => ({
    kinds: t.field({ type: [RelationKind], description: 'Only relations of these kinds.' }),
    excludeKinds: t.field({ type: [RelationKind], description: 'No relations of these kinds.' }),
    sources: t.field({ type: ['SourceRef'], description: 'Only relations that rest on one of these sources.' }),
  }),
});
