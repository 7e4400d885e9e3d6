import { closest } from 'fastest-levenshtein';
import type { Evidence } from '../model/evidence.ts';
import type { Source } from '../model/graph.ts';
import type { DatasetSummary } from '../store/index.ts';
import { valuesOf } from './arguments.ts';
import { builder } from './builder.ts';
import type { GraphQLContext } from './context.ts';
import { argumentError } from './errors.ts';
import { encodeId, readId, truncate } from './ids.ts';

builder.objectType('Source', {
  description: 'A document that was ingested.',
  interfaces: [builder.nodeInterfaceRef()],
  isTypeOf: (value) => 'license' in (value as object),
  fields: (t) => ({
    id: t.id({
      description: 'A global id, opaque and stable, as the Relay server specification defines it.',
      resolve: ({ name }) => encodeId('Source', name),
    }),
    name: t.exposeString('name', {
      description: 'A readable id, stable and unique: `annual-report-2023`. A SourceRef takes it.',
    }),
    title: t.exposeString('title', { description: 'A short title: `2023 Annual Report`.' }),
    asOf: t.expose('asOf', {
      type: 'Date',
      description: 'The day up to which the document reports. Later dates in it are plans.',
    }),
    license: t.exposeString('license', { description: 'The terms of use of the facts from this document.' }),
    document: t.field({
      mayFail: true,
      type: 'Document',
      description: 'The document itself.',
      resolve: ({ document }, _, context) => context.entity(document, 'Document'),
    }),
  }),
});

/**
 * The names of the sources that an argument selects, without repetitions; null if it is not given.
 * @throws {GraphQLError} `NOT_FOUND` if there is no such source, or `ARGUMENT_OUT_OF_RANGE` if there are too many.
 */
export function sourceNames(values: readonly string[] | null | undefined, context: GraphQLContext): string[] | null {
  const { sources } = context.store.dataset;
  const names = valuesOf('sources', values)?.map((value) => nameOf(value, sources));
  return names ? [...new Set(names)] : null;
}

function nameOf(value: string, sources: readonly Source[]): string {
  const reference = readId(value);
  const slug = reference && 'slug' in reference ? reference.slug : value;
  const own = reference?.type === 'Source' ? reference.key : value;
  const found = sources.find(({ name, document }) => name === own || document === slug);
  if (found) return found.name;
  const names = sources.map(({ name }) => name);
  const nearest = names.length > 0 ? ` (did you mean "${closest(truncate(value), names)}"?)` : '';
  throw argumentError('NOT_FOUND', `A value of "sources" must be a source, but got "${truncate(value)}"${nearest}.`);
}

/** The sources with some names. @throws {TypeError} if the graph does not list one: a defect of the data. */
export function sourcesNamed(names: readonly string[], { store }: GraphQLContext): Source[] {
  const known = sourcesByName(store.dataset);
  return names.map((name) => {
    const source = known.get(name);
    if (!source) throw new TypeError(`The source "${name}" must be one that the graph lists.`);
    return source;
  });
}

/** The evidence of a relation or edge that is from some sources; all, if they are not given. */
export function evidenceOf(
  { evidence }: { readonly evidence: readonly Evidence[] },
  sources: readonly string[] | null | undefined,
  context: GraphQLContext,
): readonly Evidence[] {
  const names = sourceNames(sources, context);
  if (names === null) return evidence;
  const documents = sourcesNamed(names, context).map(({ document }) => document);
  return evidence.filter(({ document }) => documents.includes(document));
}

/** The sources of a graph by name; the same map for the same summary. */
function sourcesByName(dataset: DatasetSummary): ReadonlyMap<string, Source> {
  const known = sourcesOf.get(dataset);
  if (known) return known;
  const sources = new Map(dataset.sources.map((source) => [source.name, source]));
  sourcesOf.set(dataset, sources);
  return sources;
}

const sourcesOf = new WeakMap<DatasetSummary, ReadonlyMap<string, Source>>();
