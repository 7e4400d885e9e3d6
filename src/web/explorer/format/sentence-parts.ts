import type { EntityLinkFragment } from '../generated/graphql.ts';

/** A piece of text, or an entity in place of its name. */
export type SentencePart = string | EntityLinkFragment;

interface RelationSentence {
  readonly sentence: string;
  readonly source: EntityLinkFragment;
  readonly target: EntityLinkFragment;
}

/**
 * Splits a relation's sentence at the names of its source and target: "Meeting of 9 October 2023 reviewed
 * INF/MSME/W/46".
 */
export function sentenceParts({ sentence, source, target }: RelationSentence): SentencePart[] {
  const sourceStart = sentence.indexOf(source.name);
  const sourceEnd = sourceStart + source.name.length;
  const targetStart = sentence.indexOf(target.name, sourceEnd);
  if (sourceStart < 0 || targetStart < 0) return [sentence];
  const targetEnd = targetStart + target.name.length;
  const parts = [
    sentence.slice(0, sourceStart),
    source,
    sentence.slice(sourceEnd, targetStart),
    target,
    sentence.slice(targetEnd),
  ];
  return parts.filter((part) => part !== '');
}
