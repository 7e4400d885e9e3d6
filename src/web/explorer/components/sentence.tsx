import { sentenceParts } from '../format/sentence-parts.ts';
import type { RelationFragment } from '../generated/graphql.ts';
import { EntityLink } from './entity-link.tsx';

/** A relation as a sentence, with links to its source and target. */
export function Sentence({ relation }: { readonly relation: RelationFragment }) {
  return sentenceParts(relation).map((part) =>
    typeof part === 'string' ? <span key={part}>{part}</span> : <EntityLink key={part.slug} entity={part} plain />,
  );
}
