import './graph.css';
import { useRef } from 'react';
import { Link, useParams } from 'wouter';
import { useAnswer } from '../../api/use-query-result.ts';
import { Answered } from '../../components/query-result.tsx';
import { Empty } from '../../components/empty-state.tsx';
import { Failed } from '../../components/query-error.tsx';
import { Page } from '../../components/page.tsx';
import { svgFile } from '../../components/svg-file.ts';
import { TypeMark } from '../../components/type-icon.tsx';
import { ViewActions } from '../../components/view-actions.tsx';
import { addressOf } from '../../format/addresses.ts';
import { typeOfSlug, typeWords } from '../../format/types.ts';
import NotFound from '../not-found.tsx';
import { Controls } from './controls.tsx';
import { Drawing } from './diagram.tsx';
import { countKinds, joinNeighborhoods, mostNodes, type Picture, withoutKinds } from './subgraph.ts';
import { Legend, legendOf } from './legend.tsx';
import { OpenedList } from './expanded-list.tsx';
import { usePictureState } from './graph-state.ts';
import { relationTable, Twin } from './graph-table.tsx';
import { useLayout } from './use-layout.ts';
import { neighborhoodOf, useNeighborhoods } from './use-neighborhoods.ts';

/** What surrounds an entity, as a picture and as tables: `/picture/organization/itc?depth=2&without=MENTIONS`. */
export default function PicturePage() {
  const { '*': slug = '' } = useParams();
  if (!typeOfSlug(slug)) return <NotFound slug={slug} />;
  return <PictureOf key={slug} slug={slug} />;
}

function PictureOf({ slug }: { readonly slug: string }) {
  const [state, change] = usePictureState();
  const operation = neighborhoodOf(slug, state.depth);
  const answer = useAnswer(operation);
  const added = useNeighborhoods(state.opened);
  const whole = answer.data && joinNeighborhoods(answer.data.neighborhood, added.found);
  const layout = useLayout(added.waiting ? null : whole);
  const svg = useRef<SVGSVGElement>(null);
  if (answer.failure?.code === 'NOT_FOUND') return <NotFound slug={slug} />;

  const picture = whole && withoutKinds(whole, state.without);
  const centre = picture?.nodes[0]?.entity;
  const name = centre?.name ?? slug;
  const type = typeOfSlug(slug) ?? 'Topic'; // The page is of a type.
  const toggle = (other: string) =>
    change({
      opened: state.opened.includes(other) ? state.opened.filter((each) => each !== other) : [...state.opened, other],
    });
  return (
    <Page
      title={`Around ${name}`}
      kicker={
        <Link href={addressOf(slug)}>
          <TypeMark type={type} silent /> {typeWords[type].one}: its page
        </Link>
      }
      lead={picture && <Counts picture={picture} />}
    >
      <ViewActions
        operation={operation}
        content={
          picture && {
            name: `around-${slug}`.replace(/[^\p{L}\p{N}.-]+/gu, '-'),
            table: () => relationTable(picture),
            json: () => ({
              nodes: picture.nodes.map(({ entity }) => entity),
              relations: picture.relations,
              truncated: picture.cut,
            }),
            svg: () =>
              svg.current &&
              svgFile(svg.current, {
                title: `Around ${name}`,
                needless: '.picture-open, .picture-hit, .picture-halo',
                legend: legendOf(svg.current),
              }),
          }
        }
      />
      <Answered answer={answer}>
        {() =>
          whole &&
          picture && (
            <>
              <div className="picture-columns">
                <Controls kinds={countKinds(whole)} state={state} change={change} />
                <div className="picture-main">
                  {picture.cut && (
                    <p className="notice picture-cut">
                      There is more than the {mostNodes} entities that a picture shows at most. The most telling
                      relations decided who is in.
                    </p>
                  )}
                  {added.failure && <Failed failure={added.failure} retry={added.retry} />}
                  {layout.failed ? (
                    <Empty title="The picture cannot be drawn in this browser.">
                      <p>The tables below say the same.</p>
                    </Empty>
                  ) : (
                    <Drawing picture={picture} layout={layout} opened={state.opened} toggle={toggle} svg={svg} />
                  )}
                  <Legend picture={picture} />
                  <OpenedList opened={added.found} toggle={toggle} />
                </div>
              </div>
              <Twin picture={picture} opened={state.opened} toggle={toggle} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

function Counts({ picture: { nodes, relations } }: { readonly picture: Picture }) {
  return (
    <span className="picture-counts">
      {nodes.length} {nodes.length === 1 ? 'entity' : 'entities'}, {relations.length}{' '}
      {relations.length === 1 ? 'relation' : 'relations'}
    </span>
  );
}
