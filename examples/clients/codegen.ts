import type { CodegenConfig } from '@graphql-codegen/cli';

/** The scalars of the API, as they are in JSON. */
const scalars = { Date: 'string', DocumentSymbol: 'string', EntityRef: 'string', SourceRef: 'string', ID: 'string' };
const common = { scalars, strictScalars: true, enumsAsTypes: true, useTypeImports: true };

/** Writes the types of the operations of Apollo Client, urql and the script: `npm run generate`. */
const config: CodegenConfig = {
  schema: '../../schema/schema.graphql',
  importExtension: '.ts',
  generates: {
    'apollo/generated/': operations('apollo', {}),
    'urql/generated/': operations('urql', {}),
    // The script throws if there is an error, so that it gets types without the null that stands for one.
    'script/generated/': operations('script', { documentMode: 'string', nullability: { errorHandlingClient: true } }),
    'generated/possible-types.ts': { plugins: ['fragment-matcher'], config: { useExplicitTyping: true } },
  },
};

function operations(client: string, options: object): CodegenConfig['generates'][string] {
  return {
    documents: `${client}/*.graphql`,
    preset: 'client',
    presetConfig: { fragmentMasking: false },
    config: { ...common, ...options, importExtension: '.ts' },
  };
}

export default config;
