import { withoutKey } from '../dataset/index.ts';
import { typeNames } from '../model/entities.ts';
import type { GraphLine } from '../model/graph.ts';
import { createEntity, createParagraph } from './entities.ts';
import { passages } from './passages.ts';
import { maxDocuments } from './symbols.ts';
import { dayAt, days, SyntheticGraph } from './synthetic-graph.ts';

/** So many are needed to tell of the members and the meetings, whose numbers do not fall with that of the documents. */
export const minDocuments = 50;

/**
 * A made-up graph as lines, shaped like the real one: families of symbols, paragraphs that cite, citations, presenters
 * and topics with a heavy tail. It has exactly five relations for each document. The same seed gives the same lines on
 * every machine, and however many, they need no more memory than a few.
 * @throws {RangeError} if there are fewer documents than `fewestDocuments`, or more than `mostDocuments`.
 */
export function* syntheticLines(documents: number, seed = 1): Generator<GraphLine> {
  if (!Number.isInteger(documents) || documents < minDocuments || documents > maxDocuments)
    throw new RangeError(`A corpus must have from ${minDocuments} to ${maxDocuments} documents, but got ${documents}.`);
  const world = new SyntheticGraph(documents, seed);
  yield { dataset: { sources: [lastSource(world)], counts: [], ambiguities: [] } };
  for (const type of typeNames()) {
    if (type === 'Paragraph') {
      let index = 0;
      for (const { text } of passages(world)) {
        yield { entity: createParagraph(world, index, text), text };
        index += 1;
      }
    } else {
      for (let index = 0; index < world.sizes[type]; index += 1) yield { entity: createEntity(world, type, index) };
    }
  }
  for (const { relations } of passages(world)) {
    for (const relation of relations()) yield { relation: withoutKey(relation) };
  }
}

/** One source stands for all: a list of every document would not be a line any more. */
function lastSource(world: SyntheticGraph) {
  const { slug, name } = world.reference('Document', world.sizes.Document - 1);
  return { name: 'corpus', document: slug, title: name, asOf: dayAt(days - 1), licence: 'Made up.' };
}
