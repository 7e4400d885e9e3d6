import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { MembershipHistory, withPeriods } from '../../src/dataset/membership-periods.ts';
import { parseDataset } from '../../src/dataset/parsed-dataset.ts';
import { type DatedClaim, uniteClaims } from '../../src/dataset/unite-claims.ts';
import { parseEdtf } from '../../src/model/edtf-date.ts';
import type { Relation } from '../../src/model/graph.ts';
import { rawDataset, type TestFacts, type TestSource } from '../helpers/start-graph.ts';
import { issuesOf } from './issues-of.ts';

// What two reports, of 2023 and of 2024, say of the same things.

const entities = [
  'event/lab',
  'event/summit',
  'organization/icc',
  'organization/itc',
  'person/ada',
  'post/keeper',
  'presentation/safe',
].map((slug) => ({ slug }));
const presented = 'organization/itc presented presentation/safe';

const quote = (words: string) => [{ in: '1', span: [0, words.length], words }];
const claim = (words: string, more: object = {}, text = presented) => ({ claim: text, quotes: quote(words), ...more });

/** The facts of two reports with some claims. */
function reports(first: TestFacts['claims'] = [], later: TestFacts['claims'] = []): TestFacts {
  return { entities, claims: first, otherSources: { later: { asOf: '2024-12-31', claims: later } } };
}

/** The relations that the claims of some reports state. */
function relationsOf(facts: TestFacts): Relation[] {
  return buildGraph(rawDataset(facts)).relations.filter(({ kind }) => kind !== 'contains');
}

function evidence(name: string, words: string) {
  return { document: `document/${name}`, paragraph: `paragraph/${name}/1`, start: 0, end: words.length, quote: words };
}

describe('equal claims of two sources', () => {
  test('are one relation, with the claim and the evidence of each in the order of the sources', () => {
    expect(relationsOf(reports([claim('by the ITC')], [claim('the Centre')]))).toEqual([
      {
        key: presented,
        kind: 'presented',
        source: 'organization/itc',
        target: 'presentation/safe',
        role: null,
        when: null,
        basis: 'STATED',
        rule: null,
        review: 'UNREVIEWED',
        sources: ['report', 'later'],
        claims: [
          { source: 'report', basis: 'STATED', rule: null, when: null, review: 'UNREVIEWED' },
          { source: 'later', basis: 'STATED', rule: null, when: null, review: 'UNREVIEWED' },
        ],
        evidence: [evidence('report', 'by the ITC'), evidence('later', 'the Centre')],
      },
    ]);
  });

  test('are one relation with the more precise time, and each claim keeps its own', () => {
    const month = parseEdtf('2023-07', { verbatim: 'in July' });
    const day = parseEdtf('2023-07-03', { verbatim: 'on 3 July' });
    const [relation, ...others] = relationsOf(
      reports(
        [claim('in July', { when: { edtf: '2023-07', verbatim: 'in July' } })],
        [claim('on 3 July', { when: { edtf: '2023-07-03', verbatim: 'on 3 July' } })],
      ),
    );
    expect(others).toEqual([]);
    expect(relation).toMatchObject({ key: `${presented} (2023-07-03)`, when: day, sources: ['report', 'later'] });
    expect(relation?.claims.map(({ when }) => when)).toEqual([month, day]);
  });

  test('have what one of them alone says twice as evidence once', () => {
    const [relation] = relationsOf(
      reports([claim('by the ITC'), claim('by the ITC', { when: { edtf: '2023' } })], [claim('the Centre')]),
    );
    expect(relation).toMatchObject({
      sources: ['report', 'later'],
      claims: [{ source: 'report' }, { source: 'report' }, { source: 'later' }],
      evidence: [evidence('report', 'by the ITC'), evidence('later', 'the Centre')],
    });
  });

  test('in different roles are relations of their own, and no dispute', () => {
    const { relations, disputes } = buildGraph(
      rawDataset(
        reports(
          [claim('hosted', { role: 'host' }, 'organization/itc organized event/lab')],
          [claim('with', { role: 'co-host' }, 'organization/itc organized event/lab')],
        ),
      ),
    );
    expect(relations.flatMap(({ key, kind, sources }) => (kind === 'organized' ? [[key, sources]] : []))).toEqual([
      ['organization/itc organized event/lab (host)', ['report']],
      ['organization/itc organized event/lab (co-host)', ['later']],
    ]);
    expect(disputes).toEqual([]);
  });
});

