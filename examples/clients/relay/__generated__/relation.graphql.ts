/**
 * @generated SignedSource<<f709c13a0be4ac9091ea2d2d741f0be3>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type relation$data = {
  readonly evidence: ReadonlyArray<{
    readonly quote: string;
  }>;
  readonly node: {
    readonly name: string;
  };
  readonly " $fragmentType": "relation";
};
export type relation$key = {
  readonly " $data"?: relation$data;
  readonly " $fragmentSpreads": FragmentRefs<"relation">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": {
    "throwOnFieldError": true
  },
  "name": "relation",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": null,
      "kind": "LinkedField",
      "name": "node",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "name",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Evidence",
      "kind": "LinkedField",
      "name": "evidence",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "quote",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "RelationEdge",
  "abstractKey": "__isRelationEdge"
};

(node as any).hash = "e7850c7b2d657a9ce13403e3ed869632";

export default node;
