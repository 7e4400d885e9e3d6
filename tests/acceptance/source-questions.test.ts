import { beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { firstSource, graphs } from '../helpers/next-report.ts';
import { operateOn } from '../helpers/operate.ts';
import { questionsTo } from '../helpers/questions.ts';
import { describeEach, storeKinds } from '../helpers/stores.ts';

// Questions on what the 2023 report states and what it leaves open, each with one operation: who said what, in which
// capacity, as of which day, and on what it rests. The expected results are taken from the text of the report.

let store: Store;
const run = questionsTo(operateOn({ currentStore: () => store }), firstSource);

/** The names of all entities that a query for a list with the field `name` finds, sorted. */
async function namesOf(list: string, filter: string): Promise<string[]> {
  const data = await run<Record<string, { name: string }[]>>(
    `${list}(first: 100, filter: { ${filter} }) { nodes { name } }`,
  );
  return (data[list] ?? []).map(({ name }) => name).sort();
}

/** The relations that a query finds, as sentences, sorted. */
async function sentencesOf(conditions: string): Promise<string[]> {
  type Data = { relations: { sentence: string }[] };
  const { relations } = await run<Data>(`relations(first: 100, filter: { ${conditions} }) { nodes { sentence } }`);
  return relations.map(({ sentence }) => sentence).sort();
}

describeEach(storeKinds, 'the graph answers', (storeOf) => {
  describe.each(graphs)('from the report of 2023, %s,', (_, graph) => {
    beforeAll(async () => {
      store = await storeOf(graph);
    });

    test('under which theme was the OECD Ministerial Meeting of June 2023 held?', async () => {
      expect(
        await run('events(filter: { kinds: [MINISTERIAL_MEETING], from: "2023-06-01" }) { nodes { theme } }'),
      ).toEqual({
        events: [{ theme: 'Managing Shocks and Transitions – Future Proofing SMEs and Entrepreneurship Policies' }],
      });
    });

    test('what was raised under other business?', async () => {
      expect(
        await run(`
        presentations(filter: { agendaItems: ["Other business"] }) { nodes { name occasion { name } } }
        statements(filter: { agendaItems: ["Other business"] }) { nodes { name madeAt { name } } }`),
      ).toEqual({
        presentations: [
          { name: 'United States on "Who Notices Notifications"', occasion: { name: 'Meeting of 26 April 2023' } },
        ],
        statements: [
          {
            name: 'United States on its webinar on digital agriculture',
            madeAt: { name: 'Meeting of 7 December 2023' },
          },
          {
            name: 'Information on the theme of the 2024 champions competition',
            madeAt: { name: 'Meeting of 7 December 2023' },
          },
        ],
      });
    });

    test('which five external presentations did the meeting of 3 July have, as numbered?', async () => {
      expect(await externalPresentationsAt('2023-07-03', 'presenters')).toEqual([
        { number: 1, presenters: [{ name: 'World Customs Organization' }] },
        { number: 2, presenters: [{ name: 'International Chamber of Commerce' }] },
        { number: 3, presenters: [{ name: 'International Federation of Freight Forwarders Associations' }] },
        { number: 4, presenters: [{ name: 'World Trade Board' }] },
        { number: 5, presenters: [{ name: 'International Trade Centre' }] },
      ]);
    });

    test('which three external presentations, without numbers, did the meeting of 7 December have?', async () => {
      expect(await externalPresentationsAt('2023-12-07', 'presenters')).toEqual([
        { number: null, presenters: [{ name: 'Chile' }] },
        { number: null, presenters: [{ name: 'International Trade Centre' }] },
        { number: null, presenters: [{ name: 'Digital Cooperation Organization' }] },
      ]);
    });

    test('on what were the three presentations from external participants on 26 April?', async () => {
      expect(await externalPresentationsAt('2023-04-26', 'about')).toEqual([
        {
          number: 1,
          about: [
            { name: 'Presidency of the G20' },
            { name: "India's presidency of the G20" },
            { name: 'Support for MSMEs' },
          ],
        },
        { number: 2, about: [{ name: "WIPO's 2022 report on intangible asset finance" }] },
        {
          number: 3,
          about: [{ name: 'Standards Map' }, { name: 'Trade for Sustainable Development (T4SD) Programme' }],
        },
      ]);
    });

    test('what did the OECD underscore, and where?', async () => {
      const underscored = (quote: string) => ({
        madeAt: { name: 'Meeting of 9 October 2023' },
        madeBy: [{ evidence: [{ quote: 'The OECD underscored' }, { quote }] }],
      });
      expect(
        await run(
          'statements(filter: { madeBy: ["organization/oecd"] }) { nodes { madeAt { name } madeBy { edges { evidence { quote } } } } }',
        ),
      ).toEqual({
        statements: [
          underscored('no net zero global emissions without MSME inclusion'),
          underscored('embed a MSME lens in broader policies'),
        ],
      });
    });

    test('what lay in the future on 7 December 2023, and how precise are the dates?', async () => {
      type Data = { timeline: { future: boolean; node: { name: string; when: { edtf: string } } }[] };
      const { timeline } = await run<Data>(
        'timeline(filter: { from: "2023-12-08" }) { edges { future node { name when { edtf } } } }',
      );
      expect(timeline.filter(({ future }) => future).map(({ node }) => [node.when.edtf, node.name])).toEqual([
        ['2024', 'Small Business Champions 2024'],
        ['2024-06-26/2024-06-28', 'Global Trade Review 2024'],
        ['2024-06-27', 'MSME Day 2024'],
      ]);
    });

    test('what was adopted, when, and in which manner?', async () => {
      expect(
        await run(
          'decisions(filter: { kinds: [ADOPTED] }) { nodes { manner takenAt { name } about { nodes { name } } } }',
        ),
      ).toEqual({
        decisions: [
          {
            manner: 'AD_REFERENDUM',
            takenAt: { name: 'Meeting of 7 December 2023' },
            about: [{ name: 'Annual Report (2023)' }],
          },
        ],
      });
    });

    test('which outputs were expected for MC13, and is the draft outcome document one of them?', async () => {
      expect(
        await run(`
        entity(ref: "event/mc13") { ... on Event { expectedOutputs { edges { basis node { slug } } } } }
        draft: entity(ref: "document/draft-mc13-outcome") { ... on Document { status expectedFor { totalCount } } }`),
      ).toEqual({
        entity: {
          expectedOutputs: [
            { basis: 'STATED', node: { slug: 'document/INF/MSME/W/46' } },
            { basis: 'STATED', node: { slug: 'document/INF/MSME/W/47' } },
            { basis: 'STATED', node: { slug: 'initiative/trade4msmes-handbooks' } },
          ],
        },
        draft: { status: 'DRAFT', expectedFor: { totalCount: 0 } },
      });
    });

    test('who was mandated, by whom, and to prepare what?', async () => {
      expect(
        await run(`decisions(filter: { kinds: [MANDATED] }) { nodes {
        takenBy { edges { basis rule { id } node { name } } }
        addressedTo { edges { basis node { name } } }
        about { nodes { name } }
      } }`),
      ).toEqual({
        decisions: [
          {
            takenBy: [
              {
                basis: 'DERIVED',
                rule: { id: 'members-act-as-group' },
                node: { name: 'Informal Working Group on MSMEs' },
              },
            ],
            addressedTo: [
              { basis: 'STATED', node: { name: 'Coordinator of the MSME Group' } },
              { basis: 'DERIVED', node: { name: 'Matthew Wilson' } },
            ],
            about: [{ name: 'Draft MC13 outcome document' }],
          },
        ],
      });
    });

    test('how many members did the Group have before it was founded, before and after the last one joined, and since?', async () => {
      const days = ['2015-01-01', '2023-03-27', '2023-03-28', '2023-12-07', '2024-02-01'];
      expect(
        await run(
          days
            .map(
              (day, index) => `day${index}: members(filter: { groupMemberAsOf: "${day}" }) { totalCount totalSeats }`,
            )
            .join(' '),
        ),
      ).toEqual({
        day0: { totalCount: 0, totalSeats: 0 },
        day1: { totalCount: 70, totalSeats: 97 },
        day2: { totalCount: 71, totalSeats: 98 },
        day3: { totalCount: 71, totalSeats: 98 },
        day4: { totalCount: 71, totalSeats: 98 },
      });
    });

    test('when did Japan and the United Arab Emirates join, and for which days is their membership stated?', async () => {
      const days = ['2015-01-01', '2023-03-27', '2023-12-07', '2024-02-01'];
      const memberships = days.map((day, index) => `day${index}: membership(asOf: "${day}") { status statedAt }`);
      const fields = `... on Member { joined { edtf } ${memberships.join(' ')} }`;
      expect(
        await run(
          `japan: entitiesByName(name: "Japan") { ${fields} } emirates: entitiesByName(name: "United Arab Emirates") { ${fields} }`,
        ),
      ).toEqual({
        japan: [
          {
            joined: null,
            day0: null,
            day1: { status: 'CARRIED_BACK', statedAt: '2023-12-07' },
            day2: { status: 'STATED', statedAt: '2023-12-07' },
            day3: { status: 'CARRIED_FORWARD', statedAt: '2023-12-07' },
          },
        ],
        emirates: [
          {
            joined: { edtf: '2023-03-28' },
            day0: null,
            day1: null,
            day2: { status: 'STATED', statedAt: '2023-12-07' },
            day3: { status: 'CARRIED_FORWARD', statedAt: '2023-12-07' },
          },
        ],
      });
    });

    test('on the margins of what was Who Notices Notifications held, and what is it about?', async () => {
      expect(
        await run(
          'entity(ref: "event/who-notices-notifications") { ... on Event { onMarginsOf { name } partOf { name } about { nodes { name } } } }',
        ),
      ).toEqual({
        entity: {
          onMarginsOf: { name: 'Council on Trade in Goods' },
          partOf: null,
          about: [{ name: 'WTO notifications' }],
        },
      });
    });

    test('when was the joint workshop and solutions lab foreseen, and who said so?', async () => {
      expect(
        await run(`statements(filter: { about: ["event/joint-solutions-lab"], kinds: [NOTED] }) { nodes {
        madeBy { nodes { name } }
        relations(filter: { kinds: [MADE_AT] }) { nodes { target { name } evidence { quote } } }
      } }`),
      ).toEqual({
        statements: [
          {
            madeBy: [],
            relations: [
              {
                target: { name: 'Meeting of 3 July 2023' },
                evidence: [
                  { quote: '3 July 2023' },
                  { quote: 'It was noted' },
                  { quote: 'would take place in September' },
                ],
              },
            ],
          },
        ],
      });
    });

    test.each([
      [2020, ['December 2020 MSME Package']],
      [2022, ['Small Business Champions 2022', "WIPO's 2022 report on intangible asset finance"]],
      [2024, ['Small Business Champions 2024']],
    ])('which initiatives are dated in %i?', async (year, expected) => {
      expect(await namesOf('initiatives', `from: "${year}-01-01", to: "${year}-12-31"`)).toEqual(expected);
    });

    test.each([2022, 2023, 2024])('which edition of the Small Business Champions is dated in %i?', async (year) => {
      expect(await namesOf('initiatives', `kinds: [EDITION], from: "${year}-01-01", to: "${year}-12-31"`)).toEqual([
        `Small Business Champions ${year}`,
      ]);
    });

    test.each([
      ['2017-12-13', '2017-12-13', ['Commitment to find horizontal solutions', 'Establishment of the MSME Group']],
      ['2022-01-01', '2022-12-31', []],
      ['2023-03-28', '2023-03-28', []],
      ['2023-04-01', '2023-06-30', ['Appointment of Matthew Wilson as Coordinator']],
      ['2023-12-07', '2023-12-31', ['Adoption of the 2023 Annual Report']],
    ])('which decisions were taken from %s to %s?', async (from, to, expected) => {
      expect(await namesOf('decisions', `from: "${from}", to: "${to}"`)).toEqual(expected);
    });

    test.each([
      ['2022-01-01', '2022-12-31', ['Proposal of a regular discussion among international institutions']],
      ['2023-03-28', '2023-03-28', ['Announcement of the United Arab Emirates to join']],
      [
        '2023-06-01',
        '2023-06-30',
        [
          'Access to finance raised as a primary issue at the Network meeting',
          'Announcement of the three champions of 2023',
        ],
      ],
    ])('which statements were made from %s to %s?', async (from, to, expected) => {
      expect(await namesOf('statements', `from: "${from}", to: "${to}"`)).toEqual(expected);
    });

    test('who issued the newsletters? The report does not tell who was Coordinator in spring', async () => {
      const office = { role: 'ISSUER', basis: 'STATED', node: { name: 'Coordinator of the MSME Group' } };
      const holder = { role: 'ISSUER', basis: 'DERIVED', node: { name: 'Matthew Wilson' } };
      expect(
        await run(
          'documents(filter: { kinds: [NEWSLETTER] }) { nodes { name submittedBy { edges { role basis node { name } } } } }',
        ),
      ).toEqual({
        documents: [
          { name: 'Newsletter 2023-Spring', submittedBy: [office] },
          { name: 'Newsletter 2023-Summer', submittedBy: [office, holder] },
          { name: 'Newsletter 2023-Fall', submittedBy: [office, holder] },
        ],
      });
    });

    test('who was invited as a knowledge partner, and for what? Relations by role', async () => {
      expect(await sentencesOf('roles: [KNOWLEDGE_PARTNER]')).toEqual([
        "International Trade Centre was invited to serve as a knowledge partner for India's presidency of the G20",
      ]);
    });

    test('what was the ITC asked for? Relations by source', async () => {
      expect(await sentencesOf('sourceEntities: ["organization/itc"], kinds: [ASKED_FOR]')).toEqual([
        'International Trade Centre was called on to work on Implementation plan for upgrading the Global Trade Helpdesk',
        "International Trade Centre was invited to serve as a knowledge partner for India's presidency of the G20",
      ]);
    });

    test('what was launched on MSME Day 2023? Relations by target', async () => {
      expect(await sentencesOf('targetEntities: ["event/msme-day-2023"], kinds: [LAUNCHED_AT]')).toEqual([
        'The Trade Game was launched at MSME Day 2023',
        'Trade4MSMEs had a new version launched at MSME Day 2023',
      ]);
    });

    test('what did the members, and not the Group, do or get asked? Relations by rule', async () => {
      expect(await sentencesOf('rules: ["members-act-as-group"]')).toEqual([
        'Call on members to continue reviewing the information was addressed to Informal Working Group on MSMEs',
        'Informal Working Group on MSMEs implemented December 2020 MSME Package',
        'Informal Working Group on MSMEs made Support for the Work Programme',
        "Informal Working Group on MSMEs made Support for the text of the Coordinator's Report",
        'Informal Working Group on MSMEs took Endorsement of the suggested compendium of country experiences',
        'Informal Working Group on MSMEs took Mandate to draft an MC13 outcome document',
      ]);
    });

    test('who is taken to have submitted what, although the report does not say so? Relations by basis', async () => {
      expect(await sentencesOf('kinds: [SUBMITTED], bases: [DERIVED, EXTERNAL]')).toEqual([
        'Friends of MSMEs wrote WT/MIN(17)/58/Rev.1, Joint Ministerial Statement',
        "Informal Working Group on MSMEs issued INF/MSME/W/45, draft Coordinator's Report",
        'Matthew Wilson issued Newsletter 2023-Fall',
        'Matthew Wilson issued Newsletter 2023-Summer',
        "Philippines provided Survey on MSME/MSME-Related Provisions in APEC Economies' FTAs/RTAs",
        'Philippines provided The Impact of FTA Import Utilization on Firm Performance',
      ]);
    });

    test.each([
      ['member/united-kingdom', ['INF/MSME/W/43, Supporting Women-Owned MSMEs']],
      ['person/jose-luis-cancela', ["INF/MSME/R/37, summary of the Group's outputs and decisions"]],
      [
        'organization/msme-group',
        [
          "INF/MSME/W/45, draft Coordinator's Report",
          'INF/MSME/W/46-INF/TGE/W/7, joint compendium on access to finance',
          'INF/MSME/W/47, draft compendium on AEO Programs',
        ],
      ],
    ])('which documents did %s submit, issue or make?', async (actor, expected) => {
      expect(await namesOf('documents', `submittedBy: ["${actor}"]`)).toEqual(expected);
    });

    test.each([
      ['organization/ioe-it', ['The Trade Game', 'Trade4MSMEs']],
      [
        'organization/icc',
        [
          'Digital Standards Initiative',
          'ICC-ITC-WTO MSME Group Small Business Champions',
          'SME Climate Impact Report',
        ],
      ],
    ])('which initiatives did %s own, create, fund or contribute to?', async (actor, expected) => {
      expect(await namesOf('initiatives', `actors: ["${actor}"]`)).toEqual(expected);
    });

    test.each([
      ['member/singapore', ['Experience sharing session on MSMEs and digitalization policy']],
      ['organization/msme-group', ['Joint Solutions Lab']],
      ['post/itc-executive-director', ['Breakfast meeting for the African Union Trade Commissioner']],
    ])('which events did %s organize?', async (actor, expected) => {
      expect(await namesOf('events', `organizers: ["${actor}"]`)).toEqual(expected);
    });

    test.each([
      ['organization/fao', ['Small Business Champions panel on smallholder farmers']],
      ['organization/wto-secretariat', ['Second annual meeting of the Trade4MSMEs Network']],
      ['post/african-union-trade-commissioner', ['Breakfast meeting for the African Union Trade Commissioner']],
    ])('which events did %s take part in?', async (actor, expected) => {
      expect(await namesOf('events', `participants: ["${actor}"]`)).toEqual(expected);
    });

    test('which documents does the report call drafts?', async () => {
      expect(await namesOf('documents', 'statuses: [DRAFT]')).toEqual([
        'Draft MC13 outcome document',
        "INF/MSME/W/45, draft Coordinator's Report",
        'INF/MSME/W/46-INF/TGE/W/7, joint compendium on access to finance',
        'INF/MSME/W/47, draft compendium on AEO Programs',
      ]);
    });

    test('which events were planned, and which only suggested?', async () => {
      expect(await run('events(filter: { statuses: [PLANNED, SUGGESTED] }) { nodes { name status } }')).toEqual({
        events: [
          { name: 'Global Trade Review 2024', status: 'PLANNED' },
          { name: 'Suggested MSME Day event at the Aid-for-Trade Review', status: 'SUGGESTED' },
        ],
      });
    });

    test('which events took place, as something is said to have been done there?', async () => {
      expect(
        await namesOf(
          'events',
          'statuses: [HELD], kinds: [MINISTERIAL_CONFERENCE, MINISTERIAL_MEETING, CONGRESS, WEBINAR]',
        ),
      ).toEqual([
        '11th Ministerial Conference',
        'ASEAN Business Summit',
        'ICC World Chambers Congress',
        'Meeting of Trade and Investment Ministers at the G20 in India',
        'OECD Ministerial Meeting, June 2023',
        'Open webinars with the Trade4MSMEs platform',
        'UN Arab SME Summit',
        'United States webinar on the digital frontier for agriculture in developing economies',
      ]);
    });

    test('which rules are there, and which of them come from outside the report?', async () => {
      type Data = { rules: { id: string; basis: string; statement: string; needs: string; yields: string[] }[] };
      const { rules } = await run<Data>('rules { id basis statement needs yields }');
      expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
      expect(rules.filter(({ statement, needs }) => !statement.endsWith('.') || !needs.endsWith('.'))).toEqual([]);
      expect(rules.flatMap(({ id, basis }) => (basis === 'EXTERNAL' ? id : [])).sort()).toEqual([
        'bodies-of-the-un',
        'convening-notice-series',
        'itc-outlook-2022',
        'state-of-the-european-union',
        'topic-includes-topic',
        'usual-name-of-member',
        'wto-body',
      ]);
      expect(rules.find(({ id }) => id === 'symbol-suffix')?.yields).toEqual(['CORRECTS', 'REVISES']);
    });

    test('what rests on the suffixes of symbols?', async () => {
      expect(await sentencesOf('rules: ["symbol-suffix"]')).toEqual([
        'INF/MSME/4/Rev.2, December 2020 MSME Package revises INF/MSME/4',
        'INF/MSME/R/13/Rev.1 revises INF/MSME/R/13',
        'INF/MSME/R/39/Corr.1 corrects INF/MSME/R/39',
        'WT/MIN(17)/58/Rev.1, Joint Ministerial Statement revises WT/MIN(17)/58',
      ]);
    });

    test('what did the Friends of MSMEs commit to identify?', async () => {
      expect(
        await run(
          'decisions(filter: { kinds: [COMMITTED] }) { nodes { takenBy { nodes { name } } about { nodes { name } } } }',
        ),
      ).toEqual({
        decisions: [
          {
            takenBy: [{ name: 'Friends of MSMEs' }],
            about: [
              { name: 'Horizontal and non-discriminatory solutions' },
              { name: 'MSME trade inclusion' },
              { name: 'Developing economies' },
            ],
          },
        ],
      });
    });

    test('what do the Work Programme and the two compendiums share? The report ties them by their subject only', async () => {
      expect(
        await run(`
        entity(ref: "topic/good-practices") { discussedIn { nodes { slug } } }
        paths(source: "initiative/work-programme-2023-pillar-2", target: "decision/2023-07-03-decide-compendiums",
          maxLength: 2, filter: { excludeKinds: [MENTIONS, DESCRIBES] }) { paths { steps { entity { slug } } } }`),
      ).toEqual({
        entity: {
          discussedIn: [
            { slug: 'initiative/work-programme-2023-pillar-2' },
            { slug: 'decision/2023-07-03-decide-compendiums' },
            { slug: 'statement/2023-04-26-note-compendiums' },
            { slug: 'meeting/2023-03-13' },
          ],
        },
        paths: {
          paths: [
            {
              steps: [
                { entity: { slug: 'topic/good-practices' } },
                { entity: { slug: 'decision/2023-07-03-decide-compendiums' } },
              ],
            },
          ],
        },
      });
    });

    test('to which search does the report link the symbol INF/MSME/R/39/Corr.1?', async () => {
      expect(await run('document(symbol: "INF/MSME/R/39/Corr.1") { searchUrl }')).toEqual({
        document: {
          searchUrl:
            'https://docs.wto.org/dol2fe/Pages/FE_Search/FE_S_S006.aspx?DataSource=Cat&query=@Symbol=%22INF/MSME/R/39/Corr.1%22%20OR%20@Symbol=%22INF/MSME/R/39/Corr.1/*%22&Language=English&Context=ScriptedSearches&languageUIChanged=true',
        },
      });
    });
  });
});

/** The external presentations at a meeting, with their numbers in the report and one connection. */
async function externalPresentationsAt(date: string, connection: 'presenters' | 'about'): Promise<unknown> {
  const { presentations } = await run<{ presentations: unknown }>(
    `presentations(filter: { external: true, occasions: ["meeting/${date}"] }) { nodes { number ${connection} { nodes { name } } } }`,
  );
  return presentations;
}
