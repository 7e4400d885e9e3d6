import './timeline.css';
import { useEffect, useRef } from 'react';
import { usePages } from '../../api/use-pages.ts';
import { Answered } from '../../components/query-result.tsx';
import { Empty } from '../../components/empty-state.tsx';
import { Failed } from '../../components/query-error.tsx';
import { Page } from '../../components/page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { svgFile } from '../../components/svg-file.ts';
import { ViewActions } from '../../components/view-actions.tsx';
import { TimelineDocument, type TimelineItemFragment, type TimelineQuery } from '../../generated/graphql.ts';
import { Controls, daysInWords } from './controls.tsx';
import { type Days, dateOf, yearOf } from './days.ts';
import { type Item, isIn, itemsOf } from './items.ts';
import { Legend } from './legend.tsx';
import { Picture } from './chart.tsx';
import { ItemTable, Undated } from './table.tsx';
import { useView } from './timeline-state.ts';

/** Everything that can have a time, on a line: `/timeline?from=2023-06-01&to=2023-07-31&types=MEETING,EVENT`. */
export default function TimelinePage() {
  const pages = usePages(operation, ({ timeline }: TimelineQuery) => timeline);
  const { has, waiting, failure, load } = pages.more;
  // A picture of a part would look like the whole.
  useEffect(() => {
    if (has && !waiting && !failure) load();
  });
  const asOf = pages.data?.dataset.sources
    .map((source) => source.asOf)
    .sort()
    .at(-1);
  return (
    <Page
      title="Timeline"
      lead="What met, was presented, issued, launched and decided, as precisely as the sources date it and no more."
    >
      <Answered answer={pages}>
        {() => {
          if (failure) return <Failed failure={failure} retry={load} />;
          if (has || !asOf) return <Skeleton />;
          return <Timeline edges={pages.edges} asOf={asOf} />;
        }}
      </Answered>
    </Page>
  );
}

const operation = { document: TimelineDocument, variables: { first: 100 } };

function Timeline({ edges, asOf }: { readonly edges: readonly TimelineItemFragment[]; readonly asOf: string }) {
  const items = itemsOf(edges);
  const undated = edges.filter(({ when }) => !when).map(({ node }) => node);
  const year = yearOf(asOf);
  const all = extentOf(items, year);
  const view = useView(year, all);
  const { days, types } = view;
  const picture = useRef<SVGSVGElement>(null);
  const shown = items.filter((item) => types.includes(item.type) && isIn(item, days));
  const content = {
    name: `timeline-${dateOf(days.from)}-${dateOf(days.to)}`,
    table: () => ({
      columns: ['when', 'type', 'name', 'slug', 'first day', 'last day', 'basis', 'still ahead'],
      rows: shown.map((item) => [
        item.edtf,
        item.type,
        item.name,
        item.slug,
        item.start === null ? null : dateOf(item.start),
        item.end === null ? null : dateOf(item.end),
        item.derived ? 'DERIVED' : 'STATED',
        item.future ? 'yes' : 'no',
      ]),
    }),
    json: () => edges.filter(({ node }) => shown.some(({ slug }) => slug === node.slug)),
    svg: () => picture.current && svgFile(picture.current, { title: `Timeline, ${daysInWords(days)}` }),
  };
  return (
    <div className="time-view">
      <ViewActions operation={operation} content={content} />
      <Controls view={view} items={items} all={all} year={year} />
      {shown.length === 0 ? (
        <Empty title="Nothing is dated in these days.">
          <p>
            <button type="button" onClick={() => view.show(all)}>
              Show all years
            </button>{' '}
            <button type="button" onClick={view.allTypes}>
              Show all types
            </button>
          </p>
        </Empty>
      ) : (
        <>
          <a className="skip-picture hidden" href="#as-table">
            Skip the picture, to the same as a table
          </a>
          <Picture
            items={shown}
            days={days}
            asOf={asOf}
            picture={picture}
            zoom={view.zoom}
            move={view.move}
            reset={view.reset}
          />
          <Legend asOf={asOf} />
          <p className="quiet time-keys">
            Zoom with the wheel while you hold Ctrl, or with <kbd>+</kbd> and <kbd>-</kbd> once the picture has the
            focus; <kbd>[</kbd> and <kbd>]</kbd> lead to earlier and later days, <kbd>0</kbd> back to the year.
          </p>
          <section aria-labelledby="as-table">
            <h2 id="as-table" tabIndex={-1}>
              The same as a table
            </h2>
            <ItemTable items={shown} caption={`What is dated from ${daysInWords(days)}`} />
          </section>
        </>
      )}
      {undated.length > 0 && (
        <details className="time-undated">
          <summary>{undated.length} items have no date in the sources</summary>
          <Undated nodes={undated} />
        </details>
      )}
    </div>
  );
}

/** From a month before the first to a month after the last. */
function extentOf(items: readonly Item[], year: Days): Days {
  const ends = items.flatMap(({ start, end }) => [start ?? [], end ?? []].flat());
  return {
    from: Math.min(year.from, ...ends.map((day) => day - 31)),
    to: Math.max(year.to, ...ends.map((day) => day + 31)),
  };
}
