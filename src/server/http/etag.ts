import { type CurrentStore, type DatasetSummary, type Store, UnavailableError } from '../../store/index.ts';

/** Of requests whose answer will be the same as long as the data is: the store that holds that data. */
export type Lasting = WeakMap<object, Store>;

/** The ETag of what rests on the data of a store, and on the texts where they are attached. At once where the store knows it. */
export function etagOf(store: Store): string | Promise<string> {
  const facts = store.dataset();
  return facts instanceof Promise ? facts.then(etagOfFacts) : etagOfFacts(facts);
}

function etagOfFacts({ version, texts }: DatasetSummary): string {
  return `"${version}${texts && `+${texts.slice(0, 16)}`}"`;
}

/** The store for a request, or null while there is none: then the request itself says so. */
export function available(source: CurrentStore): Store | null {
  try {
    return source();
  } catch (error) {
    if (error instanceof UnavailableError) return null;
    throw error;
  }
}
