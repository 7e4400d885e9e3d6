import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memory/store.ts';
import { fullRange, type Page, type SearchPage } from '../../src/store/queries.ts';
import { type Store, UnknownCursorError } from '../../src/store/store.ts';
import { edgeCaseGraphs } from '../helpers/edge-cases/edge-case-graph.ts';
import { edgeCaseQueries } from '../helpers/edge-cases/edge-case-queries.ts';
import { rangeOf } from '../helpers/page-ranges.ts';
import { describeEach, nonMemoryKinds } from '../helpers/stores.ts';

// Whatever a graph holds and whatever is asked, a database, or a snapshot, answers as the store in memory does: which answers are right
// is the business of other tests.

const cases = edgeCaseGraphs.chain((unruly) =>
  edgeCaseQueries(unruly).map((questions) => ({
    unruly,
    questions,
    // Whole it would fill a hundred pages; seed and path make it again.
    [fc.toStringMethod]: () => `${unruly.graph.entities.length} entities, ${unruly.graph.relations.length} relations`,
  })),
);
type Questions = typeof cases extends fc.Arbitrary<{ questions: infer Q }> ? Q : never;

describeEach(nonMemoryKinds, 'A store', (storeOf, { name }) => {
  test('answers like the store in memory, whatever it holds and is asked', { timeout: 120_000 }, async () => {
    const telling = new Map<string, number>();
    const property = fc.asyncProperty(cases, async ({ unruly: { graph, texts }, questions }) => {
      const memory = memoryStore(graph, texts);
      const database = await storeOf(graph, texts);
      const [expected, answers] = [
        await answersOf(memory, memory, questions),
        await answersOf(database, memory, questions),
      ];
      for (const [index, answered] of answers.entries()) {
        expect(answered).toEqual(expected[index]);
        if (isTelling(answered.answer)) telling.set(answered.method, (telling.get(answered.method) ?? 0) + 1);
      }
    });
    // A smaller case would be tried for each of hundreds of questions, and each time the graph be loaded.
    const numRuns = name.includes('server') ? 15 : 40;
    await fc.assert(property, { seed: 20230703, numRuns, endOnFailure: true });
    // Every method was asked what it had something to say to.
    for (const method of Object.keys(emptyStore)) expect(telling.get(method) ?? 0, method).toBeGreaterThan(numRuns / 2);
  });
});

const emptyStore = memoryStore({
  entities: [],
  relations: [],
  sources: [],
  counts: [],
  ambiguities: [],
  version: 'none',
});

interface Answered {
  readonly method: string;
  readonly question: unknown;
  readonly answer: unknown;
}

/** Every question with its answer, as plain values. Where pages are cut is told by the lists of the store in memory. */
async function answersOf(store: Store, memory: Store, questions: Questions): Promise<Answered[]> {
  const answers: Answered[] = [];
  const note = (method: string, asked: readonly unknown[], given: readonly unknown[]) => {
    expect(given.length).toBe(asked.length);
    answers.push(...asked.map((question, index) => ({ method, question, answer: plain(given[index]) })));
  };

  note('entities', questions.slugs, await store.entities(questions.slugs));
  // What a store that holds nothing is asked for is what another holds.
  const held = questions.slugs.map((slug) => store.entitySync?.(slug));
  note('entitySync', questions.slugs, store.entitySync ? held : await store.entities(questions.slugs));
  note('texts', questions.slugs, await store.texts(questions.slugs));
  note('relations', questions.keys, await store.relations(questions.keys));
  note('entitiesByName', questions.names, await store.entitiesByName(questions.names));
  note('dataset', ['all'], [await store.dataset()]);
  const { counts, ambiguities } = await store.coverage();
  note('coverage', ['all'], [{ counts, ambiguities }]);

  for (const [slugs, selection, cut] of questions.incident) {
    const [whole] = await memory.adjacentRelations(slugs.slice(0, 1), selection, fullRange);
    const range = rangeOf(
      cut,
      itemsOf(whole).map(({ relation }) => relation.key),
    );
    const asked = slugs.map((slug) => ({ slug, selection, range }));
    note('adjacentRelations', asked, await store.adjacentRelations(slugs, selection, range));
    note('countAdjacentRelations', asked, await store.countAdjacentRelations(slugs, selection));
  }

  for (const [index, reach] of (await store.expand(questions.reach)).entries()) {
    const steps = reach.steps.map(({ depth, relation, entity }) => ({ depth, relation, entity }));
    note(
      'expand',
      [questions.reach[index]],
      [{ steps, more: await reach.hasMore(), moreAgain: await reach.hasMore() }],
    );
  }

  const selections = questions.lists.map(([question]) => question);
  const lists = await Promise.all(
    questions.lists.map(async ([question, cut]) => {
      const [whole] = await memory.list([{ ...question, range: fullRange }]);
      return {
        ...question,
        range: rangeOf(
          cut,
          itemsOf(whole).map(({ slug }) => slug),
        ),
      };
    }),
  );
  note('list', lists, await store.list(lists));
  note('countList', selections, await store.countList(selections));
  note('countFacets', questions.groups, await store.countFacets(questions.groups));

  const searches = await Promise.all(
    questions.searches.map(async ([question, cut]) => {
      const [whole] = await memory.search([{ ...question, range: fullRange }]);
      return {
        ...question,
        range: rangeOf(
          cut,
          itemsOf(whole).map(({ entity }) => entity.slug),
        ),
      };
    }),
  );
  note('search', searches, await store.search(searches));
  const whole = searches.map((question) => ({ ...question, range: fullRange }));
  note('search', whole, await store.search(whole));

  const relationLists = await Promise.all(
    questions.relations.map(async ([question, cut]) => {
      const [whole] = await memory.listRelations([{ ...question, range: fullRange }]);
      return {
        ...question,
        range: rangeOf(
          cut,
          itemsOf(whole).map(({ key }) => key),
        ),
      };
    }),
  );
  note('listRelations', relationLists, await store.listRelations(relationLists));
  note('countRelations', relationLists, await store.countRelations(relationLists));
  return answers;
}

function itemsOf<T>(page: Page<T> | SearchPage | UnknownCursorError | undefined): readonly T[] {
  if (!page || page instanceof UnknownCursorError) return [];
  return page.items as readonly T[]; // Hits are the items of a search.
}

function plain(answer: unknown): unknown {
  return answer instanceof UnknownCursorError ? { unknownAnchor: answer.cursor } : answer;
}

/** Whether an answer holds anything that could differ: an entity, a hit, a step, a number. */
function isTelling(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return Boolean(answer);
  const { items, steps, unknownAnchor } = answer as { items?: unknown[]; steps?: unknown[]; unknownAnchor?: string };
  const list = Array.isArray(answer) ? answer : (items ?? steps);
  return unknownAnchor === undefined && (list === undefined || list.length > 0);
}
