import type { Connection } from '../../api/use-pages.ts';
import type { TypeName } from '../../format/types.ts';
import {
  DecisionsDocument,
  DocumentsDocument,
  EventsDocument,
  FiguresDocument,
  InitiativesDocument,
  MeetingsDocument,
  MembersDocument,
  OrganizationsDocument,
  ParagraphsDocument,
  PeopleDocument,
  PresentationsDocument,
  type RowFragment,
  TopicsDocument,
  type TypedDocumentString,
} from '../../generated/graphql.ts';

/** What each of the queries answers. */
export interface List {
  readonly list: Connection<{ readonly node: RowFragment }>;
}

interface ListVariables {
  readonly first: number;
  readonly after?: string | null;
}

/** The query for the list of each type. */
export const listDocuments: Readonly<Record<TypeName, TypedDocumentString<List, ListVariables>>> = {
  Meeting: MeetingsDocument as TypedDocumentString<List, ListVariables>,
  Event: EventsDocument as TypedDocumentString<List, ListVariables>,
  Presentation: PresentationsDocument as TypedDocumentString<List, ListVariables>,
  Document: DocumentsDocument as TypedDocumentString<List, ListVariables>,
  Decision: DecisionsDocument as TypedDocumentString<List, ListVariables>,
  Initiative: InitiativesDocument as TypedDocumentString<List, ListVariables>,
  Member: MembersDocument as TypedDocumentString<List, ListVariables>,
  Organization: OrganizationsDocument as TypedDocumentString<List, ListVariables>,
  Person: PeopleDocument as TypedDocumentString<List, ListVariables>,
  Topic: TopicsDocument as TypedDocumentString<List, ListVariables>,
  Figure: FiguresDocument as TypedDocumentString<List, ListVariables>,
  Paragraph: ParagraphsDocument as TypedDocumentString<List, ListVariables>,
};
