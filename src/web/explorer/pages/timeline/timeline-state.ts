import { useSearchParams } from 'wouter';
import { type TypeName, typeLabels } from '../../format/types.ts';
import { type Days, moveDays, parseDays, sameDays, toDate, zoomDays } from './days.ts';
import { datedTypes } from './items.ts';
import type { ZoomActions } from './use-zoom-gestures.ts';

/**
 * The time window and the types that are shown, stored in the address:
 * `?from=2023-06-01&to=2023-07-31&types=MEETING,EVENT`.
 */
export interface TimelineState extends ZoomActions {
  readonly days: Days;
  readonly types: readonly TypeName[];
  readonly showDays: (days: Days) => void;
  readonly toggleType: (type: TypeName) => void;
  readonly showAllTypes: () => void;
}

/** Reads the state from the address and writes changes to it. The defaults are the year and all types. */
export function useTimelineState(year: Days, limits: Days): TimelineState {
  const [parameters, setParameters] = useSearchParams();
  const days = parseDays(parameters.get('from'), parameters.get('to')) ?? year;
  const typeParameter = parameters.get('types')?.split(',');
  const types = datedTypes.filter((type) => typeParameter?.includes(typeLabels[type].enum) ?? true);
  const change = (values: Readonly<Record<string, string | null>>, replace: boolean) =>
    setParameters(
      (previous) => {
        const next = new URLSearchParams(previous);
        for (const [name, value] of Object.entries(values)) value === null ? next.delete(name) : next.set(name, value);
        return next;
      },
      { replace },
    );
  // Zooming and moving replace the history entry, so that going back leaves the page.
  const showDays = (days: Days, replace = false) => {
    const [from, to] = sameDays(days, year) ? [null, null] : [toDate(days.from), toDate(days.to)];
    change({ from, to }, replace);
  };
  const showTypes = (types: readonly TypeName[]) => {
    const all = types.length === datedTypes.length;
    change({ types: all ? null : types.map((type) => typeLabels[type].enum).join(',') }, false);
  };
  return {
    days,
    types,
    showDays,
    zoom: (factor, position = 1 / 2) => showDays(zoomDays(days, factor, position, limits), true),
    move: (share) => showDays(moveDays(days, share, limits), true),
    reset: () => showDays(year),
    toggleType: (type) => showTypes(datedTypes.filter((each) => types.includes(each) !== (each === type))),
    showAllTypes: () => showTypes(datedTypes),
  };
}
