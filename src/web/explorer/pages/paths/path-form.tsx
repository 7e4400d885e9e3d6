import { useId } from 'react';
import { EntityField } from '../../components/entity-field.tsx';
import { mostPaths, type PathQuestion, stepChoices } from './path-search.ts';
import type { End } from './use-path-endpoints.ts';

interface Props {
  readonly question: PathQuestion;
  readonly from: End;
  readonly to: End;
  readonly ask: (change: Partial<PathQuestion>) => void;
}

/** What to connect, and how. */
export function Ends({ question, from, to, ask }: Props) {
  const id = useId();
  return (
    <search className="ends" aria-label="What to connect">
      <EndField label="From" slug={question.from} end={from} onChoose={(slug) => ask({ from: slug })} />
      <button
        type="button"
        className="swap"
        aria-disabled={!question.from && !question.to}
        onClick={() => ask({ from: question.to, to: question.from })}
      >
        <span aria-hidden="true">⇄ </span>Swap
      </button>
      <EndField label="To" slug={question.to} end={to} onChoose={(slug) => ask({ to: slug })} />
      <div className="how">
        <label htmlFor={`${id}-steps`}>
          In at most{' '}
          <select
            id={`${id}-steps`}
            value={question.steps}
            onChange={({ target }) => ask({ steps: Number(target.value) })}
          >
            {stepChoices.map((steps) => (
              <option key={steps} value={steps}>
                {steps === 1 ? '1 step' : `${steps} steps`}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}-most`}>
          showing up to{' '}
          <select
            id={`${id}-most`}
            value={question.most}
            onChange={({ target }) => ask({ most: Number(target.value) })}
          >
            {[10, mostPaths].map((most) => (
              <option key={most} value={most}>
                {most} paths
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={question.overAll}
            onChange={({ target }) => ask({ overAll: target.checked })}
          />{' '}
          also over shared topics, mentions and the calendar
        </label>
      </div>
    </search>
  );
}

interface EndFieldProps {
  readonly label: string;
  readonly slug: string | null;
  readonly end: End;
  readonly onChoose: (slug: string) => void;
}

function EndField({ label, slug, end, onChoose }: EndFieldProps) {
  const id = useId();
  return (
    <div className="end">
      <label htmlFor={id}>{label}</label>
      <EntityField
        id={id}
        placeholder="A name, a symbol, words"
        value={end.entity?.name ?? slug ?? ''}
        onChoose={(entity) => onChoose(entity.slug)}
      />
      {end.unknown && <p className="quiet">It is not in the graph.</p>}
    </div>
  );
}
