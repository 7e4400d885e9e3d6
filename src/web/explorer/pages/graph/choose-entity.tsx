import { Link } from 'wouter';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { graphAddress } from '../../format/addresses.ts';

/** The page at `/graph`: choose the entity at the center of the graph. */
export default function ChooseEntityPage() {
  return (
    <Page title="Graph" lead="The neighborhood of an entity as a diagram: related entities and their relations.">
      <EmptyState title="Choose an entity.">
        <p>
          Search for an entity above and open its graph from its page, or begin with{' '}
          {examples.map(({ slug, name }, index) => (
            <span key={slug}>
              {index > 0 && (index === examples.length - 1 ? ' or ' : ', ')}
              <Link href={graphAddress(slug)}>{name}</Link>
            </span>
          ))}
          .
        </p>
      </EmptyState>
    </Page>
  );
}

const examples = [
  { slug: 'organization/itc', name: 'the International Trade Centre' },
  { slug: 'meeting/2023-07-03', name: 'the meeting of 3 July 2023' },
  { slug: 'document/INF/MSME/W/46', name: 'the joint compendium' },
];
