import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { DatasetError, formatIssue } from '../../src/dataset/validation-issue.ts';
import { rawDataset, type TestFacts } from '../helpers/start-graph.ts';

/** What is wrong with some facts: every broken rule with its place. */
function problemsOf(facts: TestFacts): string[] {
  try {
    buildGraph(rawDataset(facts));
    return [];
  } catch (error) {
    if (error instanceof DatasetError) return error.issues.map(formatIssue);
    throw error;
  }
}

const cast = ['meeting/2023-07-03', 'presentation/p', 'organization/itc', 'event/lab', 'event/year'].map((slug) => ({
  slug,
}));
const quote = { in: '1', span: [0, 5], words: 'words' };

describe('every broken rule of the data is found, with its place and the nearest valid choice', () => {
  test('sound facts have no problem', () => {
    expect(problemsOf({ entities: cast, claims: ['presentation/p presentedAt meeting/2023-07-03'] })).toEqual([]);
  });

  test.each<[string, TestFacts, string]>([
    [
      'an unknown entity',
      { entities: cast, claims: ['presentation/p presentedAt meeting/2023-07-04'] },
      'claims:1:1: presentedAt points to "meeting/2023-07-04", which does not exist (did you mean "meeting/2023-07-03"?). [unknown-entity]',
    ],
    [
      'an unknown kind',
      { entities: cast, claims: ['organization/itc presentd presentation/p'] },
      'claims:1:1: "presentd" is no kind of the edge catalogue (did you mean "presented"?). [unknown-kind]',
    ],
    [
      'an end of the wrong type',
      { entities: cast, claims: ['presentation/p presentedAt organization/itc'] },
      'claims:1:1: presentedAt needs Occasion here (Meeting, Event), but "organization/itc" is Organization. [wrong-end]',
    ],
    [
      'a relation of a thing to itself',
      { entities: cast, claims: ['event/lab heldWithin event/lab'] },
      'claims:1:1: heldWithin must join two different entities, but both ends are "event/lab". [self-relation]',
    ],
    [
      'an unknown role',
      {
        entities: cast,
        claims: [{ claim: 'organization/itc tookPartIn event/lab', role: 'panelist', quotes: [quote] }],
      },
      'claims:1:1: The role of tookPartIn must be one of chair, keynote, panellist, moderator, host, invited, announcer, presenter, convener, but got "panelist" (did you mean "panellist"?). [unknown-role]',
    ],
    [
      'a role where there is none',
      { entities: cast, claims: [{ claim: 'event/lab heldWithin event/year', role: 'host', quotes: [quote] }] },
      'claims:1:1: The role of heldWithin must be left out, but got "host". [unknown-role]',
    ],
    [
      'the same claim twice',
      {
        entities: cast,
        claims: ['organization/itc presented presentation/p', 'organization/itc presented presentation/p'],
      },
      'claims:2:1: This claim stands already at claims:1:1: put all its quotes there. [duplicate-claim]',
    ],
    [
      'a second where one is the limit',
      { entities: cast, claims: ['presentation/p presentedAt event/lab', 'presentation/p presentedAt event/year'] },
      'claims:2:1: "presentation/p" can have one occasion only, but presentedAt gives it a second. [cardinality]',
    ],
    [
      'none where one is needed',
      { entities: [{ slug: 'figure/f' }] },
      'entities:1:1: "figure/f" must have exactly one of, so it needs a claim of measures. [cardinality]',
    ],
    [
      'a claim without evidence',
      { entities: cast, claims: [{ claim: 'organization/itc presented presentation/p' }] },
      'claims:1:1: A STATED claim must quote the words that it rests on. [missing-evidence]',
    ],
    [
      'a derived claim without its rule',
      { entities: cast, claims: [{ claim: 'organization/itc presented presentation/p', basis: 'DERIVED' }] },
      'claims:1:1: A DERIVED claim must name its rule or outside fact in "rule". [missing-rule]',
    ],
    [
      'a stated claim with a rule',
      {
        entities: cast,
        claims: [{ claim: 'organization/itc presented presentation/p', rule: 'So.', quotes: [quote] }],
      },
      'claims:1:1: A STATED claim rests on its quotes and has no rule. [needless-rule]',
    ],
    [
      'an unknown paragraph',
      {
        entities: cast,
        paragraphs: ['1.1'],
        claims: [{ claim: 'organization/itc presented presentation/p', quotes: [{ ...quote, in: '1.2' }] }],
      },
      'claims:1:1: "1.2" is no paragraph of report (did you mean "1.1"?). [unknown-paragraph]',
    ],
    [
      'a span that leaves its paragraph',
      {
        entities: cast,
        claims: [{ claim: 'organization/itc presented presentation/p', quotes: [{ ...quote, span: [98, 103] }] }],
      },
      'claims:1:1: The span [98, 103] must lie within paragraph 1, which has 100 characters. [impossible-span]',
    ],
    [
      'a span of another length than its words',
      {
        entities: cast,
        claims: [{ claim: 'organization/itc presented presentation/p', quotes: [{ ...quote, span: [0, 4] }] }],
      },
      'claims:1:1: The span [0, 4] has 4 characters, but "words" has 5. [impossible-span]',
    ],
    [
      'a time outside that of the whole',
      {
        entities: [
          { slug: 'event/lab', when: { edtf: '2024-01' } },
          { slug: 'event/year', when: { edtf: '2023' } },
        ],
        claims: ['event/lab heldWithin event/year'],
      },
      'claims:1:1: 2024-01 lies outside 2023, the time of "event/year". [outside-interval]',
    ],
    [
      'a slug of the wrong form',
      { entities: [{ slug: 'topic/', name: 'nameless' }] },
      'entities:1:1: The slug of a Topic must be "topic/some-key" without spaces, but got "topic/". [slug-form]',
    ],
    [
      'a meeting whose slug is not its date',
      { entities: [{ slug: 'meeting/2023-07-03', date: '2023-07-04' }] },
      'entities:1:1: This slug must be "meeting/2023-07-04", but got "meeting/2023-07-03". [slug-form]',
    ],
    [
      'a slug taken twice',
      { entities: [{ slug: 'topic/a' }, { slug: 'topic/a', name: 'b' }] },
      'entities:2:1: The slug "topic/a" is taken by topic/a at entities:1:1. [duplicate-slug]',
    ],
    [
      'a name that another entity of the type bears, accents aside',
      {
        entities: [
          { slug: 'member/a', name: 'Türkiye' },
          { slug: 'member/b', aliases: ['turkiye'] },
        ],
      },
      'entities:2:1: The name "turkiye" is taken by member/a at entities:1:1. [duplicate-name]',
    ],
    [
      'a symbol that does not parse',
      { entities: [{ slug: 'document/W45', symbols: ['W45'] }] },
      'entities:1:1: "W45" does not parse as a WTO document symbol such as INF/MSME/R/39/Corr.1. [symbol-form]',
    ],
    [
      'a symbol that is not canonical',
      { entities: [{ slug: 'document/inf/msme/w/45', symbols: ['inf/msme/w/45'] }] },
      'entities:1:1: A symbol must be in canonical form, "INF/MSME/W/45", but got "inf/msme/w/45". [symbol-form]',
    ],
    [
      'a symbol of two documents',
      { entities: [{ slug: 'document/A/B/1', symbols: ['A/B/1', 'A/B/2'] }, { slug: 'document/A/B/2' }] },
      'entities:2:1: The symbol "A/B/2" is taken by document/A/B/1 at entities:1:1. [duplicate-symbol]',
    ],
    [
      'an unknown key',
      { entities: [{ slug: 'topic/a', sumary: 'A.' }] },
      'entities:1:1: "sumary" is no key of this entry (did you mean "summary"?). [unknown-key]',
    ],
    [
      'an unknown value',
      { entities: [{ slug: 'decision/d', kind: 'DECIDE' }] },
      'entities:1:1: kind must be one of ADOPTED, AGREED, ANNOUNCED, APPOINTED, APPROVED, CALLED_ON, COMMITTED, DECIDED, ENDORSED, ESTABLISHED, MANDATED, PROPOSED, SUGGESTED, SUPPORTED, WELCOMED, but got "DECIDE" (did you mean "DECIDED"?). [unknown-value]',
    ],
    [
      'a time that is not EDTF',
      { entities: [{ slug: 'event/e', when: { edtf: 'June 2023' } }] },
      'entities:1:1: when.edtf: A date must be EDTF such as 2023, 2023-06, 2023-06-27 or 2022~, but got "June 2023". [wrong-form]',
    ],
    [
      'an interval that ends before it starts',
      { entities: [{ slug: 'event/e', when: { edtf: '2023/2022' } }] },
      'entities:1:1: when.edtf: An interval must not end before it starts, but got "2023/2022". [wrong-form]',
    ],
  ])('%s', (_, facts, problem) => {
    expect(problemsOf(facts)).toEqual([problem]);
  });

  test('all at once, not only the first', () => {
    const problems = problemsOf({
      entities: [{ slug: 'topic/a' }, { slug: 'topic/a', sumary: 'A.' }, { slug: 'decision/d', kind: 'NO' }],
      claims: ['topic/a about topic/b', 'topic/a wins topic/b'],
    });
    expect(problems.map((problem) => /\[(.*)\]$/.exec(problem)?.[1])).toEqual([
      'unknown-value',
      'unknown-key',
      'unknown-entity',
      'unknown-kind',
    ]);
  });
});
