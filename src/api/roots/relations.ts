import { builder } from '../builder.ts';
import { connect, PageEdge, readRange } from '../connection.ts';
import { Basis, RelationKind } from '../enums.ts';

const coordinate = 'Query.relations';

builder.queryField('relations', (t) =>
  t.connection({
    type: 'Relation',
    description: 'All relations of the graph, in the order of the sources.',
    args: {
      kinds: t.arg({ type: [RelationKind], description: 'Only relations of these kinds.' }),
      basis: t.arg({ type: [Basis], description: 'Only relations with one of these values of `basis`.' }),
    },
    resolve: (_, { kinds = null, basis = null, ...args }, context) => {
      const selection = { kinds, basis };
      return connect(
        context.relationLists.load({ ...selection, range: readRange(args, coordinate) }),
        coordinate,
        (relation) => new PageEdge(relation, coordinate, relation),
        () => context.relationCounts.load(selection),
      );
    },
  }),
);
