import type { Connection } from '../../api/use-pages.ts';
import type { TypeName } from '../../format/types.ts';
import {
  AwardsDocument,
  DecisionsDocument,
  DocumentsDocument,
  EventsDocument,
  FiguresDocument,
  InitiativesDocument,
  type ListRowFragment,
  MeetingsDocument,
  MembersDocument,
  OrganizationsDocument,
  ParagraphsDocument,
  PeopleDocument,
  PostsDocument,
  PresentationsDocument,
  SeriesDocument,
  StatementsDocument,
  TopicsDocument,
  type TypedDocumentString,
} from '../../generated/graphql.ts';

/** The result of each of these queries. */
export interface ListResult {
  readonly list: Connection<ListRowFragment>;
}

interface ListVariables {
  readonly first: number;
  readonly after?: string | null;
  readonly filter?: { readonly sources?: string[] };
}

/** The query for the list of entities of each type. */
export const listDocuments: Readonly<Record<TypeName, TypedDocumentString<ListResult, ListVariables>>> = {
  Meeting: MeetingsDocument as TypedDocumentString<ListResult, ListVariables>,
  Event: EventsDocument as TypedDocumentString<ListResult, ListVariables>,
  Series: SeriesDocument as TypedDocumentString<ListResult, ListVariables>,
  Presentation: PresentationsDocument as TypedDocumentString<ListResult, ListVariables>,
  Document: DocumentsDocument as TypedDocumentString<ListResult, ListVariables>,
  Decision: DecisionsDocument as TypedDocumentString<ListResult, ListVariables>,
  Statement: StatementsDocument as TypedDocumentString<ListResult, ListVariables>,
  Initiative: InitiativesDocument as TypedDocumentString<ListResult, ListVariables>,
  Award: AwardsDocument as TypedDocumentString<ListResult, ListVariables>,
  Member: MembersDocument as TypedDocumentString<ListResult, ListVariables>,
  Organization: OrganizationsDocument as TypedDocumentString<ListResult, ListVariables>,
  Person: PeopleDocument as TypedDocumentString<ListResult, ListVariables>,
  Post: PostsDocument as TypedDocumentString<ListResult, ListVariables>,
  Topic: TopicsDocument as TypedDocumentString<ListResult, ListVariables>,
  Figure: FiguresDocument as TypedDocumentString<ListResult, ListVariables>,
  Paragraph: ParagraphsDocument as TypedDocumentString<ListResult, ListVariables>,
};
