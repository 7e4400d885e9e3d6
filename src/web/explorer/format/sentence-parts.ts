import type { EntityLinkFragment } from '../generated/graphql.ts';

/** The words of a sentence in order, and its ends where their names stand. */
export type SentencePart = string | EntityLinkFragment;

interface Said {
  readonly sentence: string;
  readonly source: EntityLinkFragment;
  readonly target: EntityLinkFragment;
}

/** A relation's sentence with its ends in place of their names: "Meeting of 3 July 2023 considered INF/MSME/W/43 (discussed)". */
export function sentenceParts({ sentence, source, target }: Said): SentencePart[] {
  const sourceAt = sentence.indexOf(source.name);
  const sourceEnd = sourceAt + source.name.length;
  const targetAt = sentence.indexOf(target.name, sourceEnd);
  if (sourceAt < 0 || targetAt < 0) return [sentence];
  const targetEnd = targetAt + target.name.length;
  const parts = [
    sentence.slice(0, sourceAt),
    source,
    sentence.slice(sourceEnd, targetAt),
    target,
    sentence.slice(targetEnd),
  ];
  return parts.filter((part) => part !== '');
}
