/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query WhoPresented($after: String) {\n  presentations(first: 20, after: $after) {\n    nodes {\n      name\n      occasion {\n        name\n      }\n      presenters {\n        edges {\n          node {\n            name\n          }\n          evidence {\n            quote\n          }\n        }\n      }\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}": typeof types.WhoPresentedDocument,
};
const documents: Documents = {
    "query WhoPresented($after: String) {\n  presentations(first: 20, after: $after) {\n    nodes {\n      name\n      occasion {\n        name\n      }\n      presenters {\n        edges {\n          node {\n            name\n          }\n          evidence {\n            quote\n          }\n        }\n      }\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}": types.WhoPresentedDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WhoPresented($after: String) {\n  presentations(first: 20, after: $after) {\n    nodes {\n      name\n      occasion {\n        name\n      }\n      presenters {\n        edges {\n          node {\n            name\n          }\n          evidence {\n            quote\n          }\n        }\n      }\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}"): typeof import('./graphql.ts').WhoPresentedDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
