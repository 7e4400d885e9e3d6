import { Link } from 'wouter';
import { entityAddress } from '../format/addresses.ts';
import type { EntityLinkFragment } from '../generated/graphql.ts';
import { TypeIcon } from './type-icon.tsx';

/** A link to an entity's page, with its type's icon; `plain` omits the icon, for use in sentences. */
export function EntityLink({
  entity,
  plain = false,
}: {
  readonly entity: EntityLinkFragment;
  readonly plain?: boolean;
}) {
  return (
    <Link href={entityAddress(entity.slug)} className={plain ? '' : 'entity-link'}>
      {!plain && <TypeIcon type={entity.__typename} />}
      <span>{entity.name}</span>
    </Link>
  );
}
