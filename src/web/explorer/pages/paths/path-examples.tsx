import { Link } from 'wouter';
import { EmptyState } from '../../components/empty-state.tsx';
import { pathsAddress } from '../../format/addresses.ts';

/** Shown until both endpoints are chosen. */
export function PathExamples({ oneChosen }: { readonly oneChosen: boolean }) {
  return (
    <EmptyState title={oneChosen ? 'Choose the other entity.' : 'Choose two entities.'}>
      <p>Or see an example:</p>
      <ul>
        {examples.map(({ question, ...endpoints }) => (
          <li key={question}>
            <Link href={pathsAddress(endpoints)}>{question}</Link>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}

const examples = [
  {
    question: 'How did the United Kingdom’s communication lead to the joint compendium?',
    from: 'document/INF/MSME/W/43',
    to: 'document/INF/MSME/W/46',
  },
  { question: 'How is Japan connected to Matthew Wilson?', from: 'member/japan', to: 'person/matthew-wilson' },
];
