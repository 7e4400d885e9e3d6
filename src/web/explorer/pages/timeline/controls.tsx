import { TypeMark } from '../../components/type-icon.tsx';
import { typeWords } from '../../format/types.ts';
import { dayInWords } from '../../format/dates.ts';
import { type Days, dateOf } from './days.ts';
import { type Item, isAfter, isBefore, isIn, timedTypes } from './items.ts';
import type { View } from './timeline-state.ts';

interface Props {
  readonly view: View;
  /** Everything that is dated, of whatever type and time. */
  readonly items: readonly Item[];
  readonly all: Days;
  readonly year: Days;
}

/** What is shown of the timeline, and how to show another part. */
export function Controls({ view, items, all, year }: Props) {
  const { days, types } = view;
  const chosen = items.filter(({ type }) => types.includes(type));
  return (
    <div className="time-controls">
      <fieldset className="time-types">
        <legend>Show</legend>
        {timedTypes.map((type) => (
          <label key={type}>
            <input type="checkbox" checked={types.includes(type)} onChange={() => view.toggle(type)} />
            <TypeMark type={type} silent /> {typeWords[type].many}{' '}
            <span className="quiet">{items.filter((item) => item.type === type && isIn(item, days)).length}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="time-window">
        <legend>{daysInWords(days)}</legend>
        <button type="button" onClick={() => view.zoom(1 / 2)}>
          Zoom in
        </button>
        <button type="button" onClick={() => view.zoom(2)}>
          Zoom out
        </button>
        <button type="button" onClick={() => view.move(-1 / 2)}>
          <span aria-hidden="true">←</span> Earlier
        </button>
        <button type="button" onClick={() => view.move(1 / 2)}>
          Later <span aria-hidden="true">→</span>
        </button>
        <button type="button" onClick={() => view.show(year)}>
          {dateOf(year.from).slice(0, 4)}
        </button>
        <button type="button" onClick={() => view.show(all)}>
          All years
        </button>
      </fieldset>
      <Beyond view={view} items={chosen} all={all} />
    </div>
  );
}

/** What lies outside the days that are shown, and a way there. */
function Beyond({ view, items, all }: Omit<Props, 'year'>) {
  const { days, show } = view;
  const earlier = items.filter((item) => isBefore(item, days)).length;
  const later = items.filter((item) => isAfter(item, days));
  const ahead = later.filter(({ future }) => future).length;
  return (
    <div className="time-beyond">
      <p role="status">{items.filter((item) => isIn(item, days)).length} dated items in these days</p>
      {earlier > 0 && (
        <button type="button" onClick={() => show({ from: all.from, to: days.to })}>
          <span aria-hidden="true">←</span> {earlier} before
        </button>
      )}
      {later.length > 0 && (
        <button type="button" onClick={() => show({ from: days.from, to: all.to })}>
          {later.length} after{ahead > 0 && `, ${ahead} of them still ahead`} <span aria-hidden="true">→</span>
        </button>
      )}
    </div>
  );
}

export function daysInWords({ from, to }: Days): string {
  return `${dayInWords(dateOf(from))} to ${dayInWords(dateOf(to))}`;
}
