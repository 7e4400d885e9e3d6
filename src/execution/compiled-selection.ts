import type { Execution } from './execution.ts';
import { awaited, type Holder, type Place } from './response-position.ts';

/** Makes of an object what a selection asks of it. */
export type Complete = (execution: Execution, source: unknown, place: Place) => Holder;

/** A field of a selection. */
export interface ProgramField {
  readonly responseName: string;
  /** The property whose texts go into the response as they are; null where that is more than reading. */
  readonly textProperty: string | null;
  /** Its value of an object, or `awaited`. */
  complete(execution: Execution, source: unknown, object: Holder, parent: Place): unknown;
}

/**
 * A selection as a program of its own, which the engine fits to the objects that it meets; what serves all selections alike looks for every
 * property anew. Null where it may not be made: Node can be told to make no code of texts. Nothing gets into the text but names, which are letters,
 * digits and underscores (GraphQL, Name).
 */
export function programOf(fields: readonly ProgramField[]): Complete | null {
  // In a literal it would name the prototype.
  if (fields.some(({ responseName }) => responseName === '__proto__')) return null;
  const names = fields.map(({ responseName }) => `${responseName}: null`);
  const text = `return (execution, source, place) => {
    const object = { ${names.join(', ')} };
    let value;
    ${fields.map(statementOf).join('\n')}
    return object;
  }`;
  try {
    return new Function('fields', 'awaited', text)(fields, awaited);
  } catch (error) {
    if (error instanceof EvalError) return null;
    throw error;
  }
}

function statementOf({ responseName, textProperty }: ProgramField, index: number): string {
  const complete = `value = fields[${index}].complete(execution, source, object, place); if (value !== awaited) object.${responseName} = value;`;
  if (textProperty === null) return complete;
  return `value = source.${textProperty}; if (typeof value === 'string') object.${responseName} = value; else { ${complete} }`;
}
