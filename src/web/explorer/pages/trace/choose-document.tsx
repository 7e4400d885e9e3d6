import { useId } from 'react';
import { Link, useLocation } from 'wouter';
import { EntityField } from '../../components/entity-field.tsx';
import { Page } from '../../components/page.tsx';
import { traceAddress } from '../../format/addresses.ts';

/** Where a trace can begin. */
export function ChooseDocument() {
  const id = useId();
  const [, navigate] = useLocation();
  return (
    <Page
      title="Trace"
      lead="Where is a document cited, considered and acted upon, and what does it rest on itself? Step by step, with the words that say so."
    >
      <div className="choice">
        <label htmlFor={id}>Document</label>
        <EntityField
          id={id}
          types={['DOCUMENT']}
          placeholder="A symbol or words of its title"
          onChoose={({ slug }) => navigate(traceAddress(slug))}
        />
      </div>
      <section aria-labelledby="examples">
        <h2 id="examples">For example</h2>
        <ul className="rows">
          {examples.map(({ asks, href }) => (
            <li key={href}>
              <Link href={href}>{asks}</Link>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

const examples = [
  { asks: 'What led to the joint compendium, INF/MSME/W/46?', href: '/trace/document/INF/MSME/W/46' },
  {
    asks: 'What does the corrected summary of the July meeting rest on?',
    href: '/trace/document/INF/MSME/R/39/Corr.1?way=forwards&depth=3',
  },
  { asks: 'Where is the December 2020 package, INF/MSME/4/Rev.2, cited?', href: '/trace/document/INF/MSME/4/Rev.2' },
];
