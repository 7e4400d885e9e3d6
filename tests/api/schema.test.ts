import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { concreteTypes } from '../../src/model/entities.ts';
import { relationKind, relationKindNames } from '../../src/model/relation-kinds.ts';

test('every type, field, argument and enum value has a description', () => {
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const parts = own.flatMap((type) => {
    const inside: [string, string | null | undefined][] = [[type.name, type.description]];
    if (isEnumType(type))
      for (const value of type.getValues()) inside.push([`${type.name}.${value.name}`, value.description]);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        inside.push([`${type.name}.${field.name}`, field.description]);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        inside.push([`${type.name}.${field.name}`, field.description]);
        for (const argument of field.args)
          inside.push([`${type.name}.${field.name}(${argument.name}:)`, argument.description]);
      }
    }
    return inside;
  });
  expect(parts.length).toBeGreaterThan(1000);
  expect(parts.filter(([, description]) => !description).map(([name]) => name)).toEqual([]);
});

test('each end of every relation kind has a field of its own on each of its types', () => {
  const fields = relationKindNames().flatMap((name) => {
    const { source, target } = relationKind(name);
    return [source, target].flatMap(({ type, field }) => concreteTypes(type).map((concrete) => `${concrete}.${field}`));
  });
  expect(fields.length).toBe(new Set(fields).size);
  const missing = fields.filter((coordinate) => {
    const [type = '', field = ''] = coordinate.split('.');
    const found = schema.getType(type);
    return !isObjectType(found) || found.getFields()[field] === undefined;
  });
  expect(missing).toEqual([]);
});
