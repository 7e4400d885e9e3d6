import type { CodegenConfig } from '@graphql-codegen/cli';

/** Generates types for the operations of the examples and the explorer: `npm run generate:types`. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  generates: {
    'src/examples/generated/': typed('src/examples/*.graphql'),
    'src/web/explorer/generated/': typed('src/web/explorer/**/*.graphql'),
  },
  importExtension: '.ts',
};

function typed(documents: string): CodegenConfig['generates'][string] {
  return {
    documents,
    preset: 'client',
    presetConfig: { fragmentMasking: false },
    config: {
      documentMode: 'string',
      importExtension: '.ts',
      enumsAsTypes: true,
      useTypeImports: true,
      scalars: { Date: 'string', DocumentSymbol: 'string', EntityRef: 'string', SourceRef: 'string', ID: 'string' },
      strictScalars: true,
      nullability: { errorHandlingClient: true },
    },
  };
}

export default config;
