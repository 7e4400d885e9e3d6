import type { EntityNameFragment } from '../../generated/graphql.ts';
import { aliasesOf } from './name-scopes.ts';

interface Props {
  readonly entity: { readonly name: string; readonly names: readonly EntityNameFragment[] };
}

/** The other names of an entity, and where each stands for it, if not everywhere. */
export function Aliases({ entity }: Props) {
  const aliases = aliasesOf(entity);
  if (aliases.length === 0) return null;
  return (
    <div className="aliases">
      <h2>Aliases</h2>
      <ul>
        {aliases.map(({ name, scope }) => (
          <li key={name}>
            {name}
            {scope && <span className="muted"> ({scope} only)</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
