import { describe, expect, test } from 'vitest';
import type { TestFacts } from '../helpers/start-graph.ts';
import { issuesOf } from './issues-of.ts';

const entities = ['meeting/2023-07-03', 'presentation/p', 'organization/itc', 'event/lab', 'event/year'].map(
  (slug) => ({
    slug,
  }),
);
const quote = { in: '1', span: [0, 5], words: 'words' };
const count = { label: 'Meetings', declared: 5, quotes: [quote] };

describe('every issue is found, with its location and the nearest valid choice', () => {
  test('valid facts have no issues', () => {
    expect(issuesOf({ entities, claims: ['presentation/p presentedAt meeting/2023-07-03'] })).toEqual([]);
  });

  test.each<[string, TestFacts, string]>([
    [
      'an unknown entity',
      { entities, claims: ['presentation/p presentedAt meeting/2023-07-04'] },
      'claims:1:1: presentedAt refers to "meeting/2023-07-04", which does not exist (did you mean "meeting/2023-07-03"?). [unknown-entity]',
    ],
    [
      'an unknown entity whose slug has the words of another',
      { entities, claims: ['presentation/p presentedAt meeting/07-03'] },
      'claims:1:1: presentedAt refers to "meeting/07-03", which does not exist (did you mean "meeting/2023-07-03"?). [unknown-entity]',
    ],
    [
      'an unknown kind',
      { entities, claims: ['organization/itc presentd presentation/p'] },
      'claims:1:1: "presentd" is not a relation kind (did you mean "presented"?). [unknown-kind]',
    ],
    [
      'an endpoint of the wrong type',
      { entities, claims: ['presentation/p presentedAt organization/itc'] },
      'claims:1:1: The target of presentedAt must be of type Occasion (Meeting, Event), but "organization/itc" is of type Organization. [invalid-endpoint]',
    ],
    [
      'a relation of an entity to itself',
      { entities, claims: ['event/lab heldWithin event/lab'] },
      'claims:1:1: heldWithin must relate two different entities, but both are "event/lab". [self-relation]',
    ],
    [
      'an unknown role',
      {
        entities,
        claims: [{ claim: 'organization/itc tookPartIn event/lab', role: 'panelist', quotes: [quote] }],
      },
      'claims:1:1: The role of tookPartIn must be one of chair, panellist, moderator, speaker, invited, online, celebrating, but got "panelist" (did you mean "panellist"?). [unknown-role]',
    ],
    [
      'a role for a kind without roles',
      { entities, claims: [{ claim: 'organization/itc presented presentation/p', role: 'host', quotes: [quote] }] },
      'claims:1:1: The role of presented must be left out, but got "host". [unknown-role]',
    ],
    [
      'the same claim twice',
      {
        entities,
        claims: ['organization/itc presented presentation/p', 'organization/itc presented presentation/p'],
      },
      'claims:2:1: This claim is already at claims:1:1: put all its quotes there. [duplicate-claim]',
    ],
    [
      'a second relation where one is the maximum',
      { entities, claims: ['presentation/p presentedAt event/lab', 'presentation/p presentedAt event/year'] },
      'claims:2:1: "presentation/p" can have only one relation "occasion" in a source, but presentedAt adds a second. [cardinality]',
    ],
    [
      'no relation where one is required',
      { entities: [{ slug: 'figure/f' }] },
      'entities:1:1: "figure/f" must have exactly one relation "subject": add a claim of kind measures. [cardinality]',
    ],
    [
      'a phrase for an unknown entity in the hints',
      { entities, hints: { references: [{ words: ['the fair'], entity: 'meeting/2023-07-04' }] } },
      'hints:1:1: "meeting/2023-07-04" does not exist (did you mean "meeting/2023-07-03"?). [unknown-entity]',
    ],
    [
      'a date of a value that names an unknown rule',
      {
        entities: [...entities, { slug: 'organization/group' }],
        properties: [
          {
            of: 'organization/group',
            property: 'founded',
            value: { edtf: '2017', rule: 'a-guess' },
            quotes: [quote],
          },
        ],
      },
      'properties:1:1: "a-guess" is not the id of a rule in rules.yaml. [unknown-rule]',
    ],
    [
      'a list of members in an unknown paragraph',
      {
        entities,
        paragraphs: ['1.1'],
        hints: { membership: [{ in: '1.2', of: 'organization/itc', statedAt: '2023-12-07' }] },
      },
      'hints:1:1: report has no paragraph "1.2" (did you mean "1.1"?). [unknown-paragraph]',
    ],
    [
      'an unknown paragraph',
      {
        entities,
        paragraphs: ['1.1'],
        claims: [{ claim: 'organization/itc presented presentation/p', quotes: [{ ...quote, in: '1.2' }] }],
      },
      'claims:1:1: report has no paragraph "1.2" (did you mean "1.1"?). [unknown-paragraph]',
    ],
    [
      'a span beyond the end of its paragraph',
      {
        entities,
        claims: [{ claim: 'organization/itc presented presentation/p', quotes: [{ ...quote, span: [98, 103] }] }],
      },
      'claims:1:1: The span [98, 103] must lie within paragraph 1, which has 100 characters. [invalid-span]',
    ],
    [
      'a span of another length than its quote',
      {
        entities,
        claims: [{ claim: 'organization/itc presented presentation/p', quotes: [{ ...quote, span: [0, 4] }] }],
      },
      'claims:1:1: The span [0, 4] has 4 characters, but "words" has 5. [invalid-span]',
    ],
    [
      'a time outside that of the occasion',
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
      'a slug without a key',
      { entities: [{ slug: 'topic/', name: 'nameless' }] },
      'entities:1:1: The slug of a Topic must be "topic/some-key" without spaces, but got "topic/". [invalid-slug]',
    ],
    [
      'a meeting whose slug is not its date',
      { entities: [{ slug: 'meeting/2023-07-03', date: '2023-07-04' }] },
      'entities:1:1: This slug must be "meeting/2023-07-04", but got "meeting/2023-07-03". [invalid-slug]',
    ],
    [
      'a slug of two entities',
      { entities: [{ slug: 'topic/a' }, { slug: 'topic/a', name: 'b' }] },
      'entities:2:1: The slug "topic/a" already belongs to topic/a at entities:1:1. [duplicate-slug]',
    ],
    [
      'a name of another entity of the type, ignoring accents',
      {
        entities: [
          { slug: 'member/a', name: 'Türkiye' },
          { slug: 'member/b', aliases: ['turkiye'] },
        ],
      },
      'entities:2:1: The name "turkiye" already belongs to member/a at entities:1:1. [duplicate-name]',
    ],
    [
      'an invalid symbol',
      { entities: [{ slug: 'document/W45', symbols: ['W45'] }] },
      'entities:1:1: A symbol must be a WTO document symbol such as INF/MSME/R/39/Corr.1, but got "W45". [invalid-symbol]',
    ],
    [
      'a symbol that is not canonical',
      { entities: [{ slug: 'document/inf/msme/w/45', symbols: ['inf/msme/w/45'] }] },
      'entities:1:1: A symbol must be in canonical form, "INF/MSME/W/45", but got "inf/msme/w/45". [invalid-symbol]',
    ],
    [
      'a symbol of two documents',
      { entities: [{ slug: 'document/A/B/1', symbols: ['A/B/1', 'A/B/2'] }, { slug: 'document/A/B/2' }] },
      'entities:2:1: The symbol "A/B/2" already belongs to document/A/B/1 at entities:1:1. [duplicate-symbol]',
    ],
    [
      'an unknown key',
      { entities: [{ slug: 'topic/a', sumary: 'A.' }] },
      'entities:1:1: Unknown key "sumary" (did you mean "summary"?). [unknown-key]',
    ],
    [
      'an unknown key of an entity with values that follow from others',
      { entities: [{ slug: 'document/a', titel: 'A' }] },
      'entities:1:1: Unknown key "titel" (did you mean "title"?). [unknown-key]',
    ],
    [
      'an unknown key within a list',
      { claims: [{ claim: 'topic/a about topic/b', quotes: [{ ...quote, wrds: 'words' }] }] },
      'claims:1:1: Unknown key "wrds" (did you mean "words"?). [unknown-key]',
    ],
    [
      'an unknown key of a value that may have one of two forms',
      { counts: [{ ...count, find: { from: 'topic/a', edge: 'about', direction: 'IN', sums: 'seats' } }] },
      'counts:1:1: Unknown key "sums" (did you mean "sum"?). [unknown-key]',
    ],
    [
      'an unknown value in one of two forms',
      { counts: [{ ...count, find: { from: 'topic/a', edge: 'about', direction: 'INN' } }] },
      'counts:1:1: find.direction must be one of OUT, IN, but got "INN" (did you mean "IN"?). [unknown-value]',
    ],
    [
      'a value that has neither of two forms',
      { counts: [{ ...count, find: 'meetings' }] },
      'counts:1:1: find: Invalid input (got "meetings") [invalid-shape]',
    ],
    [
      'an unknown value',
      { entities: [{ slug: 'decision/d', kind: 'DECIDE' }] },
      'entities:1:1: kind must be one of ADOPTED, AGREED, APPOINTED, APPROVED, COMMITTED, DECIDED, ENDORSED, ESTABLISHED, MANDATED, but got "DECIDE" (did you mean "DECIDED"?). [unknown-value]',
    ],
    [
      'a time that is not EDTF',
      { entities: [{ slug: 'event/e', when: { edtf: 'June 2023' } }] },
      'entities:1:1: when.edtf: A date must be EDTF such as 2023, 2023-06, 2023-06-27 or 2022~, but got "June 2023". [invalid-shape]',
    ],
    [
      'an interval that ends before it starts',
      { entities: [{ slug: 'event/e', when: { edtf: '2023/2022' } }] },
      'entities:1:1: when.edtf: An interval must not end before it starts, but got "2023/2022". [invalid-shape]',
    ],
  ])('%s', (_, facts, issue) => {
    expect(issuesOf(facts)).toEqual([issue]);
  });

  test('all issues are found, not only the first', () => {
    const issues = issuesOf({
      entities: [{ slug: 'topic/a' }, { slug: 'topic/a', sumary: 'A.' }, { slug: 'decision/d', kind: 'NO' }],
      claims: ['topic/a about topic/b', 'topic/a wins topic/b'],
    });
    expect(issues.map((issue) => /\[(.*)\]$/.exec(issue)?.[1])).toEqual([
      'unknown-value',
      'unknown-key',
      'unknown-entity',
      'unknown-kind',
    ]);
  });
});
