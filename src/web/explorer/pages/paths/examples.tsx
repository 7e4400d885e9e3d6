import { Link } from 'wouter';
import { Empty } from '../../components/empty-state.tsx';
import { pathsAddress } from '../../format/addresses.ts';

/** What to do while one or both ends are still to be chosen. */
export function Examples({ one }: { readonly one: string | null }) {
  return (
    <Empty title={one ? 'And the other end?' : 'What do you want to connect?'}>
      <p>Choose {one ? 'it' : 'both'} above, or see an example:</p>
      <ul>
        {examples.map(({ asks, ...ends }) => (
          <li key={asks}>
            <Link href={pathsAddress(ends)}>{asks}</Link>
          </li>
        ))}
      </ul>
    </Empty>
  );
}

const examples = [
  {
    asks: 'What chain links the United Kingdom’s communication to the joint compendium?',
    from: 'document/INF/MSME/W/43',
    to: 'document/INF/MSME/W/46',
  },
  { asks: 'How is Japan connected with Matthew Wilson?', from: 'member/japan', to: 'person/matthew-wilson' },
];
