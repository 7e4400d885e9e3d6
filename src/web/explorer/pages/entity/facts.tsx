import type { ReactNode } from 'react';
import { DateText } from '../../components/date-text.tsx';
import { DocsLink } from '../../components/docs-link.tsx';
import { EntityLink } from '../../components/entity-link.tsx';
import { formatDate } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { formatEnum } from '../../format/types.ts';
import type { EntityFactsFragment, FigureQualifier } from '../../generated/graphql.ts';

/** The fields of an entity besides its relations. Missing values are shown as "not stated". */
export function Facts({ entity }: { readonly entity: EntityFactsFragment }) {
  const facts = factsOf(entity);
  if (Object.keys(facts).length === 0) return null;
  return (
    <dl className="facts">
      {Object.entries(facts).map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value ?? <span className="not-stated">not stated</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The values by label; null if not stated. */
function factsOf(entity: EntityFactsFragment): Record<string, ReactNode> {
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
        Format: entity.format && formatEnum(entity.format),
      };
    case 'Presentation':
      return {
        Kind: formatEnum(entity.presentationKind),
        Title: entity.title,
        'Order in the source': entity.presentationOrdinal,
      };
    case 'Document':
      return {
        Kind: formatEnum(entity.documentKind),
        Symbol: entity.symbols.length > 0 ? entity.symbols.join(' and ') : null,
        Title: entity.title,
        Date: entity.documentDate && formatDate(entity.documentDate),
        Text: entity.held ? 'ingested: its paragraphs are in the graph' : 'cited, not ingested',
        'docs.wto.org':
          entity.url || entity.searchUrl ? <DocsLink document={entity} /> : 'not available without a symbol',
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
        'In the MSME Group': entity.groupMember ? 'yes' : 'no',
        Since: entity.groupMember ? entity.joined && <DateText when={entity.joined} /> : 'does not apply',
        Seats: entity.seats,
      };
    case 'Organization':
      return {
        Kind: formatEnum(entity.organizationKind),
        Acronym: entity.acronym,
      };
    case 'Person':
      return { 'Form of address': entity.honorific };
    case 'Initiative':
      return {
        Kind: formatEnum(entity.initiativeKind),
        Launched: entity.launched && <DateText when={entity.launched} />,
        Theme: entity.theme,
      };
    case 'Decision':
      return { Kind: formatEnum(entity.decisionKind) };
    case 'Figure':
      return {
        Value: `${qualifiers[entity.qualifier]}${formatNumber(entity.value)} ${entity.unit}`,
        Of: <EntityLink entity={entity.of} />,
      };
    default:
      return {};
  }
}

const qualifiers: Readonly<Record<FigureQualifier, string>> = {
  EXACT: '',
  ABOUT: 'about ',
  AT_LEAST: 'at least ',
  MORE_THAN: 'more than ',
  UP_TO: 'up to ',
};
