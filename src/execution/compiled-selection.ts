import type { Execution } from './execution.ts';
import { type ParentValue, PENDING, type ResponsePosition } from './response-position.ts';

/** Creates the response object of a source object. */
export type CompiledSelection = (execution: Execution, source: unknown, position: ResponsePosition) => ParentValue;

/** A field of a selection, as far as the compiler needs to know it. */
export interface CompilableField {
  readonly responseName: string;
  /**
   * The property whose strings are the field's values, unchanged; null if a value needs more than reading a property.
   */
  readonly stringProperty: string | null;
  /** The field's value in the response, or `PENDING`. */
  execute(execution: Execution, source: unknown, object: ParentValue, parent: ResponsePosition): unknown;
}

/**
 * Compiles a selection to a function of its own, which the JavaScript engine can specialize for the objects it is
 * called with. Only GraphQL names (letters, digits and underscores) become part of the code. Null if the selection
 * cannot be compiled, or if Node was started with `--disallow-code-generation-from-strings`.
 */
export function compileSelection(fields: readonly CompilableField[]): CompiledSelection | null {
  // In an object literal, `__proto__` sets the prototype.
  if (fields.some(({ responseName }) => responseName === '__proto__')) return null;
  const properties = fields.map(({ responseName }) => `${responseName}: null`);
  const code = `return (execution, source, position) => {
    const object = { ${properties.join(', ')} };
    let value;
    ${fields.map(fieldStatement).join('\n')}
    return object;
  }`;
  try {
    return new Function('fields', 'PENDING', code)(fields, PENDING);
  } catch (error) {
    if (error instanceof EvalError) return null;
    throw error;
  }
}

function fieldStatement({ responseName, stringProperty }: CompilableField, index: number): string {
  const execute = `value = fields[${index}].execute(execution, source, object, position); if (value !== PENDING) object.${responseName} = value;`;
  if (stringProperty === null) return execute;
  return `value = source.${stringProperty}; if (typeof value === 'string') object.${responseName} = value; else { ${execute} }`;
}
