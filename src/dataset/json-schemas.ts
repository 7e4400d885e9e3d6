import { basename, dirname, extname, sep } from 'node:path';
import { z } from 'zod';
import { concreteTypes, entityTypes } from '../model/entities.ts';
import { type RelationKindName, relationKind, relationKindNames } from '../model/relation-kinds.ts';
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
  quoteShape,
  reviewShape,
  ruleShape,
  sectionShape,
  slugPattern,
  sourceShape,
} from './shapes.ts';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The shape of each form of data file, or of its entries if it is a list. The generated claims are `claims`, too. */
export const dataFileShapes: Readonly<Record<string, z.ZodType>> = {
  ...entityFileShapes(),
  rules: ruleShape.meta({ title: 'rule' }),
  preferences: preferenceShape.meta({ title: 'preference' }),
  source: sourceShape,
  sections: sectionShape.meta({ title: 'section' }),
  paragraphs: paragraphShape.meta({ title: 'paragraph' }),
  claims: claimShape.meta({ title: 'claim', allOf: relationKindNames().map(conditionOf) }),
  counts: countShape.meta({ title: 'count' }),
  ambiguities: ambiguityShape.meta({ title: 'ambiguity' }),
  properties: propertyShape.meta({ title: 'property' }),
  review: reviewShape.meta({ title: 'verdict' }),
  hints: hintsShape,
};

/** The JSON Schemas of the data files, with which editors complete and check them: their texts by path in the repository. */
export function jsonSchemaFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(dataFileShapes).map(([name, shape]) => {
      const isList = shape !== sourceShape && shape !== hintsShape;
      const schema = toJsonSchema(isList ? z.array(shape) : shape);
      return [`schema/data/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`];
    }),
  );
}

/** The name of the JSON Schema of a data file, by its path in the data folder: `claims` for `sources/report/mentions.yaml`. */
export function jsonSchemaName(path: string): string {
  const isOfClaims = basename(dirname(path)) === 'claims' || generatedClaimFiles.includes(basename(path));
  return isOfClaims ? 'claims' : basename(path, extname(path));
}

/** The first line of a data file, which tells editors its JSON Schema. `path` is its path in the data folder. */
export function jsonSchemaLine(path: string): string {
  const root = '../'.repeat(path.split(sep).length);
  return `# yaml-language-server: $schema=${root}schema/data/${jsonSchemaName(path)}.json`;
}

/**
 * The JSON Schema of a shape, in the draft that editors support best. What can be left out must be left out: it has no
 * `null`, which editors would offer first.
 */
export function toJsonSchema(shape: z.ZodType): JsonSchema {
  const schema = z.toJSONSchema(shape, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === quoteShape) Object.assign(jsonSchema, quoteByHand(jsonSchema));
    },
  });
  const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return JSON.parse(JSON.stringify(schema), (_, value) => (isObject(value) ? withoutEmptyValues(value) : value));
}

function entityFileShapes(): Record<string, z.ZodType> {
  const types = Object.keys(entityShapes) as (keyof typeof entityShapes)[]; // Object.keys forgets the key type.
  return Object.fromEntries(
    types.map((type) => {
      const { plural, description } = entityTypes[type];
      const shape: z.ZodType = entityShapes[type];
      return [plural, shape.meta({ title: type, description })];
    }),
  );
}

/** What holds for the claims of a kind: the types of their ends, and their roles. */
function conditionOf(name: RelationKindName): JsonSchema {
  const { source, target, roles } = relationKind(name);
  const [from, to] = [source, target].map(({ type }) => slugPattern(concreteTypes(type)));
  const patternErrorMessage = `It must read "${source.type} ${name} ${target.type}", with the slugs of both.`;
  return {
    if: { required: ['claim'], properties: { claim: { pattern: String.raw`^\S+ ${name} ` } } },
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema.
    then: {
      properties: {
        claim: { pattern: `^${from} ${name} ${to}$`, patternErrorMessage },
        role: roles ? { enum: Object.keys(roles) } : false,
      },
    },
  };
}

/** A quote as it is written by hand, before `data:annotate` sets its span. */
function quoteByHand({ properties }: JsonSchema): JsonSchema {
  const description = 'Which occurrence, if the words occur more than once in the paragraph. data:annotate removes it.';
  return {
    required: ['in', 'words'],
    properties: { ...properties, nth: { type: 'integer', minimum: 1, description } },
  };
}

/** A schema without the `null` and the empty list that stand for a key which is left out, and without the limits of integers. */
function withoutEmptyValues({ anyOf, ...schema }: JsonSchema): JsonSchema {
  const choices = anyOf?.filter(({ type }) => type !== 'null');
  const type = Array.isArray(schema.type) ? schema.type.find((name) => name !== 'null') : schema.type; // One type, or null.
  if (schema.default === null || (Array.isArray(schema.default) && schema.default.length === 0)) delete schema.default;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  return {
    ...(choices?.length === 1 ? choices[0] : choices && { anyOf: choices }),
    ...schema,
    ...(type && { type }),
  };
}
