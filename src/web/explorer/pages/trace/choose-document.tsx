import { useId } from 'react';
import { Link, useLocation } from 'wouter';
import { EntityField } from '../../components/entity-field.tsx';
import { Page } from '../../components/page.tsx';
import { traceAddress } from '../../format/addresses.ts';

/** The page at `/trace`: choose the document to trace. */
export function ChooseDocument() {
  const id = useId();
  const [, navigate] = useLocation();
  return (
    <Page title="Trace" lead="What refers to a document, or what it refers to: step by step, with evidence.">
      <div className="choose-document">
        <label htmlFor={id}>Document</label>
        <EntityField
          id={id}
          types={['DOCUMENT']}
          placeholder="A symbol or words from the title"
          onChoose={({ slug }) => navigate(traceAddress(slug))}
        />
      </div>
      <section aria-labelledby="examples">
        <h2 id="examples">Examples</h2>
        <ul className="rows">
          {examples.map(({ question, href }) => (
            <li key={href}>
              <Link href={href}>{question}</Link>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

const examples = [
  { question: 'What refers to the joint compendium, INF/MSME/W/46?', href: '/trace/document/INF/MSME/W/46' },
  {
    question: 'What does the corrected summary of the July meeting refer to?',
    href: '/trace/document/INF/MSME/R/39/Corr.1?direction=out&maxDepth=3',
  },
  { question: 'What refers to the December 2020 package, INF/MSME/4/Rev.2?', href: '/trace/document/INF/MSME/4/Rev.2' },
];
