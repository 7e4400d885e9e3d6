import type { ReactNode } from 'react';
import { DateText } from '../../components/date-text.tsx';
import { DocsLink } from '../../components/docs-link.tsx';
import { EntityLink } from '../../components/entity-link.tsx';
import { formatDate } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { formatEnum } from '../../format/types.ts';
import type { EntityFactsFragment } from '../../generated/graphql.ts';
import { documentStatuses, eventStatuses, manners, qualified, yesOrNo } from './fact-words.ts';

/** The facts of an entity by label; null if not stated. */
export function factsOf(entity: EntityFactsFragment): Readonly<Record<string, ReactNode>> {
  switch (entity.__typename) {
    case 'Meeting':
      return {
        Date: entity.when && <DateText when={entity.when} />,
        Number: `meeting ${entity.meetingOrdinal} of ${entity.year}`,
      };
    case 'Event':
      return {
        Kind: formatEnum(entity.eventKind),
        Date: entity.when && <DateText when={entity.when} />,
        Status: entity.eventStatus && eventStatuses[entity.eventStatus],
        Format: entity.format && formatEnum(entity.format),
        Theme: entity.theme,
      };
    case 'Series':
      return { Frequency: entity.frequency };
    case 'Presentation':
      return {
        Kind: formatEnum(entity.presentationKind),
        Title: entity.title,
        'Agenda item': entity.agendaItem,
        'Counted as external': entity.external == null ? null : yesOrNo(entity.external),
        'Order in the source': entity.presentationOrdinal,
        'Number in the list of presentations': entity.presentationNumber ?? 'not in the list',
      };
    case 'Document':
      return {
        Kind: entity.documentKind === 'OTHER' ? null : formatEnum(entity.documentKind),
        Symbol: entity.symbols.length > 0 ? entity.symbols.join(' and ') : null,
        Title: entity.title,
        Date: entity.documentDate && formatDate(entity.documentDate),
        Status: entity.documentStatus && documentStatuses[entity.documentStatus],
        Text: entity.ingested ? 'ingested: its paragraphs are in the graph' : 'cited, not ingested',
        Links: <DocumentLinks document={entity} />,
      };
    case 'Paragraph':
      return {
        Document: <EntityLink entity={entity.inDocument} />,
        Number: `${formatEnum(entity.paragraphKind)} ${entity.number}`,
        Section: entity.section,
        Length: `${formatNumber(entity.length)} characters`,
      };
    case 'Member':
      return {
        'In the MSME Group': yesOrNo(entity.groupMember),
        Joined: entity.groupMember ? entity.joined && <DateText when={entity.joined} /> : 'does not apply',
        Seats: entity.seats,
      };
    case 'Organization':
      return {
        Kind: entity.organizationKind === 'NOT_STATED' ? null : formatEnum(entity.organizationKind),
        Acronym: entity.acronym,
        Founded: entity.founded && <DateText when={entity.founded} />,
      };
    case 'Person':
      return { 'Form of address': entity.honorific };
    case 'Initiative':
      return {
        Kind: formatEnum(entity.initiativeKind),
        Launched: entity.launched && <DateText when={entity.launched} />,
        'Date in the sources': entity.dated && <DateText when={entity.dated} />,
        Theme: entity.theme,
      };
    case 'Decision':
      return { Kind: formatEnum(entity.decisionKind), Manner: entity.manner && manners[entity.manner] };
    case 'Statement':
      return { Kind: formatEnum(entity.statementKind), 'Agenda item': entity.agendaItem };
    case 'Figure':
      return {
        Value: qualified[entity.qualifier](`${formatNumber(entity.value)} ${entity.unit}`),
        About: <EntityLink entity={entity.subject} />,
      };
    case 'Award':
    case 'Post':
    case 'Topic':
      return {};
  }
}

type DocumentFacts = Extract<EntityFactsFragment, { readonly __typename: 'Document' }>;

function DocumentLinks({ document }: { readonly document: DocumentFacts }) {
  if (!document.url) return 'none: the sources give no link, and the document has no symbol';
  return (
    <>
      <DocsLink document={document} />
      {document.urlBasis === 'DERIVED' && <span className="muted">built from the symbol</span>}
    </>
  );
}
