import { useSearchParams } from 'wouter';
import { relationWords } from '../../format/relation-labels.ts';
import type { RelationKind } from '../../generated/graphql.ts';

/** What the address says of the picture besides its centre: `?depth=2&without=MENTIONS&open=person/matthew-wilson`. */
export interface PictureState {
  /** How many relations away the first neighbourhood reaches. */
  readonly depth: number;
  /** Kinds switched off. */
  readonly without: ReadonlySet<RelationKind>;
  /** Slugs of the entities whose neighbourhoods were added, in that order. */
  readonly opened: readonly string[];
}

/** How far a picture can reach. */
export const depths = [1, 2, 3] as const;

/** The state of the address, and a function that changes it. Only what opens or closes an entity is a step of the browser's history. */
export function usePictureState(): [PictureState, (change: Partial<PictureState>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const state = readState(parameters);
  const change = (changed: Partial<PictureState>) =>
    setParameters(writeState({ ...state, ...changed }), { replace: changed.opened === undefined });
  return [state, change];
}

function readState(parameters: URLSearchParams): PictureState {
  const depth = Number(parameters.get('depth'));
  return {
    depth: depths.find((each) => each === depth) ?? 1,
    without: new Set(parameters.getAll('without').filter(isKind)),
    opened: [...new Set(parameters.getAll('open'))].slice(0, mostOpened),
  };
}

/** What is as it is by default is left out. */
function writeState({ depth, without, opened }: PictureState): URLSearchParams {
  return new URLSearchParams([
    ...(depth === 1 ? [] : [['depth', String(depth)]]),
    ...[...without].map((kind) => ['without', kind]),
    ...opened.map((slug) => ['open', slug]),
  ]);
}

/** Each is a question to the server. */
const mostOpened = 20;

function isKind(text: string): text is RelationKind {
  return Object.hasOwn(relationWords, text);
}
