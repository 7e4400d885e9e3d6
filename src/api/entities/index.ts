import type { TypeName } from '../../model/entities.ts';
import { defineList, type ListOptions } from '../lists.ts';
import { awardList } from './award.ts';
import { decisionList } from './decision.ts';
import { documentList } from './document.ts';
import { eventList } from './event.ts';
import { figureList } from './figure.ts';
import { initiativeList } from './initiative.ts';
import { meetingList } from './meeting.ts';
import { memberList } from './member.ts';
import { organizationList } from './organization.ts';
import { paragraphList } from './paragraph.ts';
import { personList } from './person.ts';
import { postList } from './post.ts';
import { presentationList } from './presentation.ts';
import { seriesList } from './series.ts';
import { statementList } from './statement.ts';
import { topicList } from './topic.ts';

/** Each file defines the object type of an entity type and exports the options of its root connection. */
const lists: Readonly<Record<TypeName, ListOptions>> = {
  Meeting: meetingList,
  Event: eventList,
  Presentation: presentationList,
  Document: documentList,
  Paragraph: paragraphList,
  Member: memberList,
  Organization: organizationList,
  Person: personList,
  Post: postList,
  Series: seriesList,
  Initiative: initiativeList,
  Award: awardList,
  Decision: decisionList,
  Statement: statementList,
  Figure: figureList,
  Topic: topicList,
};

/** Defines the root connection of every entity type. */
export function defineEntityLists(): void {
  for (const [type, options] of Object.entries(lists)) defineList(type as TypeName, options); // Object.entries loses the key type.
}
