import { Link } from 'wouter';
import { Empty } from '../../components/empty-state.tsx';
import { EntityLink } from '../../components/entity-link.tsx';
import { Reasoned } from '../../components/relation-evidence.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { looseKinds } from '../../format/relation-labels.ts';
import type { PathStepFragment, PathsQuery } from '../../generated/graphql.ts';
import { addressOfQuestion, mostPaths, mostSteps, type PathQuestion } from './path-search.ts';

type Path = PathsQuery['paths']['paths'][number];

interface Props {
  readonly question: PathQuestion;
  readonly paths: readonly Path[];
  /** Whether the search was cut off. */
  readonly truncated: boolean;
}

/** The paths, the shortest first, and what may have been left out. */
export function FoundPaths({ question, paths, truncated }: Props) {
  const { steps, most } = question;
  const within = steps === 1 ? '1 step' : `${steps} steps`;
  if (paths.length === 0)
    return (
      <Empty title={`No path within ${within}.`}>
        <p>
          {truncated
            ? 'The search took too long and was cut off, so that there may be one all the same.'
            : 'The graph has no chain of facts that short between the two.'}
        </p>
        {steps < mostSteps ? (
          <p>
            <Link href={addressOfQuestion({ ...question, steps: steps + 1 })}>Look within {steps + 1} steps</Link>
          </p>
        ) : (
          <p>{mostSteps} steps are the most that the server looks.</p>
        )}
      </Empty>
    );
  return (
    <>
      <p role="status">
        {paths.length === most
          ? `The first ${most} paths within ${within}, the shortest first; there may be more. `
          : `${paths.length === 1 ? '1 path' : `${paths.length} paths`} within ${within}, the shortest first. `}
        {paths.length === most && most === mostPaths && `${mostPaths} are the most that the server gives. `}
        {paths.length === most && most < mostPaths && (
          <Link href={addressOfQuestion({ ...question, most: mostPaths })}>Show up to {mostPaths}</Link>
        )}
        {truncated && 'The search took too long and was cut off: some may be missing.'}
      </p>
      {!question.overAll && paths.some(isLoose) && (
        <p className="notice">
          Within {within}, every path rests at some point on no more than a common text, what something is about, or the
          calendar.
        </p>
      )}
      <ol className="paths">
        {paths.map((path, index) => (
          <OnePath key={path.steps.map(({ relation }) => relation.id).join(' ')} path={path} number={index + 1} />
        ))}
      </ol>
    </>
  );
}

function isLoose({ steps }: Path): boolean {
  return steps.some(({ relation }) => looseKinds.includes(relation.kind));
}

function OnePath({ path: { length, steps }, number }: { readonly path: Path; readonly number: number }) {
  const [first] = steps;
  if (!first) return null;
  const { relation, direction } = first;
  return (
    <li>
      <h2>
        Path {number} <span className="count">{length === 1 ? '1 step' : `${length} steps`}</span>
      </h2>
      <p className="station">
        <EntityLink entity={direction === 'OUT' ? relation.source : relation.target} />
      </p>
      <ol>
        {steps.map((step) => (
          <Step key={step.relation.id} step={step} />
        ))}
      </ol>
    </li>
  );
}

/** The sentence as it is, which begins with the next station where the step goes against it, and where it leads. */
function Step({ step: { relation, direction, entity } }: { readonly step: PathStepFragment }) {
  return (
    <li>
      <div className="hop">
        <Reasoned relation={relation} said>
          <span className="sentence">
            <span
              className="arrow"
              aria-hidden="true"
              title={direction === 'OUT' ? 'It is said of the one above.' : 'It is said of the one below.'}
            >
              {direction === 'OUT' ? '↓' : '↑'}
            </span>{' '}
            <Sentence relation={relation} />
          </span>
        </Reasoned>
      </div>
      <p className="station">
        <EntityLink entity={entity} />
      </p>
    </li>
  );
}