describe('times', () => {
  const both = ['report', 'later'];
  type Times = readonly (string | null)[];

  /** The times of the relations that two reports state of the same ends, each with the sources that it rests on. */
  function timesOf(first: Times, later: Times, text: string) {
    const claims = (times: Times) => times.map((edtf) => claim('words', { when: edtf && { edtf } }, text));
    return relationsOf(reports(claims(first), claims(later))).map(({ when, sources }) => [when?.edtf ?? null, sources]);
  }

  test.each<[string, Times, Times, string | null]>([
    ['no date and a day', [null], ['2023-07-03'], '2023-07-03'],
    ['a day and no date', ['2023-07-03'], [null], '2023-07-03'],
    ['a month and a day in it', ['2023-07'], ['2023-07-03'], '2023-07-03'],
    ['a day and its year', ['2023-07-03'], ['2023'], '2023-07-03'],
    ['one of several days, and one of them', ['[2023-07-01..2023-07-05]'], ['2023-07-03'], '2023-07-03'],
    ['an approximate year and a day in it', ['2023~'], ['2023-07-03'], '2023-07-03'],
    ['an approximate month and the same month', ['2023-07~'], ['2023-07'], '2023-07'],
    ['a month and the same month, approximate', ['2023-07'], ['2023-07~'], '2023-07'],
    ['no date, a year and its month', [null, '2023'], ['2023-07'], '2023-07'],
  ])('that agree are one relation: %s', (_, first, later, edtf) => {
    expect(timesOf(first, later, presented)).toEqual([[edtf, both]]);
  });

  test.each<[string, Times, Times]>([
    ['two days', ['2023-07-03'], ['2023-07-04']],
    ['a month and a day of another one', ['2023-06'], ['2023-07-03']],
    ['no date and two days, either of which it may be', [null], ['2023-07-03', '2023-07-04']],
    ['a month and two days in it', ['2023-07'], ['2023-07-03', '2023-07-04']],
  ])('that do not, or may agree with several, are relations of their own: %s', (_, first, later) => {
    expect(timesOf(first, later, presented)).toEqual([
      ...first.map((edtf) => [edtf, ['report']]),
      ...later.map((edtf) => [edtf, ['later']]),
    ]);
  });

  const holds = 'person/ada holds post/keeper';

  test.each<[string, Times, Times, string]>([
    ['an open period and the same one with its end', ['2018/..'], ['2018/2024-05'], '2018/2024-05'],
    ['an open period and one with a more precise start', ['2018/..'], ['2018-03-05/..'], '2018-03-05/..'],
    ['an unknown start and the start', ['/2023-04-26'], ['2018/2023-04-26'], '2018/2023-04-26'],
    ['a period and no date', ['2018/..'], [null], '2018/..'],
  ])('of an office that may be the same term are one: %s', (_, first, later, edtf) => {
    expect(timesOf(first, later, holds)).toEqual([[edtf, both]]);
  });

  test.each<[string, Times, Times]>([
    ['two that do not overlap', ['2018/2020-05'], ['2023/..']],
    ['two that begin in different years', ['2018/..'], ['2023/..']],
    ['one within another', ['2018/..'], ['2020/2022']],
  ])('of an office are two terms, and no dispute: %s', (_, first, later) => {
    expect(timesOf(first, later, holds)).toEqual([
      ...first.map((edtf) => [edtf, ['report']]),
      ...later.map((edtf) => [edtf, ['later']]),
    ]);
    const when = (edtf: string | null | undefined) => ({ when: { edtf } });
    const facts = reports([claim('words', when(first[0]), holds)], [claim('words', when(later[0]), holds)]);
    expect(buildGraph(rawDataset(facts)).disputes).toEqual([]);
  });

  test('of an office that two sources give as open are stated up to the date of each', () => {
    const open = claim('since 2018', { when: { edtf: '2018/..' } }, holds);
    const [relation] = relationsOf(reports([open], [open]));
    expect(relation?.when).toEqual(parseEdtf('2018/..', { statedOn: ['2023-12-31', '2024-12-31'] }));
  });

  test('of an office whose end the later source knows are stated for all its days, as if it spoke alone', () => {
    const [open, closed] = ['2018/..', '2018/2024-05'].map((edtf) => claim('words', { when: { edtf } }, holds));
    const [alone] = relationsOf(reports([], [closed as ReturnType<typeof claim>]));
    const [united] = relationsOf(reports([open as ReturnType<typeof claim>], [closed as ReturnType<typeof claim>]));
    expect(alone?.when).toEqual(parseEdtf('2018/2024-05'));
    expect(united?.when).toEqual(alone?.when);
  });
});

