import { useId, useState } from 'react';
import { EntityLink } from './entity-link.tsx';
import { EvidenceList } from './evidence-list.tsx';
import type { EvidenceFragment } from '../generated/graphql.ts';

interface Props {
  readonly evidence: readonly EvidenceFragment[];
  /** What it is the evidence for, for those who hear the button alone. */
  readonly of: string;
}

/** Where something stands: links to the paragraphs, and a click away, the words. */
export function Why({ evidence, of }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const count = evidence.length === 1 ? '1 quote' : `${evidence.length} quotes`;
  const paragraphs = [...new Map(evidence.map(({ paragraph }) => [paragraph.slug, paragraph])).values()];
  if (evidence.length === 0) return null;
  return (
    <>
      <div className="check-where">
        <button
          type="button"
          className="disclosure"
          aria-expanded={open}
          aria-controls={id}
          aria-label={`${count}: ${of}`}
          onClick={() => setOpen(!open)}
        >
          {count}
        </button>
        {paragraphs.map(({ slug, number, kind }) => (
          <EntityLink
            key={slug}
            entity={{
              __typename: 'Paragraph',
              slug,
              name: `${kind === 'FOOTNOTE' ? 'footnote' : 'paragraph'} ${number}`,
            }}
            plain
          />
        ))}
      </div>
      <div id={id} className="check-why" hidden={!open}>
        {open && <EvidenceList evidence={evidence} />}
      </div>
    </>
  );
}
