import { describe, expect, test } from 'vitest';
import { disputesAddress, withParameters } from '../../src/web/explorer/format/addresses.ts';
import { disputedValue, disputeLabel } from '../../src/web/explorer/format/disputes.ts';
import { evidenceCells, evidenceColumns } from '../../src/web/explorer/format/evidence-columns.ts';
import type {
  CoverageQuery,
  DisputeFragment,
  EntityNameFragment,
  EvidenceFragment,
  RelationFragment,
} from '../../src/web/explorer/generated/graphql.ts';
import { coverageCsv } from '../../src/web/explorer/pages/coverage/coverage-csv.ts';
import { aliasesOf } from '../../src/web/explorer/pages/entity/name-scopes.ts';
import { type PathSearch, pathSearchAddress, searchVariables } from '../../src/web/explorer/pages/paths/path-search.ts';
import { traceOptionsAddress } from '../../src/web/explorer/pages/trace/trace-options.ts';

const first = { name: 'annual-report-2023', title: '2023 Annual Report' };
const second = { name: 'tidal-mills-2024', title: 'Tidal Mills Group 2024 Annual Report' };
const lab = { __typename: 'Event' as const, slug: 'event/lab', name: 'Lab' };
const japan = { __typename: 'Member' as const, slug: 'member/japan', name: 'Japan' };

describe('the aliases of an entity', () => {
  const everywhere = { source: null, sections: [], paragraphs: [], when: null };
  const aliases = (...names: EntityNameFragment[]) => aliasesOf({ name: 'Group', names });

  test('are its names but the main one', () => {
    expect(aliases({ ...everywhere, name: 'Group' }, { ...everywhere, name: 'MSME Group' })).toEqual([
      { name: 'MSME Group', scope: null },
    ]);
  });

  test('say in which source, sections and paragraphs, and when, they stand for it', () => {
    expect(
      aliases(
        { ...everywhere, name: 'the Group', source: first },
        { ...everywhere, name: 'the Body', source: first, sections: ['2', '3'] },
        {
          ...everywhere,
          name: 'this Body',
          source: second,
          sections: ['4'],
          paragraphs: [
            { kind: 'PARAGRAPH', number: '10' },
            { kind: 'FOOTNOTE', number: '1' },
          ],
        },
        { ...everywhere, name: 'the Friends', when: { edtf: '../2017-12-13' } },
      ),
    ).toEqual([
      { name: 'the Group', scope: '2023 Annual Report' },
      { name: 'the Body', scope: '2023 Annual Report, sections 2 and 3' },
      { name: 'this Body', scope: 'Tidal Mills Group 2024 Annual Report, section 4, paragraph 10, footnote 1' },
      { name: 'the Friends', scope: 'until 13 December 2017' },
    ]);
  });

  test('are listed once, with all their scopes; the main name too if it holds in a scope only', () => {
    expect(
      aliases(
        { ...everywhere, name: 'the Group', source: first },
        { ...everywhere, name: 'Group', source: second },
        { ...everywhere, name: 'the Group', source: second },
      ),
    ).toEqual([
      { name: 'the Group', scope: '2023 Annual Report or Tidal Mills Group 2024 Annual Report' },
      { name: 'Group', scope: 'Tidal Mills Group 2024 Annual Report' },
    ]);
  });
});

describe('a dispute', () => {
  test.each([
    ['date', 'date of Lab', 'Date'],
    ['when', 'when of Lab', 'Date'],
    ['heldIn', 'heldIn of Lab', 'Held in'],
    ['when', 'when ITC organized Lab', 'When ITC organized Lab'],
    ['declared', 'number of labs in 2023', 'Number of labs in 2023'],
  ])('about %s, "%s", is called "%s" beside the name of its entity', (field, subject, label) => {
    expect(disputeLabel({ field, subject, entity: lab })).toBe(label);
  });

  test('about no entity is called by its subject', () => {
    expect(disputeLabel({ field: 'declared', subject: 'number of labs', entity: null })).toBe('Number of labs');
  });

  test.each([
    ['date', '2018-12-04', '4 December 2018'],
    ['when', '[2024-01-01..2024-06-30]', 'between 1 January 2024 and 30 June 2024'],
    ['founded', '13 December 2017', '13 December 2017'],
    ['value', '1300', '1,300'],
    ['declared', '88', '88'],
    ['manner', 'CONSENSUS', 'Consensus'],
    ['external', 'true', 'yes'],
    ['external', 'false', 'no'],
    ['title', '2018-12-04', '2018-12-04'],
    ['occasion', 'Meeting of 3 July 2023', 'Meeting of 3 July 2023'],
  ])('about %s shows the value %s as "%s"', (field, value, text) => {
    expect(disputedValue(field, value)).toBe(text);
  });

  test('is on the page of its entity, or else on the page of coverage', () => {
    expect(disputesAddress('event/lab')).toBe('/event/lab#disputed');
    expect(disputesAddress(undefined)).toBe('/coverage#disputed');
  });
});

