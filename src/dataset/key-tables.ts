import { z } from 'zod';
import { entityTypes } from '../model/entities.ts';
import { dataFileShapes, type JsonSchema, toJsonSchema } from './json-schemas.ts';
import {
  commonFields,
  entitiesToCountShape,
  entityShapes,
  memberListShape,
  quoteShape,
  referenceShape,
  relationsToCountShape,
  scopedNameShape,
  whenShape,
} from './shapes.ts';

/** The keys of each form of data file, and of what several of them have, as tables in Markdown, for data/README.md. */
export function keyTables(): Readonly<Record<string, string>> {
  const common = commonFields();
  const types = Object.keys(entityShapes) as (keyof typeof entityShapes)[]; // Object.keys forgets the key type.
  const ofTypes = types.map((type) => {
    const { plural, description } = entityTypes[type];
    return [plural, `${description}\n\n${keyTable(entityShapes[type], Object.keys(common))}`];
  });
  return {
    ...Object.fromEntries(Object.entries(dataFileShapes).map(([name, shape]) => [name, keyTable(shape)])),
    ...Object.fromEntries(ofTypes),
    'common keys': keyTable(z.strictObject(common)),
    'scoped name': keyTable(scopedNameShape),
    'date or period': keyTable(whenShape),
    quote: keyTable(quoteShape),
    'relations to count': keyTable(relationsToCountShape),
    'entities to count': keyTable(entitiesToCountShape),
    'list of members': keyTable(memberListShape),
    reference: keyTable(referenceShape),
  };
}

/** A table of the keys of a shape, without some. */
function keyTable(shape: z.ZodType, omitted: readonly string[] = []): string {
  const { properties = {}, required = [] } = toJsonSchema(shape);
  const rows = Object.entries(properties as Record<string, JsonSchema>) // None of the shapes has a boolean as a schema.
    .filter(([key]) => !omitted.includes(key))
    .map(([key, schema]) => {
      const { default: value, description = '' } = schema;
      const byDefault = value === undefined ? 'none' : `\`${value}\``;
      return `| \`${key}\` | ${formOf(schema)} | ${required.includes(key) ? '**required**' : byDefault} | ${description} |`;
    });
  return rows.length === 0
    ? 'It has the common keys only.'
    : `| Key | Form | Default | Meaning |\n|---|---|---|---|\n${rows.join('\n')}`;
}

/** What a value is, in words. */
function formOf({ title, enum: values, const: only, anyOf, type, items }: JsonSchema): string {
  if (title) return title;
  if (values) return values.map((value) => `\`${value}\``).join(', ');
  if (only !== undefined) return `\`${only}\``;
  if (anyOf) return anyOf.map(formOf).join(' or ');
  if (type === 'array') return `list of ${formOf(items as JsonSchema)}s`; // Tuples have a title.
  const names = { string: 'text', integer: 'whole number', number: 'number', boolean: '`true` or `false`' };
  return names[type as keyof typeof names]; // None of the shapes has a key of another type without a title.
}
