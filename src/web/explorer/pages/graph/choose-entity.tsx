import { Link } from 'wouter';
import { Empty } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { pictureAddress } from '../../format/addresses.ts';

/** Where a picture begins: `/picture`. */
export default function PictureStart() {
  return (
    <Page title="Picture" lead="What surrounds an entity, drawn: who, what and when, and how they are related.">
      <Empty title="Whose neighbourhood do you want to see?">
        <p>
          Find an entity with the box above; its page leads to its picture. Or begin with{' '}
          {starts.map(({ slug, name }, index) => (
            <span key={slug}>
              {index > 0 && (index === starts.length - 1 ? ' or ' : ', ')}
              <Link href={pictureAddress(slug)}>{name}</Link>
            </span>
          ))}
          .
        </p>
      </Empty>
    </Page>
  );
}

const starts = [
  { slug: 'organization/itc', name: 'the International Trade Centre' },
  { slug: 'meeting/2023-07-03', name: 'the meeting of 3 July 2023' },
  { slug: 'document/INF/MSME/W/46', name: 'the joint compendium' },
];
