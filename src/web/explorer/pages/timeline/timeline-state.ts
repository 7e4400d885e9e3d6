import { useLocation } from 'wouter';
import { useParameters } from '../../components/use-parameters.ts';
import { withParameters } from '../../format/addresses.ts';
import type { IgnoredPart } from '../../format/parameters.ts';
import { type TypeName, typeLabels } from '../../format/types.ts';
import { type Days, moveDays, sameDays, toDate, zoomDays } from './days.ts';
import { datedTypes } from './items.ts';
import { timelineParameters, timeWindow } from './timeline-parameters.ts';
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
  /** The parts of the address that are not valid. */
  readonly ignored: readonly IgnoredPart[];
}

/** Reads the state from the address and writes changes to it. The defaults are the year and all types. */
export function useTimelineState(year: Days, limits: Days): TimelineState {
  const [path, navigate] = useLocation();
  const { values, ignored } = useParameters(timelineParameters);
  const window = timeWindow(values, year, limits);
  const { days } = window;
  const types = datedTypes.filter((type) => values.types.includes(typeLabels[type].enum));
  // Reads the address anew, because gestures can follow each other faster than the page is rendered.
  const change = (values: Readonly<Record<string, string | null>>, replace: boolean) =>
    navigate(withParameters(path, location.search, values), { replace });
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
    ignored: [...ignored, ...window.ignored],
  };
}
