import { Link } from 'wouter';
import { EmptyState } from '../../components/empty-state.tsx';
import { EntityLink } from '../../components/entity-link.tsx';
import { RelationEvidence } from '../../components/relation-evidence.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { defaultExcludedKinds } from '../../format/relation-labels.ts';
import type { PathStepFragment, PathsQuery } from '../../generated/graphql.ts';
import { formatSteps, type PathSearch, pathSearchAddress, serverMaxLength, serverMaxPaths } from './path-search.ts';

type Path = PathsQuery['paths']['paths'][number];

interface Props {
  readonly search: PathSearch;
  readonly paths: readonly Path[];
  /** Whether the server stopped the search early. */
  readonly truncated: boolean;
}

/** The paths, shortest first, and notes on what may be missing. */
export function PathList({ search, paths, truncated }: Props) {
  const { maxLength, limit, allKinds } = search;
  const within = `within ${formatSteps(maxLength)}`;
  const limited = paths.length === limit;
  if (paths.length === 0) return <NoPaths search={search} truncated={truncated} />;
  return (
    <>
      <p role="status">
        {limited
          ? `The first ${limit} paths ${within}, shortest first. There may be more. `
          : `${paths.length === 1 ? '1 path' : `${paths.length} paths`} ${within}, shortest first. `}
        {limited && limit === serverMaxPaths && `The server returns at most ${serverMaxPaths}. `}
        {limited && limit < serverMaxPaths && (
          <Link href={pathSearchAddress({ ...search, limit: serverMaxPaths })}>Show up to {serverMaxPaths}</Link>
        )}
        {truncated && 'The search was stopped because it took too long. Some paths may be missing.'}
      </p>
      {!allKinds && paths.some(hasWeakStep) && (
        <p className="notice">
          All paths {within} use a weak relation: a shared text, a shared topic, or the next meeting in the calendar.
        </p>
      )}
      <ol className="paths">
        {paths.map((path, index) => (
          <PathItem key={path.steps.map(({ relation }) => relation.id).join(' ')} path={path} number={index + 1} />
        ))}
      </ol>
    </>
  );
}

function NoPaths({ search, truncated }: Omit<Props, 'paths'>) {
  const { maxLength } = search;
  return (
    <EmptyState title={`No path within ${formatSteps(maxLength)}.`}>
      <p>
        {truncated
          ? 'The search was stopped because it took too long. A path may exist.'
          : 'The graph has no chain of relations of this length between the two entities.'}
      </p>
      {maxLength < serverMaxLength ? (
        <p>
          <Link href={pathSearchAddress({ ...search, maxLength: maxLength + 1 })}>
            Search within {formatSteps(maxLength + 1)}
          </Link>
        </p>
      ) : (
        <p>The server searches at most {formatSteps(serverMaxLength)}.</p>
      )}
    </EmptyState>
  );
}

function hasWeakStep({ steps }: Path): boolean {
  return steps.some(({ relation }) => defaultExcludedKinds.includes(relation.kind));
}

function PathItem({ path: { length, steps }, number }: { readonly path: Path; readonly number: number }) {
  const [first] = steps;
  if (!first) return null;
  const { relation, direction } = first;
  return (
    <li>
      <h2>
        Path {number} <span className="count">{formatSteps(length)}</span>
      </h2>
      <p className="path-entity">
        <EntityLink entity={direction === 'OUT' ? relation.source : relation.target} />
      </p>
      <ol>
        {steps.map((step) => (
          <PathStep key={step.relation.id} step={step} />
        ))}
      </ol>
    </li>
  );
}

/**
 * A relation's sentence and the entity that the step leads to. An upward arrow marks a relation that points to the
 * previous entity.
 */
function PathStep({ step: { relation, direction, entity } }: { readonly step: PathStepFragment }) {
  return (
    <li>
      <div className="path-step">
        <RelationEvidence relation={relation} sentenceShown>
          <span className="sentence">
            <span
              className="arrow"
              aria-hidden="true"
              title={direction === 'OUT' ? 'Relation to the next entity' : 'Relation to the previous entity'}
            >
              {direction === 'OUT' ? '↓' : '↑'}
            </span>{' '}
            <Sentence relation={relation} />
          </span>
        </RelationEvidence>
      </div>
      <p className="path-entity">
        <EntityLink entity={entity} />
      </p>
    </li>
  );
}
