import { sentenceParts } from '../format/sentence-parts.ts';
import type { RelationFragment } from '../generated/graphql.ts';
import { EntityLink } from './entity-link.tsx';

/** A relation in words, with both ends as links. */
export function Sentence({ relation }: { readonly relation: RelationFragment }) {
  return sentenceParts(relation).map((part) =>
    typeof part === 'string' ? part : <EntityLink key={part.slug} entity={part} plain />,
  );
}
