/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type PresentationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PresentationsQuery = { presentations: { edges: Array<{ node: { id: string, name: string, when: { edtf: string } | null, occasionEdge: { node:
            | { name: string }
            | { name: string }
          , evidence: Array<{ quote: string }> | null } | null, presenters: { edges: Array<{ node:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            , evidence: Array<{ quote: string }> | null }> } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

type Relation_RelatedActEdge_Fragment = { node:
    | { name: string }
    | { name: string }
  , evidence: Array<{ quote: string }> | null };

type Relation_RelatedActorEdge_Fragment = { node:
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
  , evidence: Array<{ quote: string }> | null };

type Relation_RelatedAwardEdge_Fragment = { node: { name: string }, evidence: Array<{ quote: string }> | null };

type Relation_RelatedDecisionEdge_Fragment = { node: { name: string }, evidence: Array<{ quote: string }> | null };

type Relation_RelatedDocumentEdge_Fragment = { node: { name: string }, evidence: Array<{ quote: string }> | null };

type Relation_RelatedEntityEdge_Fragment = { node:
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
  , evidence: Array<{ quote: string }> | null };

type Relation_RelatedEventEdge_Fragment = { node: { name: string }, evidence: Array<{ quote: string }> | null };

type Relation_RelatedFigureEdge_Fragment = { node: { name: string }, evidence: Array<{ quote: string }> | null };

type Relation_RelatedInitiativeEdge_Fragment = { node: { name: string }, evidence: Array<{ quote: string }> | null };

type Relation_RelatedMeetingEdge_Fragment = { node: { name: string }, evidence: Array<{ quote: string }> | null };

type Relation_RelatedMemberEdge_Fragment = { node: { name: string }, evidence: Array<{ quote: string }> | null };

type Relation_RelatedOccasionEdge_Fragment = { node:
    | { name: string }
    | { name: string }
  , evidence: Array<{ quote: string }> | null };

type Relation_RelatedOrganizationEdge_Fragment = { node: { name: string }, evidence: Array<{ quote: string }> | null };

type Relation_RelatedParagraphEdge_Fragment = { node: { name: string }, evidence: Array<{ quote: string }> | null };

type Relation_RelatedPersonEdge_Fragment = { node: { name: string }, evidence: Array<{ quote: string }> | null };

type Relation_RelatedPostEdge_Fragment = { node: { name: string }, evidence: Array<{ quote: string }> | null };

type Relation_RelatedPresentationEdge_Fragment = { node: { name: string }, evidence: Array<{ quote: string }> | null };

type Relation_RelatedSeriesEdge_Fragment = { node: { name: string }, evidence: Array<{ quote: string }> | null };

type Relation_RelatedStatementEdge_Fragment = { node: { name: string }, evidence: Array<{ quote: string }> | null };

type Relation_RelatedTopicEdge_Fragment = { node: { name: string }, evidence: Array<{ quote: string }> | null };

export type RelationFragment =
  | Relation_RelatedActEdge_Fragment
  | Relation_RelatedActorEdge_Fragment
  | Relation_RelatedAwardEdge_Fragment
  | Relation_RelatedDecisionEdge_Fragment
  | Relation_RelatedDocumentEdge_Fragment
  | Relation_RelatedEntityEdge_Fragment
  | Relation_RelatedEventEdge_Fragment
  | Relation_RelatedFigureEdge_Fragment
  | Relation_RelatedInitiativeEdge_Fragment
  | Relation_RelatedMeetingEdge_Fragment
  | Relation_RelatedMemberEdge_Fragment
  | Relation_RelatedOccasionEdge_Fragment
  | Relation_RelatedOrganizationEdge_Fragment
  | Relation_RelatedParagraphEdge_Fragment
  | Relation_RelatedPersonEdge_Fragment
  | Relation_RelatedPostEdge_Fragment
  | Relation_RelatedPresentationEdge_Fragment
  | Relation_RelatedSeriesEdge_Fragment
  | Relation_RelatedStatementEdge_Fragment
  | Relation_RelatedTopicEdge_Fragment
;

export type PresentationNameFragment = { name: string };

export type MeetingAndDocumentsQueryVariables = Exact<{
  date: string;
  author: string;
}>;


export type MeetingAndDocumentsQuery = { meeting: { id: string, name: string } | null, documents: { nodes: Array<{ id: string, name: string }> } | null };

export const RelationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Relation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationEdge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"}}]}}]}}]} as unknown as DocumentNode<RelationFragment, unknown>;
export const PresentationNameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PresentationName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Presentation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<PresentationNameFragment, unknown>;
export const PresentationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Presentations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"presentations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"when"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occasionEdge"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"presenters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Relation"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Relation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationEdge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"}}]}}]}}]} as unknown as DocumentNode<PresentationsQuery, PresentationsQueryVariables>;
export const MeetingAndDocumentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MeetingAndDocuments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"date"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"author"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntityRef"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"date"},"value":{"kind":"Variable","name":{"kind":"Name","value":"date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"submittedBy"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"author"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<MeetingAndDocumentsQuery, MeetingAndDocumentsQueryVariables>;