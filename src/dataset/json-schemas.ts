import { basename, dirname, sep } from 'node:path';
import { z } from 'zod';
import { entityTypes } from '../model/entities.ts';
import { relationKind, relationKindNames } from '../model/relation-kinds.ts';
import { generatedClaimFiles } from './read.ts';
import {
  ambiguityShape,
  claimShape,
  countShape,
  entityShapes,
  hintsShape,
  paragraphShape,
  preferenceShape,
  propertyShape,
  reviewShape,
  ruleShape,
  sectionShape,
  slugPattern,
  sourceShape,
} from './shapes.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The shape of each form of data file. `claims` is that of the generated claims, too. */
const shapes: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(entityTypeNames().map((type) => [entityTypes[type].plural, z.array(entityShapes[type])])),
  rules: z.array(ruleShape),
  preferences: z.array(preferenceShape),
  source: sourceShape,
  sections: z.array(sectionShape),
  paragraphs: z.array(paragraphShape),
  claims: z.array(claimShape),
  counts: z.array(countShape),
  ambiguities: z.array(ambiguityShape),
  properties: z.array(propertyShape),
  review: z.array(reviewShape),
  hints: hintsShape,
};

/** The JSON Schema of each form of data file, by its name in `schema/data`. */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, z.toJSONSchema(shape, { io: 'input', target: 'draft-7' })]));
}
function entityTypeNames() { return Object.keys(entityShapes) as (keyof typeof entityShapes)[]; }
