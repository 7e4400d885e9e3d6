import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed operations for the examples, from the emitted schema: `npm run codegen`. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'src/examples/*.graphql',
  generates: {
    'src/examples/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        importExtension: '.ts',
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { Date: 'string', DocumentSymbol: 'string' },
      },
    },
  },
  importExtension: '.ts',
};

export default config;
