import type { EntityLinkFragment, EntityType } from '../generated/graphql.ts';

/** A concrete type of entities, by its name in the schema. */
export type TypeName = EntityLinkFragment['__typename'];

interface TypeWords {
  readonly one: string;
  readonly many: string;
  readonly enum: EntityType;
  /** What its entities are, in a few words. */
  readonly about: string;
}

/** What readers call each type, in the order in which types are listed. */
export const typeWords: Readonly<Record<TypeName, TypeWords>> = {
  Meeting: { one: 'Meeting', many: 'Meetings', enum: 'MEETING', about: 'open-ended meetings of the Group' },
  Event: { one: 'Event', many: 'Events', enum: 'EVENT', about: 'every other dated or named occasion' },
  Presentation: {
    one: 'Presentation',
    many: 'Presentations',
    enum: 'PRESENTATION',
    about: 'presentations, briefings and updates',
  },
  Document: { one: 'Document', many: 'Documents', enum: 'DOCUMENT', about: 'with a symbol or a name' },
  Decision: { one: 'Decision', many: 'Decisions', enum: 'DECISION', about: 'decided, agreed, endorsed, suggested' },
  Initiative: { one: 'Initiative', many: 'Initiatives', enum: 'INITIATIVE', about: 'programmes, tools, competitions' },
  Member: { one: 'Member', many: 'Members', enum: 'MEMBER', about: 'WTO Members and other economies' },
  Organization: {
    one: 'Organization',
    many: 'Organizations',
    enum: 'ORGANIZATION',
    about: 'organizations, companies, bodies',
  },
  Person: { one: 'Person', many: 'People', enum: 'PERSON', about: 'named, with their offices' },
  Topic: { one: 'Topic', many: 'Topics', enum: 'TOPIC', about: 'what things are about' },
  Figure: { one: 'Figure', many: 'Figures', enum: 'FIGURE', about: 'numbers that the source states' },
  Paragraph: { one: 'Paragraph', many: 'Paragraphs', enum: 'PARAGRAPH', about: 'the places that evidence points to' },
};

export const typeNames = Object.keys(typeWords) as TypeName[];

/** The type whose slugs begin so: `meeting`. */
export function typeOfPrefix(prefix: string): TypeName | null {
  return typeNames.find((type) => type.toLowerCase() === prefix) ?? null;
}

/** The type of what a slug names, by its beginning. */
export function typeOfSlug(slug: string): TypeName | null {
  return typeOfPrefix(slug.split('/')[0] ?? '');
}

/** A value of an enum as words: `ANNUAL_REPORT` becomes "Annual report", `WTO_BODY` "WTO body". */
export function enumWords(value: string): string {
  const words = value
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/\bwto\b/, 'WTO');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