describe('what one source states and another derives', () => {
  const derived = { basis: 'DERIVED', rule: 'same-speaker' };
  const judged = (verdicts: string[]) => ({ verdicts });

  test.each([
    ['stated first', claim('by the ITC'), claim('the Centre', derived)],
    ['derived first', claim('the Centre', derived), claim('by the ITC')],
  ])('is stated, without a rule, and each claim keeps its own basis: %s', (_, first, later) => {
    const [relation] = relationsOf(reports([first], [later]));
    const basisOf = (one: object) => ('rule' in one ? derived : { basis: 'STATED', rule: null });
    expect(relation).toMatchObject({
      basis: 'STATED',
      rule: null,
      claims: [
        { source: 'report', ...basisOf(first) },
        { source: 'later', ...basisOf(later) },
      ],
    });
  });

  test('is derived by the rule of the first claim if nobody states it, rather than from outside', () => {
    const external = { basis: 'EXTERNAL', rule: 'web-page' };
    const [relation] = relationsOf(
      reports(
        [claim('the Centre', external)],
        [claim('its expert', derived), claim('words', { when: { edtf: '2023' }, ...derived, rule: 'same-day' })],
      ),
    );
    expect(relation).toMatchObject({ basis: 'DERIVED', rule: 'same-speaker', when: { edtf: '2023' } });
    expect(relation?.claims.map(({ rule }) => rule)).toEqual(['web-page', 'same-speaker', 'same-day']);
  });

  test.each<[string, string[], object, string[], string]>([
    ['supported if one is, though another is disputed', ['NOT_SUPPORTED'], {}, ['SUPPORTED', 'SUPPORTED'], 'SUPPORTED'],
    ['disputed if one is and none is supported', ['SUPPORTED'], {}, ['NOT_SUPPORTED'], 'DISPUTED'],
    ['unreviewed if none has two readers', ['SUPPORTED'], {}, ['SUPPORTED'], 'UNREVIEWED'],
    ['that of the stated claim alone', ['SUPPORTED', 'SUPPORTED'], derived, [], 'UNREVIEWED'],
  ])('has one review: %s', (_, first, more, later, review) => {
    const [relation] = relationsOf(
      reports([claim('by the ITC', { ...more, ...judged(first) })], [claim('the Centre', judged(later))]),
    );
    expect(relation?.review).toBe(review);
  });
});

