import type { EntityLinkFragment, EntityType } from '../generated/graphql.ts';

/** The name of an entity type in the schema. */
export type TypeName = EntityLinkFragment['__typename'];

interface TypeLabels {
  readonly singular: string;
  readonly plural: string;
  readonly enum: EntityType;
  /** The type in a few words. */
  readonly description: string;
}

/** The labels of each type, in the order in which types are listed. */
export const typeLabels: Readonly<Record<TypeName, TypeLabels>> = {
  Meeting: {
    singular: 'Meeting',
    plural: 'Meetings',
    enum: 'MEETING',
    description: 'open-ended meetings of the Group',
  },
  Event: { singular: 'Event', plural: 'Events', enum: 'EVENT', description: 'other dated or named occasions' },
  Series: { singular: 'Series', plural: 'Series', enum: 'SERIES', description: 'occasions that recur' },
  Presentation: {
    singular: 'Presentation',
    plural: 'Presentations',
    enum: 'PRESENTATION',
    description: 'presentations, briefings and updates',
  },
  Document: {
    singular: 'Document',
    plural: 'Documents',
    enum: 'DOCUMENT',
    description: 'identified by a symbol or a name',
  },
  Decision: {
    singular: 'Decision',
    plural: 'Decisions',
    enum: 'DECISION',
    description: 'adopted, agreed, decided, endorsed',
  },
  Statement: {
    singular: 'Statement',
    plural: 'Statements',
    enum: 'STATEMENT',
    description: 'announced, proposed, suggested, noted',
  },
  Initiative: {
    singular: 'Initiative',
    plural: 'Initiatives',
    enum: 'INITIATIVE',
    description: 'programs, tools, competitions',
  },
  Award: { singular: 'Award', plural: 'Awards', enum: 'AWARD', description: 'each to one winner' },
  Member: { singular: 'Member', plural: 'Members', enum: 'MEMBER', description: 'WTO Members and other economies' },
  Organization: {
    singular: 'Organization',
    plural: 'Organizations',
    enum: 'ORGANIZATION',
    description: 'organizations, companies, bodies',
  },
  Person: { singular: 'Person', plural: 'People', enum: 'PERSON', description: 'with the offices they held' },
  Post: { singular: 'Post', plural: 'Posts', enum: 'POST', description: 'offices, and who held them' },
  Topic: {
    singular: 'Topic',
    plural: 'Topics',
    enum: 'TOPIC',
    description: 'subjects of meetings, documents and initiatives',
  },
  Figure: { singular: 'Figure', plural: 'Figures', enum: 'FIGURE', description: 'numbers stated in the sources' },
  Paragraph: {
    singular: 'Paragraph',
    plural: 'Paragraphs',
    enum: 'PARAGRAPH',
    description: 'the text that evidence cites',
  },
};

export const typeNames = Object.keys(typeLabels) as TypeName[];

/** The type with this slug prefix, such as `meeting`. */
export function typeOfPrefix(prefix: string): TypeName | null {
  return typeNames.find((type) => type.toLowerCase() === prefix) ?? null;
}

/** The type of the entity with this slug. */
export function typeOfSlug(slug: string): TypeName | null {
  return typeOfPrefix(slug.split('/')[0] ?? '');
}

/** Whether a text has the form of a slug: a type and a key. */
export function isSlug(text: string): boolean {
  return typeOfSlug(text) !== null && /\/./.test(text);
}

/** An enum value as text: `ANNUAL_REPORT` becomes "Annual report", `WTO_BODY` "WTO body", `PROGRAMME` "Program". */
export function formatEnum(value: string): string {
  const words = value
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/\bwto\b/, 'WTO')
    .replace(/programme\b/, 'program');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
