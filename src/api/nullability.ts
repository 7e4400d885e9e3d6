import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';

/**
 * An error takes no more than its own field: every field that can fail is nullable. Those are the fields of `Query`, the
 * fields with arguments, and those that declare `mayFail`, as they read the store. A field that is null only if it fails
 * has the directive `@semanticNonNull` in the SDL, so that clients can generate types without null.
 */
const pluginName = 'nullability';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      [pluginName]: NullabilityPlugin<Types>;
    }
    export interface FieldOptions {
      /** Whether the field can fail although it has no arguments, because it reads the store. */
      mayFail?: true;
    }
  }
}

export class NullabilityPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const { mayFail = false } = field.pothosOptions as { mayFail?: true };
    const canFail = mayFail || field.parentType === 'Query' || Object.keys(field.args).length > 0;
    if (field.type.nullable || !canFail) return field;
    return {
      ...field,
      type: { ...field.type, nullable: true },
      extensions: { ...field.extensions, semanticNonNull: true },
    };
  }
}

SchemaBuilder.registerPlugin(pluginName, NullabilityPlugin);

/** Whether a nullable field is null only if it fails. */
export function isSemanticNonNull({ extensions }: { readonly extensions: object }): boolean {
  return 'semanticNonNull' in extensions;
}