describe('the order', () => {
  const about = (target: string) => `organization/itc tookPartIn event/${target}`;

  test('of relations is that of their first claims', () => {
    const facts = reports([about('summit')], [presented, about('lab'), about('summit')]);
    expect(relationsOf(facts).map(({ key }) => key)).toEqual([about('summit'), presented, about('lab')]);
  });

  test('of sources is that of their dates, then of their names', () => {
    const source = (asOf: string): TestSource => ({ asOf, claims: [presented] });
    const { sources, relations } = buildGraph(
      rawDataset({
        entities,
        claims: [presented],
        otherSources: { zeal: source('2021-12-31'), b: source('2024-12-31'), a: source('2024-12-31') },
      }),
    );
    const inOrder = ['zeal', 'report', 'a', 'b'];
    expect(sources.map(({ name }) => name)).toEqual(inOrder);
    const united = relations.find(({ key }) => key === presented);
    expect(united?.sources).toEqual(inOrder);
    expect(united?.claims.map(({ source: name }) => name)).toEqual(inOrder);
    expect(united?.evidence.map(({ document }) => document)).toEqual(inOrder.map((name) => `document/${name}`));
  });
});

test('a claim that one source makes twice is an issue; one that two sources make is none', () => {
  expect(issuesOf(reports([presented], [presented]))).toEqual([]);
  expect(issuesOf(reports([presented], [presented, presented]))).toEqual([
    'later/claims:2:1: This claim is already at later/claims:1:1: put all its quotes there. [duplicate-claim]',
  ]);
});

describe('for any claims of three sources', () => {
  const times = [null, '2023', '2023~', '2023-07', '2023-07-03', '2023-07-04', '2022/2023'];
  const claims = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...times), fc.constantFrom('icc', 'itc')), {
      selector: ([edtf, key]) => `${edtf} ${key}`,
      maxLength: 5,
    })
    .chain((made) =>
      fc.constantFrom(null, 'lab', 'summit').map((occasion) => [
        ...made.map(([edtf, key], index) => ({
          claim: `organization/${key} presented presentation/safe`,
          when: edtf && { edtf },
          quotes: [{ in: '1', span: [index, index + 5], words: 'words' }],
        })),
        ...(occasion ? [claim('was given', {}, `presentation/safe presentedAt event/${occasion}`)] : []),
      ]),
    );
  const source = fc.record({ asOf: fc.constantFrom('2022-12-31', '2023-12-31', '2024-12-31'), claims });
  const facts = fc
    .tuple(source, source, source)
    .map(([report, b, a]): TestFacts => ({ entities, ...report, otherSources: { b, a } }));

  test('the order of the sources on disk makes no difference', () => {
    fc.assert(
      fc.property(facts, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (any, order) => {
        const raw = rawDataset(any);
        const sources = order.flatMap((index) => raw.sources[index] ?? []);
        expect(buildGraph({ ...raw, sources })).toEqual(buildGraph(raw));
      }),
    );
  });

  test('each claim is in one relation, which is at a time that the claim can mean, and has its words', () => {
    fc.assert(
      fc.property(facts, (any) => {
        const relations = relationsOf(any);
        const written = [['report', any], ...Object.entries(any.otherSources ?? {})] as [string, TestSource][];
        const stated = written.flatMap(([name, { claims: ofSource = [] }]) => ofSource.map((one) => ({ name, one })));
        const sizes = relations.map((relation) => relation.claims.length || 1);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(stated.length);
        expect(new Set(relations.map(({ key }) => key)).size).toBe(relations.length);
        for (const { name, one } of stated) {
          const { claim: text, quotes } = one as ReturnType<typeof claim>; // The claims above are complete.
          const having = relations.filter(
            ({ source: from, kind, target, sources, evidence: words }) =>
              `${from} ${kind} ${target}` === text &&
              sources.includes(name) &&
              words.some(({ document, start }) => document === `document/${name}` && start === quotes[0]?.span[0]),
          );
          expect(having).not.toEqual([]);
        }
      }),
    );
  });
});

