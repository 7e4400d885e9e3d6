import type { TestFacts } from '../start-graph.ts';

const quote = (words: string) => [{ in: '1', span: [0, words.length], words }];
const listed = (member: string, statedAt: string) => ({
  ...{ claim: `member/${member} belongsTo organization/msme-group`, statedAt, list: true },
  quotes: quote(member),
});
const meetings = (declared: number, words: string) => ({
  ...{ statement: 'meetings in 2023', declared, when: { edtf: '2023' }, quotes: quote(words) },
  find: { type: 'Meeting' },
});
const taken = 'decision/guide takenAt meeting/2023-07-03';
const hosted = 'organization/itc organized event/lab';

/**
 * Two reports, the second a year later. Both say that the ITC took part in the summit, the second by a rule. They disagree
 * about the occasion of the spotlight, the time at which the ITC hosted the lab, the value of a figure and the number of
 * meetings.
 */
export const twoReports: TestFacts = {
  entities: [
    { slug: 'organization/msme-group', name: 'MSME Group', founded: { edtf: '2017-12-13' } },
    { slug: 'organization/itc', name: 'ITC', aliases: ['Centre', { name: 'the host', source: 'report' }] },
    { slug: 'member/early', name: 'Earlyland' },
    { slug: 'member/late', name: 'Lateland' },
    { slug: 'meeting/2023-07-03', name: 'Third meeting' },
    { slug: 'event/lab', name: 'Lab', when: { edtf: '2023' } },
    { slug: 'event/summit', name: 'Summit', when: { edtf: '2024-06-20' } },
    { slug: 'presentation/spotlight', name: 'Spotlight' },
    { slug: 'decision/guide', name: 'Guide on trade' },
    { slug: 'figure/members', name: 'Founders', value: 88, unit: 'members' },
  ],
  claims: [
    { claim: 'presentation/spotlight presentedAt event/lab', quotes: quote('at the lab') },
    { claim: 'organization/itc presented presentation/spotlight', quotes: quote('ITC presented') },
    { claim: 'organization/itc tookPartIn event/summit', quotes: quote('took part') },
    { claim: hosted, when: { edtf: '2023-05' }, quotes: quote('in May 2023') },
    { claim: 'figure/members measures organization/msme-group', quotes: quote('88 members') },
    { claim: taken, quotes: quote('decided') },
    listed('early', '2023-12-31'),
  ],
  counts: [meetings(5, 'five meetings'), { statement: 'labs', declared: 1, quotes: quote('one lab') }],
  ambiguities: [{ about: 'Which lab?', reading: 'The one in May.', quotes: quote('the lab') }],
  otherSources: {
    later: {
      asOf: '2024-12-31',
      claims: [
        { claim: 'presentation/spotlight presentedAt event/summit', quotes: quote('at the summit') },
        {
          ...{ claim: 'organization/itc tookPartIn event/summit', basis: 'DERIVED', rule: 'hosts-take-part' },
          quotes: quote('was the host'),
        },
        { claim: hosted, when: { edtf: '2023-06-20' }, quotes: quote('on 20 June 2023') },
        listed('early', '2024-12-31'),
        listed('late', '2024-12-31'),
      ],
      properties: [{ of: 'figure/members', property: 'value', value: 89, quotes: quote('89 members') }],
      counts: [meetings(6, 'six meetings')],
    },
  },
  preferences: [
    {
      ...{ of: 'figure/members', field: 'value', prefer: 89 },
      reason: 'The later report corrects the earlier one.',
    },
  ],
};
