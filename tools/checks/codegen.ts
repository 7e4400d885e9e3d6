import type { CodegenConfig } from '@graphql-codegen/cli';
import { preset } from '@graphql-codegen/client-preset';

/** Typed operations for the examples and the explorer, from the generated schema: `npm run generate:types`. */
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
    preset,
    presetConfig: { fragmentMasking: false },
    config: {
      documentMode: 'string',
      importExtension: '.ts',
      enumsAsTypes: true,
      useTypeImports: true,
      scalars: { Date: 'string', DocumentSymbol: 'string' },
    },
  };
}

export default config;