describe('for any claims in any order', () => {
  // Of times that are equally vague, such as 2023~ and 2023?, the first one counts: there are no two of them here.
  const times = ['2023', '2023~', '2023-07', '2023-07~', '2023-07-03', '2023-07-04', '[2023-07-01..2023-07-03]'];
  const periods = ['2018/..', '2018/2024-05', '2018-03/..', '/2024-05', '2018/2020', '2021/..', '2022', '../..'];
  const kinds = [
    ['organization/itc presented presentation/safe', times],
    ['organization/icc presented presentation/safe', times],
    ['person/ada holds post/keeper', periods],
  ] as const;
  const names = ['report', 'b', 'c'] as const;

  // Each claim quotes other characters of its paragraph, so that its words tell where it went.
  const made = fc
    .uniqueArray(
      fc
        .constantFrom(...kinds)
        .chain(([text, edtfs]) =>
          fc.tuple(fc.constantFrom(...names), fc.constant(text), fc.option(fc.constantFrom(...edtfs))),
        ),
      { selector: (parts) => parts.join(' '), maxLength: 12 },
    )
    .map((parts) => {
      const claimsOf = (name: string) =>
        parts.flatMap(([from, text, edtf], index) =>
          from === name
            ? [
                {
                  ...claim('words', { when: edtf && { edtf } }, text),
                  quotes: [{ in: '1', span: [index, index + 5], words: 'words' }],
                },
              ]
            : [],
        );
      const otherSources = {
        b: { asOf: '2024-12-31', claims: claimsOf('b') },
        c: { asOf: '2025-12-31', claims: claimsOf('c') },
      };
      const { dataset } = parseDataset(rawDataset({ entities, claims: claimsOf('report'), otherSources }));
      const [written, known] = [dataset.claims.map(({ value }) => value), dataset.entities.map(({ value }) => value)];
      return withPeriods(written, new MembershipHistory(written, known));
    });

  /** What a relation says, whatever the order of its claims. */
  const content = ({ kind, source, target, role, when, basis, sources, claims, evidence: words }: Relation) => ({
    ...{ triple: `${source} ${kind} ${target} ${role}`, basis, edtf: when?.edtf, statedOn: when?.statedOn },
    sources: sources.toSorted(),
    claims: claims.map(({ source: name, when: own }) => `${name} ${own?.edtf}`).sort(),
    evidence: words.map(({ document, start }) => `${document} ${start}`).sort(),
  });
  const contents = (claims: readonly DatedClaim[]) =>
    uniteClaims(claims)
      .map(content)
      .map((one) => JSON.stringify(one))
      .sort();

  test('the order of the claims does not change what relations there are, nor their times, sources, claims and evidence', () => {
    fc.assert(
      fc.property(
        made.chain((claims) =>
          fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
        ),
        ([claims, shuffled]) => {
          expect(contents(shuffled)).toEqual(contents(claims));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('the sources of a relation are those of its claims, and each gives its words', () => {
    fc.assert(
      fc.property(made, (claims) => {
        for (const { sources, claims: ofRelation, evidence: words } of uniteClaims(claims)) {
          if (ofRelation.length > 0) expect(new Set(ofRelation.map(({ source }) => source))).toEqual(new Set(sources));
          expect(new Set(words.map(({ document }) => document))).toEqual(
            new Set(sources.map((name) => `document/${name}`)),
          );
        }
      }),
    );
  });

  test('united again with the times of their relations, they are the same relations', () => {
    fc.assert(
      fc.property(made, (claims) => {
        const relations = uniteClaims(claims);
        const isFrom =
          ({ claim: { from, quotes } }: DatedClaim) =>
          (words: Relation['evidence'][number]) =>
            words.document === from.document && words.start === quotes[0]?.span[0];
        const again = claims.map((dated) => ({
          ...dated,
          when: relations.find(({ evidence: words }) => words.some(isFrom(dated)))?.when ?? null,
        }));
        expect(uniteClaims(again).map(({ key }) => key)).toEqual(relations.map(({ key }) => key));
      }),
      { numRuns: 300 },
    );
  });
});
