import { Link } from 'wouter';
import { addressOf } from '../format/addresses.ts';
import type { EntityLinkFragment } from '../generated/graphql.ts';
import { TypeMark } from './type-icon.tsx';

/** A link to an entity's page, with the mark of its type, or plain within a sentence. */
export function EntityLink({
  entity,
  plain = false,
}: {
  readonly entity: EntityLinkFragment;
  readonly plain?: boolean;
}) {
  return (
    <Link href={addressOf(entity.slug)} className={plain ? '' : 'entity-link'}>
      {!plain && <TypeMark type={entity.__typename} />}
      <span>{entity.name}</span>
    </Link>
  );
}
