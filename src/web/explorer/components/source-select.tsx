import { useLocation } from 'wouter';
import { withParameters } from '../format/addresses.ts';
import type { SourceFilter } from './use-source-filter.ts';

/** Limits a view to one source, in its address. Nothing if the graph has only one. */
export function SourceSelect({ filter: { sources, source } }: { readonly filter: SourceFilter }) {
  const [, navigate] = useLocation();
  if (sources.length < 2) return null;
  const change = (name: string) =>
    navigate(withParameters(location.pathname, location.search, { source: name || null }));
  return (
    <label className="source-select">
      Source{' '}
      <select value={source ?? ''} onChange={({ target }) => change(target.value)}>
        <option value="">all</option>
        {sources.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
