import { EntityLink } from '../../components/entity-link.tsx';
import { EvidenceDisclosure } from '../../components/evidence-disclosure.tsx';
import type { EvidenceFragment } from '../../generated/graphql.ts';

interface Props {
  readonly evidence: readonly EvidenceFragment[];
  readonly statement: string;
}

/** The evidence for a count or an ambiguity, with links to its paragraphs. */
export function CoverageEvidence({ evidence, statement }: Props) {
  if (evidence.length === 0) return null;
  const paragraphs = [...new Map(evidence.map(({ paragraph }) => [paragraph.slug, paragraph])).values()];
  return (
    <EvidenceDisclosure
      evidence={evidence}
      statement={statement}
      className="evidence-sources"
      after={paragraphs.map(({ slug, number, kind }) => {
        const name = `${kind === 'FOOTNOTE' ? 'footnote' : 'paragraph'} ${number}`;
        return <EntityLink key={slug} entity={{ __typename: 'Paragraph', slug, name }} plain />;
      })}
    />
  );
}
