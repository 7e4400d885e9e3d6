import type { IgnoredPart } from '../format/parameters.ts';

/** Says which parts of the address are ignored, and what they could be. */
export function IgnoredParts({ ignored }: { readonly ignored: readonly IgnoredPart[] }) {
  if (ignored.length === 0) return null;
  const shown = ignored.slice(0, maxShown);
  return (
    <div className="notice ignored-parts" role="note">
      <ul>
        {shown.map(({ part, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an address may repeat a part, and the list is not changed.
          <li key={index}>
            <code>{part}</code> in the address is ignored. {reason}
          </li>
        ))}
        {ignored.length > shown.length && <li>{ignored.length - shown.length} more parts are ignored.</li>}
      </ul>
    </div>
  );
}

const maxShown = 5;