describe('the source in an address', () => {
  const search: PathSearch = {
    ...{ from: 'member/japan', to: 'event/lab', maxLength: 4, allKinds: false, limit: 10 },
    source: 'tidal-mills-2024',
  };

  test('is added and removed without a change of the other parameters', () => {
    const source = 'tidal-mills-2024';
    expect(withParameters('/document', '?kind=CITES', { source })).toBe('/document?kind=CITES&source=tidal-mills-2024');
    expect(withParameters('/document', '?source=a&kind=CITES', { source: null })).toBe('/document?kind=CITES');
    expect(withParameters('/document', '?source=a', { source: null })).toBe('/document');
  });

  test('stays when the options of a trace or of paths change, and is sent to the API', () => {
    const options = { direction: 'in' as const, maxDepth: 3, includeRevisions: false };
    expect(traceOptionsAddress('event/lab', { ...options, source: 'tidal-mills-2024' })).toBe(
      '/trace/event/lab?direction=in&maxDepth=3&source=tidal-mills-2024',
    );
    expect(traceOptionsAddress('event/lab', { ...options, source: null })).toBe(
      '/trace/event/lab?direction=in&maxDepth=3',
    );
    expect(pathSearchAddress(search)).toBe('/paths?from=member%2Fjapan&to=event%2Flab&source=tidal-mills-2024');
    const variables = { source: 'member/japan', target: 'event/lab', maxLength: 4, first: 10 };
    expect(searchVariables(search)).toEqual({ ...variables, filter: { sources: ['tidal-mills-2024'] } });
    expect(searchVariables({ ...search, source: null })).toEqual({ ...variables, filter: {} });
  });
});

describe('a CSV file', () => {
  test('has the sources and the disputes of a relation', () => {
    const relation: RelationFragment = {
      ...{ id: '1', kind: 'TOOK_PART_IN', role: null, basis: 'STATED', review: 'SUPPORTED', rule: null, when: null },
      sentence: 'Japan took part in Lab',
      source: japan,
      target: lab,
      evidence: [quote('Japan', first.name), quote('at the lab', second.name)],
      sources: [first, second].map((source) => ({ ...source, document: { slug: `document/${source.name}` } })),
      claims: [],
      disputes: [{ subject: 'when Japan took part in Lab', field: 'when', entity: japan }],
    };
    const cells = evidenceCells(relation);
    expect(Object.fromEntries(evidenceColumns.map((column, index) => [column, cells[index]]))).toEqual({
      relation: 'TOOK_PART_IN',
      basis: 'STATED',
      review: 'SUPPORTED',
      sentence: 'Japan took part in Lab',
      quotes: 'Japan | at the lab',
      paragraphs: 'paragraph/annual-report-2023/1 | paragraph/tidal-mills-2024/1',
      sources: 'annual-report-2023 | tidal-mills-2024',
      disputes: 'when Japan took part in Lab',
    });
  });

  test('of coverage has each side of a dispute, and of which source and time each number is', () => {
    const asOf = '2023-12-07';
    const when = { edtf: '2023', verbatim: null, statedOn: [], rule: null };
    const dispute: DisputeFragment = {
      ...{ subject: 'value of 88 Members', field: 'value', entity: null, reason: 'It is nearer.' },
      sides: [
        { value: '88', served: true, preferred: true, sources: [first], evidence: [quote('88 Members', first.name)] },
        {
          ...{ value: '87', served: false, preferred: false },
          ...{ sources: [second], evidence: [quote('87 Members', second.name)] },
        },
      ],
    };
    const coverage: CoverageQuery['coverage'] = {
      counts: [{ label: 'labs', declared: 3, actual: 2, source: { ...first, asOf }, when, evidence: [] }],
      reviews: [],
      ambiguities: [{ question: 'Which lab?', interpretation: 'The first.', source: second, evidence: [] }],
      disputes: [dispute],
      citedOnlyDocuments: [],
    };
    const { columns, rows } = coverageCsv(coverage);
    expect(
      rows.map((row) =>
        Object.fromEntries(columns.flatMap((column, index) => (row[index] ? [[column, row[index]]] : []))),
      ),
    ).toEqual([
      {
        ...{ section: 'declared and found', item: 'labs', declared: 3, found: 2, result: '1 missing' },
        ...{ sources: 'annual-report-2023', when: '2023' },
      },
      { section: 'ambiguity', item: 'Which lab?', result: 'The first.', sources: 'tidal-mills-2024' },
      {
        ...{ section: 'dispute', item: 'value of 88 Members', result: '88', paragraphs: '1', quotes: '88 Members' },
        ...{ sources: 'annual-report-2023', note: 'used; preferred by an editor: It is nearer.' },
      },
      {
        ...{ section: 'dispute', item: 'value of 88 Members', result: '87', paragraphs: '1', quotes: '87 Members' },
        sources: 'tidal-mills-2024',
      },
    ]);
  });
});

function quote(words: string, source: string): EvidenceFragment {
  return {
    ...{ quote: words, start: 0, end: words.length, context: null },
    paragraph: { slug: `paragraph/${source}/1`, number: '1', kind: 'PARAGRAPH', length: 100, summary: null },
    document: {
      ...{ __typename: 'Document', slug: `document/${source}`, name: source },
      ...{ url: null, searchUrl: null },
    },
  };
}
