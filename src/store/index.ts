export type { Property } from './properties.ts';
export {
  type AdjacentRelation,
  type AdjacentRelationSelection,
  allRelations,
  type Condition,
  type Expansion,
  type ExpansionStep,
  type FacetCount,
  type FacetQuery,
  fullRange,
  type Hit,
  type ListQuery,
  type ListSelection,
  type MaybePromise,
  type NameQuery,
  type Page,
  type PageRange,
  type RelationQuery,
  type RelationSelection,
  type SearchPage,
  type SearchQuery,
  type Step,
} from './queries.ts';
export { isFrom } from './relation-classes.ts';
export { type CurrentStore, type DatasetSummary, type Store, UnavailableError, UnknownCursorError } from './store.ts';
export { doWork, type Pace, scanStep, type Work, withoutPauses } from './work.ts';
