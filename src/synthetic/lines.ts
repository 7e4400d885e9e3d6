import { withoutKey } from '../dataset/index.ts';
import { typeNames } from '../model/entities.ts';
import type { GraphLine } from '../model/graph.ts';
import { builtInRules } from '../model/rules.ts';
import { corpus, createEntity, createParagraph } from './entities.ts';
import { passages } from './passages.ts';
import { maxDocuments } from './symbols.ts';
import { dayAt, days, SyntheticGraph } from './synthetic-graph.ts';

/** The minimum number of documents. Fewer could not describe all members and meetings, whose numbers have a minimum. */
export const minDocuments = 50;

/**
 * The lines of a synthetic graph that is shaped like the real one: families of symbols, and citations, presenters and
 * topics with a heavy tail. It has exactly five relations per document. The same seed gives the same lines on every
 * machine. Memory use does not depend on the number of documents.
 *
 * @throws {RangeError} if there are fewer documents than `minDocuments` or more than `maxDocuments`.
 */
export function* syntheticLines(documents: number, seed = 1): Generator<GraphLine> {
  if (!Number.isInteger(documents) || documents < minDocuments || documents > maxDocuments)
    throw new RangeError(
      `A synthetic graph must have from ${minDocuments} to ${maxDocuments} documents, but got ${documents}.`,
    );
  const graph = new SyntheticGraph(documents, seed);
  yield { dataset: { sources: [lastSource(graph)], counts: [], ambiguities: [], disputes: [], rules: builtInRules } };
  for (const type of typeNames()) {
    if (type === 'Paragraph') {
      let index = 0;
      for (const { text } of passages(graph)) {
        yield { entity: createParagraph(graph, index, text), text };
        index += 1;
      }
    } else {
      for (let index = 0; index < graph.sizes[type]; index += 1) yield { entity: createEntity(graph, type, index) };
    }
  }
  for (const { relations } of passages(graph)) {
    for (const relation of relations()) yield { relation: withoutKey(relation) };
  }
}

/** Only the last document is listed as a source: a list of all documents would be too long for one line. */
function lastSource(graph: SyntheticGraph) {
  const { slug, name } = graph.reference('Document', graph.sizes.Document - 1);
  return { name: corpus, document: slug, title: name, asOf: dayAt(days - 1), license: 'Made up.' };
}
