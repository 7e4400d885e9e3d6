import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { parse } from 'yaml';

const ajv = new Ajv({
  allErrors: true,
  verbose: true,
  strictTypes: false, // The conditions of claims have no types, as the claims have.
  formats: { uri: true }, // The pattern of web addresses is stricter.
  keywords: ['enumDescriptions', 'patternErrorMessage'], // For editors.
});

/** What is wrong in a YAML text by the JSON Schema `schema/data/<name>.json`, each with the path of the value. */
export function jsonSchemaErrors(name: string, text: string): string[] {
  const path = `schema/data/${name}.json`;
  const validate = ajv.getSchema(path) ?? ajv.compile({ ...JSON.parse(readFileSync(path, 'utf8')), $id: path });
  validate(parse(text));
  // An error of a condition says only that one of the others is there.
  return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(formatError);
}

function formatError({ instancePath, keyword, message, params, parentSchema }: ErrorObject): string {
  const { patternErrorMessage = message } = parentSchema ?? {};
  const { additionalProperty } = params;
  const shown = keyword === 'pattern' ? patternErrorMessage : message;
  return `${instancePath}: ${shown}${additionalProperty ? ` (${additionalProperty})` : ''}`;
}
