/**
 * @generated SignedSource<<2ca90fcb0032ecae75bba34bf9b4eccc>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type presentationsPage$data = {
  readonly presentations: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly name: string;
        readonly occasionEdge: {
          readonly " $fragmentSpreads": FragmentRefs<"relation">;
        } | null | undefined;
        readonly presenters: {
          readonly edges: ReadonlyArray<{
            readonly cursor: string;
            readonly " $fragmentSpreads": FragmentRefs<"relation">;
          }>;
        };
      };
    }>;
  };
  readonly " $fragmentType": "presentationsPage";
};
export type presentationsPage$key = {
  readonly " $data"?: presentationsPage$data;
  readonly " $fragmentSpreads": FragmentRefs<"presentationsPage">;
};

import presentationsPageQuery_graphql from './presentationsPageQuery.graphql';

const node: ReaderFragment = (function(){
var v0 = [
  "presentations"
],
v1 = {
  "args": null,
  "kind": "FragmentSpread",
  "name": "relation"
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "cursor",
  "storageKey": null
};
return {
  "argumentDefinitions": [
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "after"
    },
    {
      "defaultValue": 5,
      "kind": "LocalArgument",
      "name": "first"
    }
  ],
  "kind": "Fragment",
  "metadata": {
    "connection": [
      {
        "count": "first",
        "cursor": "after",
        "direction": "forward",
        "path": (v0/*:: as any*/)
      }
    ],
    "refetch": {
      "connection": {
        "forward": {
          "count": "first",
          "cursor": "after"
        },
        "backward": null,
        "path": (v0/*:: as any*/)
      },
      "fragmentPathInResult": [],
      "operation": presentationsPageQuery_graphql
    },
    "throwOnFieldError": true
  },
  "name": "presentationsPage",
  "selections": [
    {
      "alias": "presentations",
      "args": null,
      "concreteType": "PresentationConnection",
      "kind": "LinkedField",
      "name": "__presentationsPage_presentations_connection",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "PresentationEdge",
          "kind": "LinkedField",
          "name": "edges",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "Presentation",
              "kind": "LinkedField",
              "name": "node",
              "plural": false,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "id",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "name",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "RelatedOccasionEdge",
                  "kind": "LinkedField",
                  "name": "occasionEdge",
                  "plural": false,
                  "selections": [
                    (v1/*:: as any*/)
                  ],
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "RelatedActorConnection",
                  "kind": "LinkedField",
                  "name": "presenters",
                  "plural": false,
                  "selections": [
                    {
                      "alias": null,
                      "args": null,
                      "concreteType": "RelatedActorEdge",
                      "kind": "LinkedField",
                      "name": "edges",
                      "plural": true,
                      "selections": [
                        (v2/*:: as any*/),
                        (v1/*:: as any*/)
                      ],
                      "storageKey": null
                    }
                  ],
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "__typename",
                  "storageKey": null
                }
              ],
              "storageKey": null
            },
            (v2/*:: as any*/)
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "PageInfo",
          "kind": "LinkedField",
          "name": "pageInfo",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "endCursor",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "hasNextPage",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Query",
  "abstractKey": null
};
})();

(node as any).hash = "7bbf3b0a2dbc3888034d5bc6792ea900";

export default node;
