import './scalars.ts';
import './values.ts';
import './rules.ts';
import './sources.ts';
import './disputes.ts';
import './interfaces.ts';
import './roots/node.ts';
import './roots/entity.ts';
import './roots/relations.ts';
import './roots/rules.ts';
import './roots/dataset.ts';
import './roots/search.ts';
import './roots/trace.ts';
import './roots/paths.ts';
import './roots/neighborhood.ts';
import './roots/timeline.ts';
import './roots/coverage.ts';
import {
  assertValidSchema,
  type GraphQLInterfaceType,
  isInterfaceType,
  isObjectType,
  specifiedDirectives,
} from 'graphql';
import { builder } from './builder.ts';
import { defaultPageSize } from './connection.ts';
import { directives } from './directives.ts';
import { defineEntityLists } from './entities/index.ts';
import { defineRelationFields } from './relation-fields.ts';

builder.queryType({
  description:
    'The entry points: one entity by symbol, date, slug, name or id; lists of all entities of a type; search and graph traversal.',
});
defineEntityLists();
defineRelationFields();

export const schema = builder.toSchema({ directives: [...specifiedDirectives, ...directives] });

// Pothos wraps `resolveType` to look for a brand on each object first. Our entities have none, so the originals are
// faster.
for (const type of Object.values(schema.getTypeMap())) {
  const { resolveType } = (type.extensions.pothosOptions ?? {}) as Pick<GraphQLInterfaceType, 'resolveType'>; // The options given to Pothos.
  if (isInterfaceType(type) && resolveType) type.resolveType = resolveType;
}

// The options of Pothos give the argument the same description everywhere, but its default depends on the type.
for (const type of Object.values(schema.getTypeMap())) {
  if (!isObjectType(type) && !isInterfaceType(type)) continue;
  for (const { args } of Object.values(type.getFields())) {
    const first = args.find(({ name }) => name === 'first');
    if (first && args.some(({ name }) => name === 'after'))
      first.description = `${first.description} Without \`first\` and \`last\`, a page has ${defaultPageSize(type.name)}.`;
  }
}

schema.description =
  "The knowledge graph of the WTO's Informal Working Group on MSMEs: its meetings, presentations, documents, members, organizations, people, initiatives, decisions and statements. Every stated relation has the quotations that support it. Arguments refer to entities by slug, id or symbol: see `EntityRef`. Begin with `meeting(date:)`, `document(symbol:)` or `entitiesByName(name:)`.";

assertValidSchema(schema);
