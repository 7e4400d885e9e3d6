import './scalars.ts';
import './values.ts';
import './interfaces.ts';
import './entities/meeting.ts';
import './entities/event.ts';
import './entities/presentation.ts';
import './entities/document.ts';
import './entities/paragraph.ts';
import './entities/member.ts';
import './entities/organization.ts';
import './entities/person.ts';
import './entities/initiative.ts';
import './entities/decision.ts';
import './entities/figure.ts';
import './entities/topic.ts';
import './roots/node.ts';
import './roots/entity.ts';
import './roots/relations.ts';
import './roots/dataset.ts';
import './roots/search.ts';
import './roots/trace.ts';
import './roots/paths.ts';
import './roots/neighborhood.ts';
import './roots/timeline.ts';
import './roots/coverage.ts';
import { assertValidSchema, type GraphQLInterfaceType, isInterfaceType } from 'graphql';
import { builder } from './builder.ts';
import { defineRelationFields } from './edges.ts';

builder.queryType({
  description:
    'Where to begin: find an entity by its symbol, date, slug or name, or list all of a type, and follow its relations.',
});
defineRelationFields();

export const schema = builder.toSchema();
// Pothos looks at every object of an interface for a brand before it asks what the interface says of its type; ours have none.
for (const type of Object.values(schema.getTypeMap())) {
  const { resolveType } = (type.extensions.pothosOptions ?? {}) as Pick<GraphQLInterfaceType, 'resolveType'>; // As Pothos was given them.
  if (isInterfaceType(type) && resolveType) type.resolveType = resolveType;
}
schema.description =
  "The knowledge graph of the WTO's Informal Working Group on MSMEs: its meetings, presentations, documents, members, organizations, people, initiatives and decisions. Every edge shows the words of the source that it rests on. Begin with `meeting(date:)`, `document(symbol:)` or `lookup(name:)`.";
assertValidSchema(schema);
