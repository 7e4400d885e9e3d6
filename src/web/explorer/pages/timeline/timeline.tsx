import './timeline.css';
import { useEffect, useRef } from 'react';
import type { AnyOperation } from '../../api/operation.ts';
import { usePages } from '../../api/use-pages.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { IgnoredParts } from '../../components/ignored-parts.tsx';
import { Page } from '../../components/page.tsx';
import { QueryError } from '../../components/query-error.tsx';
import { QueryResult } from '../../components/query-result.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { SourceSelect } from '../../components/source-select.tsx';
import { svgFile } from '../../components/svg-file.ts';
import { useParameters } from '../../components/use-parameters.ts';
import { type SourceFilter, useSourceFilter } from '../../components/use-source-filter.ts';
import { ViewActions } from '../../components/view-actions.tsx';
import { fileName } from '../../format/file-name.ts';
import { TimelineDocument, type TimelineItemFragment, type TimelineQuery } from '../../generated/graphql.ts';
import { Chart } from './chart.tsx';
import { Controls, formatDays } from './controls.tsx';
import { calendar, clampDay, type Days, toDate, toDay, today, yearOf } from './days.ts';
import { type Item, isIn, toItems } from './items.ts';
import { Legend } from './legend.tsx';
import { ItemTable, UndatedList } from './table.tsx';
import { timelineParameters } from './timeline-parameters.ts';
import { useTimelineState } from './timeline-state.ts';

/** All dated entities on a time axis: `/timeline?from=2023-06-01&to=2023-07-31&types=MEETING,EVENT`. */
export default function TimelinePage() {
  const { values } = useParameters(timelineParameters);
  const filter = useSourceFilter(values.source);
  return (
    <Page
      title="Timeline"
      lead="Meetings, events, presentations, documents, decisions, statements, initiatives and awards, with the precision of the sources."
    >
      <SourceSelect filter={filter} />
      <CompleteTimeline key={filter.source ?? ''} filter={filter} />
    </Page>
  );
}

/** Loads all pages, because an incomplete chart would be misleading. */
function CompleteTimeline({ filter }: { readonly filter: SourceFilter }) {
  const operation = { document: TimelineDocument, variables: { filter: filter.variables, first: 100 } };
  const pages = usePages(operation, ({ timeline }: TimelineQuery) => timeline, filter.pending);
  const { hasMore, loading, failure, loadMore } = pages.paging;
  useEffect(() => {
    if (hasMore && !loading && !failure) loadMore();
  });
  return (
    <QueryResult state={pages}>
      {({ dataset }) => {
        if (failure) return <QueryError failure={failure} retry={loadMore} />;
        if (hasMore) return <Skeleton />;
        const sources = dataset.sources.filter(({ name }) => filter.source === null || name === filter.source);
        return <Timeline edges={pages.items} sources={sources} operation={operation} filter={filter} />;
      }}
    </QueryResult>
  );
}

interface TimelineProps {
  readonly edges: readonly TimelineItemFragment[];
  /** The sources that the items are from. */
  readonly sources: TimelineQuery['dataset']['sources'];
  readonly operation: AnyOperation;
  readonly filter: SourceFilter;
}

function Timeline({ edges, sources, operation, filter }: TimelineProps) {
  const sourceDays = sources.flatMap((source) => toDay(source.asOf) ?? []);
  const asOf = sourceDays.length > 0 ? Math.max(...sourceDays) : today();
  const items = toItems(edges);
  const dated = new Set(items.map(({ slug }) => slug));
  const undated = edges.filter(({ node }) => !dated.has(node.slug)).map(({ node }) => node);
  const year = yearOf(asOf);
  const allDays = timelineLimits(items, year);
  const state = useTimelineState(year, allDays);
  const { days, types } = state;
  const svg = useRef<SVGSVGElement>(null);
  const shown = items.filter((item) => types.includes(item.type) && isIn(item, days));
  const content = {
    name: fileName('timeline', filter.source ?? undefined, toDate(days.from), toDate(days.to)),
    csv: () => ({
      columns: ['when', 'type', 'name', 'slug', 'first day', 'last day', 'basis', 'future'],
      rows: shown.map((item) => [
        item.edtf,
        item.type,
        item.name,
        item.slug,
        item.start === null ? null : toDate(item.start),
        item.end === null ? null : toDate(item.end),
        item.derivation ? 'DERIVED' : 'STATED',
        item.future ? 'yes' : 'no',
      ]),
    }),
    json: () => edges.filter(({ node }) => shown.some(({ slug }) => slug === node.slug)),
    svg: () => svg.current && svgFile(svg.current, { title: `Timeline, ${formatDays(days)}` }),
  };
  return (
    <div className="time-view">
      <IgnoredParts ignored={[...state.ignored, ...filter.ignored]} />
      <ViewActions operation={operation} content={content} />
      <Controls state={state} items={items} allDays={allDays} year={year} />
      {shown.length === 0 ? (
        <EmptyState title="Nothing is dated in this period.">
          <p>
            <button type="button" onClick={() => state.showDays(allDays)}>
              Show all years
            </button>{' '}
            <button type="button" onClick={state.showAllTypes}>
              Show all types
            </button>
          </p>
        </EmptyState>
      ) : (
        <>
          <a className="visually-hidden" href="#table">
            Skip to the table
          </a>
          <Chart
            items={shown}
            days={days}
            asOf={asOf}
            svg={svg}
            zoom={state.zoom}
            move={state.move}
            reset={state.reset}
          />
          <Legend asOf={toDate(asOf)} sourceCount={sources.length} />
          <p className="muted time-help">
            Zoom with Ctrl and the mouse wheel. When the chart has the focus, <kbd>+</kbd> and <kbd>-</kbd> zoom,{' '}
            <kbd>[</kbd> and <kbd>]</kbd> move to earlier and later days, and <kbd>0</kbd> returns to the year.
          </p>
          <section aria-labelledby="table">
            <h2 id="table" tabIndex={-1}>
              Table view
            </h2>
            <ItemTable items={shown} caption={`Dated entities, ${formatDays(days)}`} />
          </section>
        </>
      )}
      {undated.length > 0 && (
        <details className="time-undated">
          <summary>{undated.length} entities without a date in the sources</summary>
          <UndatedList nodes={undated} />
        </details>
      )}
    </div>
  );
}

/** From a month before the first item to a month after the last, and at least the year. */
function timelineLimits(items: readonly Item[], year: Days): Days {
  let { from, to } = year;
  for (const { start, end } of items) {
    from = Math.min(from, (start ?? end ?? from) - 31);
    to = Math.max(to, (end ?? start ?? to) + 31);
  }
  return { from: clampDay(from, calendar), to: clampDay(to, calendar) };
}
