import { useSearchParams } from 'wouter';
import { type TypeName, typeWords } from '../../format/types.ts';
import { type Days, dateOf, daysBetween, moved, sameDays, zoomed } from './days.ts';
import { timedTypes } from './items.ts';
import type { Zooming } from './use-zoom-gestures.ts';

/** What of the timeline is shown, as the address has it: `?from=2023-06-01&to=2023-07-31&types=MEETING,EVENT`. */
export interface View extends Zooming {
  readonly days: Days;
  readonly types: readonly TypeName[];
  readonly show: (days: Days) => void;
  readonly toggle: (type: TypeName) => void;
  readonly allTypes: () => void;
}

/** The view of the address; without one, a year and all types. */
export function useView(year: Days, limits: Days): View {
  const [parameters, setParameters] = useSearchParams();
  const days = daysBetween(parameters.get('from'), parameters.get('to')) ?? year;
  const named = parameters.get('types')?.split(',');
  const types = timedTypes.filter((type) => named?.includes(typeWords[type].enum) ?? true);
  const change = (values: Readonly<Record<string, string | null>>, replace: boolean) =>
    setParameters(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(values)) value === null ? next.delete(name) : next.set(name, value);
        return next;
      },
      { replace },
    );
  // Steps of zooming are no pages to come back to.
  const show = (days: Days, replace = false) => {
    const [from, to] = sameDays(days, year) ? [null, null] : [dateOf(days.from), dateOf(days.to)];
    change({ from, to }, replace);
  };
  const choose = (types: readonly TypeName[]) => {
    const all = types.length === timedTypes.length;
    change({ types: all ? null : types.map((type) => typeWords[type].enum).join(',') }, false);
  };
  return {
    days,
    types,
    show,
    zoom: (factor, at = 1 / 2) => show(zoomed(days, factor, at, limits), true),
    move: (share) => show(moved(days, share, limits), true),
    reset: () => show(year),
    toggle: (type) => choose(timedTypes.filter((each) => types.includes(each) !== (each === type))),
    allTypes: () => choose(timedTypes),
  };
}
