import { useId } from 'react';
import { EntityField } from '../../components/entity-field.tsx';
import { SourceSelect } from '../../components/source-select.tsx';
import type { SourceFilter } from '../../components/use-source-filter.ts';
import { formatSteps, lengthOptions, limitOptions, type PathSearch } from './path-search.ts';
import type { Endpoint } from './use-path-endpoints.ts';

interface Props {
  readonly search: PathSearch;
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly filter: SourceFilter;
  readonly change: (change: Partial<PathSearch>) => void;
}

/** The form for the two entities and the options. */
export function PathForm({ search, from, to, filter, change }: Props) {
  const id = useId();
  return (
    <search className="path-form" aria-label="Path search">
      <EndpointField label="From" slug={search.from} endpoint={from} onChoose={(slug) => change({ from: slug })} />
      <button
        type="button"
        className="swap-endpoints"
        aria-disabled={!search.from && !search.to}
        onClick={() => change({ from: search.to, to: search.from })}
      >
        <span aria-hidden="true">⇄ </span>Swap
      </button>
      <EndpointField label="To" slug={search.to} endpoint={to} onChoose={(slug) => change({ to: slug })} />
      <div className="path-options">
        <label htmlFor={`${id}-length`}>
          Maximum length{' '}
          <select
            id={`${id}-length`}
            value={search.maxLength}
            onChange={({ target }) => change({ maxLength: Number(target.value) })}
          >
            {lengthOptions.map((length) => (
              <option key={length} value={length}>
                {formatSteps(length)}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}-limit`}>
          Show{' '}
          <select
            id={`${id}-limit`}
            value={search.limit}
            onChange={({ target }) => change({ limit: Number(target.value) })}
          >
            {limitOptions.map((limit) => (
              <option key={limit} value={limit}>
                up to {limit} paths
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={search.allKinds}
            onChange={({ target }) => change({ allKinds: target.checked })}
          />{' '}
          Include shared topics, mentions and the calendar
        </label>
        <SourceSelect filter={filter} />
      </div>
    </search>
  );
}

interface EndpointFieldProps {
  readonly label: string;
  readonly slug: string | null;
  readonly endpoint: Endpoint;
  readonly onChoose: (slug: string) => void;
}

function EndpointField({ label, slug, endpoint, onChoose }: EndpointFieldProps) {
  const id = useId();
  return (
    <div className="endpoint">
      <label htmlFor={id}>{label}</label>
      <EntityField
        id={id}
        placeholder="A name, a symbol, words"
        value={endpoint.entity?.name ?? slug ?? ''}
        onChoose={(entity) => onChoose(entity.slug)}
      />
      {endpoint.notFound && <p className="muted">Not in the graph.</p>}
    </div>
  );
}
