import { TypeIcon } from '../../components/type-icon.tsx';
import { formatDate } from '../../format/dates.ts';
import { typeLabels } from '../../format/types.ts';
import { type Days, toDate } from './days.ts';
import { datedTypes, type Item, isAfter, isBefore, isIn } from './items.ts';
import type { TimelineState } from './timeline-state.ts';

interface Props {
  readonly state: TimelineState;
  /** All dated items, of any type and time. */
  readonly items: readonly Item[];
  readonly allDays: Days;
  readonly year: Days;
}

/** The filters by type and the controls of the time window. */
export function Controls({ state, items, allDays, year }: Props) {
  const { days, types } = state;
  const itemsOfTypes = items.filter(({ type }) => types.includes(type));
  return (
    <div className="time-controls">
      <fieldset className="time-types">
        <legend>Show</legend>
        {datedTypes.map((type) => (
          <label key={type}>
            <input type="checkbox" checked={types.includes(type)} onChange={() => state.toggleType(type)} />
            <TypeIcon type={type} decorative /> {typeLabels[type].plural}{' '}
            <span className="muted">{items.filter((item) => item.type === type && isIn(item, days)).length}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="time-window">
        <legend>{formatDays(days)}</legend>
        <button type="button" onClick={() => state.zoom(1 / 2)}>
          Zoom in
        </button>
        <button type="button" onClick={() => state.zoom(2)}>
          Zoom out
        </button>
        <button type="button" onClick={() => state.move(-1 / 2)}>
          <span aria-hidden="true">←</span> Earlier
        </button>
        <button type="button" onClick={() => state.move(1 / 2)}>
          Later <span aria-hidden="true">→</span>
        </button>
        <button type="button" onClick={() => state.showDays(year)}>
          {toDate(year.from).slice(0, 4)}
        </button>
        <button type="button" onClick={() => state.showDays(allDays)}>
          All years
        </button>
      </fieldset>
      <OutsideWindow state={state} items={itemsOfTypes} allDays={allDays} />
    </div>
  );
}

/** The number of items before and after the window, as buttons that extend it. */
function OutsideWindow({ state, items, allDays }: Omit<Props, 'year'>) {
  const { days, showDays } = state;
  const earlier = items.filter((item) => isBefore(item, days)).length;
  const later = items.filter((item) => isAfter(item, days));
  const future = later.filter((item) => item.future).length;
  return (
    <div className="time-outside">
      <p role="status">{items.filter((item) => isIn(item, days)).length} items in this period</p>
      {earlier > 0 && (
        <button type="button" onClick={() => showDays({ from: allDays.from, to: days.to })}>
          <span aria-hidden="true">←</span> {earlier} earlier
        </button>
      )}
      {later.length > 0 && (
        <button type="button" onClick={() => showDays({ from: days.from, to: allDays.to })}>
          {later.length} later{future > 0 && `, ${future} in the future`} <span aria-hidden="true">→</span>
        </button>
      )}
    </div>
  );
}

export function formatDays({ from, to }: Days): string {
  return `${formatDate(toDate(from))} to ${formatDate(toDate(to))}`;
}
