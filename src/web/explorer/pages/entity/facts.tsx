import type { ReactNode } from 'react';
import { DocsLink } from '../../components/docs-link.tsx';
import { EntityLink } from '../../components/entity-link.tsx';
import { When } from '../../components/date-text.tsx';
import { grouped } from '../../format/numbers.ts';
import { enumWords } from '../../format/types.ts';
import { dayInWords } from '../../format/dates.ts';
import type { EntityFactsFragment, FigureQualifier } from '../../generated/graphql.ts';

/** What is known of an entity besides its relations, as terms and values; what the sources do not say is said to be so. */
export function Facts({ entity }: { readonly entity: EntityFactsFragment }) {
  const facts = factsOf(entity);
  if (Object.keys(facts).length === 0) return null;
  return (
    <dl className="facts">
      {Object.entries(facts).map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value ?? <span className="absent">not stated</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** By term; null where it is not stated. */
function factsOf(entity: EntityFactsFragment): Record<string, ReactNode> {
  switch (entity.__typename) {
    case 'Meeting':
      return {
        When: entity.when && <When when={entity.when} />,
        'Place in the year': `meeting ${entity.meetingOrdinal} of ${entity.year}`,
      };
    case 'Event':
      return {
        Kind: enumWords(entity.eventKind),
        When: entity.when && <When when={entity.when} />,
        Format: entity.format && enumWords(entity.format),
      };
    case 'Presentation':
      return {
        Kind: enumWords(entity.presentationKind),
        Title: entity.title,
        'Place in the order': entity.place,
      };
    case 'Document':
      return {
        Kind: enumWords(entity.documentKind),
        Symbol: entity.symbols.length > 0 ? entity.symbols.join(' and ') : null,
        Title: entity.title,
        Date: entity.day && dayInWords(entity.day),
        Text: entity.held ? 'held: its paragraphs are in the graph' : 'cited by a source, but not held in the graph',
        'docs.wto.org':
          entity.url || entity.searchUrl ? <DocsLink document={entity} /> : 'no symbol is stated to look for',
      };
    case 'Paragraph':
      return {
        Document: <EntityLink entity={entity.within} />,
        Number: `${enumWords(entity.paragraphKind)} ${entity.number}`,
        Section: entity.section,
        Length: `${grouped(entity.length)} characters`,
      };
    case 'Member':
      return {
        'In the MSME Group': entity.groupMember ? 'yes' : 'no',
        Since: entity.groupMember ? entity.joined && <When when={entity.joined} /> : 'does not apply',
        Seats: entity.seats,
      };
    case 'Organization':
      return {
        Kind: enumWords(entity.organizationKind),
        Acronym: entity.acronym,
      };
    case 'Person':
      return { 'Form of address': entity.honorific };
    case 'Initiative':
      return {
        Kind: enumWords(entity.initiativeKind),
        Launched: entity.launched && <When when={entity.launched} />,
        Theme: entity.theme,
      };
    case 'Decision':
      return { Kind: enumWords(entity.decisionKind) };
    case 'Figure':
      return {
        Value: `${qualifiers[entity.qualifier]}${grouped(entity.value)} ${entity.unit}`,
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
