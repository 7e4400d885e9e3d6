import { beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { firstSource, graphs } from '../helpers/next-report.ts';
import { operateOn } from '../helpers/operate.ts';
import { questionsTo } from '../helpers/questions.ts';
import { describeEach, storeKinds } from '../helpers/stores.ts';

// Questions of analysts about the 2023 report, each with one operation. The expected results are taken from the text of
// the report.

let store: Store;
const run = questionsTo(operateOn({ currentStore: () => store }), firstSource);

/** What the report states of the office after 26 April 2023, and by inference of who held it. */
const coordinator = [
  { basis: 'STATED', node: { name: 'Coordinator of the MSME Group' } },
  { basis: 'DERIVED', node: { name: 'Matthew Wilson' } },
];

const sortedNames = (list: readonly { name: string }[]) => list.map(({ name }) => name).sort();

describeEach(storeKinds, 'the graph answers', (storeOf) => {
  describe.each(graphs)('from the report of 2023, %s,', (_, graph) => {
    beforeAll(async () => {
      store = await storeOf(graph);
    });

    test('which meetings did the Group hold, and which notices convened them?', async () => {
      expect(await run('meetings { nodes { date convenedBy { nodes { symbol } } } }')).toEqual({
        meetings: [
          { date: '2023-03-13', convenedBy: [{ symbol: 'INF/MSME/CN/20' }] },
          { date: '2023-04-26', convenedBy: [{ symbol: 'INF/MSME/CN/21' }] },
          { date: '2023-07-03', convenedBy: [{ symbol: 'INF/MSME/CN/22' }] },
          { date: '2023-10-09', convenedBy: [{ symbol: 'INF/MSME/CN/23' }] },
          { date: '2023-12-07', convenedBy: [{ symbol: 'INF/MSME/CN/24' }] },
        ],
      });
    });

    test('which documents summarize each meeting?', async () => {
      expect(await run('meetings { nodes { ordinal summaries { nodes { symbol } } } }')).toEqual({
        meetings: [
          { ordinal: 1, summaries: [{ symbol: 'INF/MSME/R/36' }] },
          { ordinal: 2, summaries: [{ symbol: 'INF/MSME/R/38' }] },
          { ordinal: 3, summaries: [{ symbol: 'INF/MSME/R/39' }, { symbol: 'INF/MSME/R/39/Corr.1' }] },
          { ordinal: 4, summaries: [{ symbol: 'INF/MSME/R/40' }] },
          { ordinal: 5, summaries: [{ symbol: 'INF/MSME/R/41' }] },
        ],
      });
    });

    test('what is INF/MSME/R/37, which the report cites where it cites a summary for other meetings?', async () => {
      expect(
        await run(
          'document(symbol: "INF/MSME/R/37") { kind summarizes { date } submittedBy { nodes { name } } consideredAt { nodes { name } } }',
        ),
      ).toEqual({
        document: {
          kind: 'COORDINATOR_REPORT',
          summarizes: null,
          submittedBy: [{ name: 'José Luís Cancela' }],
          consideredAt: [], // It was provided; that the meeting considered it is not said.
        },
      });
    });

    test('who presented at more than one meeting?', async () => {
      type Data = { meetings: { facets: { presenter: { count: number; entity: { name: string } }[] } } };
      const { meetings } = await run<Data>('meetings { facets { presenter { count entity { name } } } }');
      expect(meetings.facets.presenter.filter(({ count }) => count > 1)).toEqual([
        { count: 3, entity: { name: 'International Trade Centre' } },
        { count: 2, entity: { name: 'International Chamber of Commerce' } },
      ]);
    });

    test('which documents are cited in more than one paragraph?', async () => {
      type Data = { documents: { symbol: string | null; citedBy: { number: string }[] }[] };
      const { documents } = await run<Data>('documents(first: 100) { nodes { symbol citedBy { nodes { number } } } }');
      expect(
        documents
          .filter(({ citedBy }) => citedBy.length > 1)
          .map(({ symbol, citedBy }) => [symbol, citedBy.map(({ number }) => number)]),
      ).toEqual([
        ['INF/MSME/W/45', ['1.3', '2.5']],
        ['INF/MSME/W/47', ['1.3', '2.6']],
        ['INF/MSME/W/46', ['1.3', '2.5', '2.6']],
        ['INF/MSME/4/Rev.2', ['2.5', '3.1']],
      ]);
    });

    test('which champions come from economies outside the Group?', async () => {
      type Data = { awards: { winners: { name: string; basedIn: { name: string; groupMember: boolean } }[] }[] };
      const { awards } = await run<Data>(
        'awards { nodes { winners { nodes { ... on Organization { name basedIn { name groupMember } } } } } }',
      );
      const winners = awards.flatMap(({ winners }) => winners);
      const outside = winners.filter(({ basedIn }) => !basedIn.groupMember);
      expect(winners.length).toBe(5);
      expect(Object.fromEntries(outside.map(({ name, basedIn }) => [name, basedIn.name]))).toEqual({
        'Association Professionnelle Accompagnements Valeurs Expertises Conseils': 'Benin',
        'Tanzania Chamber of Commerce, Industry and Agriculture': 'Tanzania',
        Coprogeny: 'Cameroon',
      });
    });

    test('who was Coordinator on 1 May 2023, on 1 March, and on the day of the transfer?', async () => {
      const holders = (day: string) => `holders(asOf: "${day}") { nodes { name } }`;
      expect(
        await run(`entity(ref: "post/msme-group-coordinator") { ... on Post {
        may: ${holders('2023-05-01')} march: ${holders('2023-03-01')} transfer: ${holders('2023-04-26')}
      } }`),
      ).toEqual({
        entity: {
          may: [{ name: 'Matthew Wilson' }],
          march: [{ name: 'José Luís Cancela' }],
          transfer: [{ name: 'Matthew Wilson' }, { name: 'José Luís Cancela' }],
        },
      });
    });

    test('which of the nine organizations at the Network meeting are named?', async () => {
      type Data = {
        presentations: { facets: { presenter: { entity: { acronym: string } | null }[] } };
        coverage: { counts: { declared: number; actual: number; label: string }[] };
      };
      const meeting = 'event/trade4msmes-network-meeting-2023';
      const { presentations, coverage } = await run<Data>(`
      presentations(filter: { occasions: ["${meeting}-first-question", "${meeting}-second-question"] }) {
        facets { presenter { entity { ... on Organization { acronym } } } }
      }
      coverage { counts { label declared actual } }`);
      expect(presentations.facets.presenter.map(({ entity }) => entity?.acronym).sort()).toEqual([
        'ADB',
        'EIF',
        'ITC',
        'ITU',
        'UNCTAD',
        'UNECLAC',
      ]);
      expect(coverage.counts).toContainEqual({
        label: 'international organizations at the Network meeting',
        declared: 9,
        actual: 6,
      });
    });

    test('which summaries cover the meetings at which the compendium on access to finance was considered?', async () => {
      expect(
        await run(
          'document(symbol: "INF/MSME/W/46") { consideredAt { edges { role node { ... on Meeting { date summaries { nodes { symbol } } } } } } }',
        ),
      ).toEqual({
        document: {
          consideredAt: [
            { role: 'REVIEWED', node: { date: '2023-10-09', summaries: [{ symbol: 'INF/MSME/R/40' }] } },
            { role: 'REVIEWED', node: { date: '2023-12-07', summaries: [{ symbol: 'INF/MSME/R/41' }] } },
          ],
        },
      });
    });

    test('what was decided on 3 July, and with which outcomes?', async () => {
      type Data = {
        meeting: { decisions: { kind: string; takenBy: { name: string }[]; outcomes: { slug: string }[] }[] };
      };
      const { meeting } = await run<Data>(`meeting(date: "2023-07-03") { decisions { nodes {
      kind takenBy { nodes { name } } outcomes { nodes { slug } }
    } } }`);
      expect(
        meeting.decisions
          .map(({ kind, takenBy, outcomes }) => [
            kind,
            ...sortedNames(takenBy),
            outcomes.map(({ slug }) => slug).sort(),
          ])
          .sort(),
      ).toEqual([
        ['DECIDED', 'Informal Working Group on MSMEs', ['document/INF/MSME/W/46', 'document/INF/MSME/W/47']],
        ['ENDORSED', 'Informal Working Group on MSMEs', ['document/INF/MSME/W/46']],
        ['MANDATED', 'Informal Working Group on MSMEs', []],
      ]);
    });

    test('what was suggested, told and noted on 3 July, by whom, and what was the response?', async () => {
      expect(
        await run(`meeting(date: "2023-07-03") { statements { nodes {
        kind madeBy { edges { basis node { name } } } responses { nodes { slug } }
      } } }`),
      ).toEqual({
        meeting: {
          statements: [
            {
              kind: 'SUGGESTED',
              madeBy: coordinator,
              responses: [{ slug: 'decision/2023-07-03-endorse-compendium' }],
            },
            { kind: 'INFORMED', madeBy: coordinator, responses: [] },
            { kind: 'NOTED', madeBy: [], responses: [] },
          ],
        },
      });
    });

    test('which seven members included MSME information in their trade policy reviews?', async () => {
      type Data = { entity: { implementers: { __typename: string; name: string }[] } };
      const { entity } = await run<Data>(
        'entity(ref: "initiative/msme-package-annex-1") { ... on Initiative { implementers { nodes { __typename name } } } }',
      );
      expect(sortedNames(entity.implementers.filter(({ __typename }) => __typename === 'Member'))).toEqual([
        'Brazil',
        'Chile',
        'Chinese Taipei',
        'European Union',
        'Hong Kong, China',
        'Japan',
        'Türkiye',
      ]);
    });

    test('which inputs came from the ITC, and when?', async () => {
      type Data = { presentations: { kind: string; occasion: { when: { edtf: string } } | null }[] };
      const { presentations } = await run<Data>(
        'presentations(first: 50, filter: { presenters: ["organization/itc"] }) { nodes { kind occasion { when { edtf } } } }',
      );
      expect(
        presentations.map(({ kind, occasion }) => `${occasion?.when.edtf ?? 'throughout 2023'} ${kind}`).sort(),
      ).toEqual([
        '2023-03-13 PRESENTATION',
        '2023-03-13 PRESENTATION',
        '2023-06-28 INTERVENTION',
        '2023-06-28 INTERVENTION',
        '2023-07-03 BRIEFING',
        '2023-07-03 PRESENTATION',
        '2023-07-03 UPDATE',
        '2023-12-07 PRESENTATION',
        'throughout 2023 UPDATE',
      ]);
    });

    test('how many members does the Group have, and when did the latest one join?', async () => {
      expect(
        await run(`
        now: members(filter: { groupMemberAsOf: "2023-12-07" }) { totalCount totalSeats }
        before: members(filter: { groupMemberAsOf: "2023-03-27" }) { totalCount totalSeats }
        entitiesByName(name: "united arab emirates") { ... on Member { joined { edtf verbatim } groupMember(asOf: "2023-03-27") } }`),
      ).toEqual({
        now: { totalCount: 71, totalSeats: 98 },
        before: { totalCount: 70, totalSeats: 97 },
        entitiesByName: [{ joined: { edtf: '2023-03-28', verbatim: '28 March 2023' }, groupMember: false }],
      });
    });

    test('does Hong Kong, China count as one member, and the European Union as 28?', async () => {
      expect(
        await run(
          'hk: entitiesByName(name: "Hong Kong, China") { slug ... on Member { seats } } eu: entitiesByName(name: "EU") { slug ... on Member { seats } } china: entitiesByName(name: "China") { slug }',
        ),
      ).toEqual({
        hk: [{ slug: 'member/hong-kong-china', seats: 1 }],
        eu: [{ slug: 'member/european-union', seats: 28 }],
        china: [{ slug: 'member/china' }],
      });
    });

    test('which annual reports precede this one, and what are their dates?', async () => {
      expect(
        await run(
          'entity(ref: "document/annual-report-2023") { ... on Document { follows { nodes { symbol date } } } }',
        ),
      ).toEqual({
        entity: {
          follows: [
            { symbol: 'JOB/GC/207', date: '2018-12-03' },
            { symbol: 'INF/MSME/R/13/Rev.1', date: '2019-12-09' },
            { symbol: 'INF/MSME/R/21', date: '2020-12-15' },
            { symbol: 'INF/MSME/R/30', date: '2022-02-11' },
            { symbol: 'INF/MSME/R/35', date: '2023-03-15' },
          ],
        },
      });
    });

    test('which newsletters were issued, and at which URLs?', async () => {
      expect(await run('documents(filter: { kinds: [NEWSLETTER] }) { nodes { name url } }')).toEqual({
        documents: [
          {
            name: 'Newsletter 2023-Spring',
            url: 'https://www.wto.org/english/tratop_e/msmes_e/newsletters/2023_spring.pdf',
          },
          {
            name: 'Newsletter 2023-Summer',
            url: 'https://mailchi.mp/08d717b9898b/wto-msme-group-newsletter-summer-2023',
          },
          {
            name: 'Newsletter 2023-Fall',
            url: 'https://mailchi.mp/78d041272d95/wto-msme-group-newsletter-fall-2023?e=9c39bfeef8',
          },
        ],
      });
    });

    test('who sat on the panel about smallholder farmers, and who moderated it?', async () => {
      type Data = { entity: { participants: { role: string; node: { name: string } }[] } };
      const { entity } = await run<Data>(
        'entity(ref: "event/champions-panel-2023") { ... on Event { participants { edges { role node { name } } } } }',
      );
      expect(entity.participants.map(({ role, node }) => `${role}: ${node.name}`)).toEqual([
        'MODERATOR: International Chamber of Commerce',
        'PANELLIST: Food and Agriculture Organization of the United Nations',
        'PANELLIST: Ministry of Agrarian Development and Family Agriculture',
        'PANELLIST: CABI Southeast and Pacific Asia',
        'PANELLIST: Avoport',
      ]);
    });

    test('who announced the winners on MSME Day, and what was launched there?', async () => {
      expect(
        await run(`entity(ref: "event/msme-day-2023") { ... on Event {
        when { edtf } launches { edges { role node { name } } }
        statements { nodes { kind madeBy { nodes { name } } } }
      } }`),
      ).toEqual({
        entity: {
          when: { edtf: '2023-06-27' },
          launches: [
            { role: null, node: { name: 'The Trade Game' } },
            { role: 'NEW_VERSION', node: { name: 'Trade4MSMEs' } },
          ],
          statements: [
            {
              kind: 'ANNOUNCED',
              madeBy: [
                { name: 'Matthew Wilson' },
                { name: 'Pamela Coke-Hamilton' },
                { name: 'John Denton' },
                { name: 'Ngozi Okonjo-Iweala' },
              ],
            },
          ],
        },
      });
    });

    test('which offices did the announcers hold, and whom did the ambassadors represent?', async () => {
      type Data = {
        people: {
          name: string;
          honorific: string | null;
          posts: { name: string; organization: { name: string } }[];
          represents: { role: string; node: { name: string } }[];
        }[];
      };
      const { people } = await run<Data>(`people { nodes {
      name honorific posts { nodes { name organization { name } } } represents { edges { role node { name } } }
    } }`);
      expect(
        people.map(({ name, honorific, posts, represents }) => [
          honorific,
          name,
          ...posts.map(({ name, organization }) => `${name} (${organization.name})`),
          ...represents.map(({ role, node }) => `${role} of ${node.name}`),
        ]),
      ).toEqual([
        [
          'H.E. Mr',
          'Matthew Wilson',
          'Coordinator of the MSME Group (Informal Working Group on MSMEs)',
          'AMBASSADOR of Barbados',
        ],
        [
          'H.E. Mr',
          'José Luís Cancela',
          'Coordinator of the MSME Group (Informal Working Group on MSMEs)',
          'AMBASSADOR of Uruguay',
        ],
        ['Ms', 'Pamela Coke-Hamilton', 'ITC Executive Director (International Trade Centre)'],
        [
          'Mr',
          'John Denton',
          'Secretary General, International Chamber of Commerce (International Chamber of Commerce)',
        ],
        ['Dr', 'Ngozi Okonjo-Iweala', 'WTO Director-General (World Trade Organization)'],
        [null, 'Tamara Gibson', 'Chief chandler (Candle business from Barbados)'],
      ]);
    });

    test('who submitted INF/MSME/W/43, and which meeting received it for discussion?', async () => {
      expect(
        await run(
          'document(symbol: "INF/MSME/W/43") { title submittedBy { edges { role node { name } } } consideredAt { edges { role node { name } } } }',
        ),
      ).toEqual({
        document: {
          title: 'Supporting Women-Owned MSMEs',
          submittedBy: [{ role: null, node: { name: 'United Kingdom' } }],
          consideredAt: [{ role: 'FOR_DISCUSSION', node: { name: 'Meeting of 3 July 2023' } }],
        },
      });
    });

    test('in which paragraphs is the ITC an author of the joint compendium, and in which a supporter?', async () => {
      type Data = {
        document: {
          submittedBy: { role: string; node: { slug: string }; evidence: { paragraph: { number: string } }[] }[];
        };
      };
      const { document } = await run<Data>(
        'document(symbol: "INF/TGE/W/7") { submittedBy { edges { role node { slug } evidence { paragraph { number } } } } }',
      );
      const roles = document.submittedBy.filter(({ node }) => node.slug === 'organization/itc');
      expect(
        roles.map(({ role, evidence }) => [
          role,
          [...new Set(evidence.map(({ paragraph }) => paragraph.number))].sort(),
        ]),
      ).toEqual([
        ['JOINT_AUTHOR', ['1.3', '2.6']],
        ['SUPPORTER', ['2.5']],
      ]);
    });

    test('what does INF/MSME/R/39/Corr.1 correct, and what do the revisions revise?', async () => {
      expect(await run('relations(filter: { kinds: [CORRECTS, REVISES] }) { nodes { sentence basis } }')).toEqual({
        relations: [
          { sentence: 'WT/MIN(17)/58/Rev.1, Joint Ministerial Statement revises WT/MIN(17)/58', basis: 'DERIVED' },
          { sentence: 'INF/MSME/R/39/Corr.1 corrects INF/MSME/R/39', basis: 'DERIVED' },
          { sentence: 'INF/MSME/4/Rev.2, December 2020 MSME Package revises INF/MSME/4', basis: 'DERIVED' },
          { sentence: 'INF/MSME/R/13/Rev.1 revises INF/MSME/R/13', basis: 'DERIVED' },
        ],
      });
    });

    test('who created The Trade Game?', async () => {
      expect(
        await run(
          'entity(ref: "initiative/the-trade-game") { ... on Initiative { creators { nodes { name } } owners { totalCount } } }',
        ),
      ).toEqual({
        entity: {
          creators: [{ name: 'Institute of Export and International Trade' }, { name: 'WTO MSME Group Secretariat' }],
          owners: { totalCount: 0 },
        },
      });
    });

    test('who organized the Joint Solutions Lab, when, and who gave the keynote?', async () => {
      expect(
        await run(
          'entity(ref: "event/joint-solutions-lab") { ... on Event { when { edtf } organizers { nodes { acronym: name } } presentations { nodes { kind presenters { edges { basis node { name } } } } } } }',
        ),
      ).toEqual({
        entity: {
          when: { edtf: '2023-09-28' },
          organizers: [
            { acronym: 'Informal Working Group on MSMEs' },
            { acronym: 'Informal Working Group on Trade and Gender' },
            { acronym: 'Trade and Environmental Sustainability Structured Discussions' },
          ],
          presentations: [
            {
              kind: 'KEYNOTE',
              presenters: [
                { basis: 'STATED', node: { name: 'WTO Director-General' } },
                { basis: 'DERIVED', node: { name: 'Ngozi Okonjo-Iweala' } },
              ],
            },
          ],
        },
      });
    });

    test('which events were in the future when the report was adopted?', async () => {
      expect(
        await run(
          'events(filter: { from: "2023-12-08" }, orderBy: { field: DATE }) { nodes { name when { edtf precision } } }',
        ),
      ).toEqual({
        events: [
          { name: 'Global Trade Review 2024', when: { edtf: '2024-06-26/2024-06-28', precision: 'INTERVAL' } },
          { name: 'MSME Day 2024', when: { edtf: '2024-06-27', precision: 'DAY' } },
        ],
      });
    });

    test('who presented on 26 April? The report names the presenter of one presentation, and the organizer of a session', async () => {
      expect(
        await run(`meeting(date: "2023-04-26") {
        presentations { nodes { kind presenters { nodes { name } } } }
        parts { nodes { name organizers { nodes { name } } presentations { totalCount } } }
      }`),
      ).toEqual({
        meeting: {
          presentations: [
            { kind: 'PRESENTATION', presenters: [] },
            { kind: 'PRESENTATION', presenters: [] },
            { kind: 'PRESENTATION', presenters: [] },
            { kind: 'BRIEFING', presenters: [{ name: 'United States of America' }] },
          ],
          parts: [
            {
              name: 'Experience sharing session on MSMEs and digitalization policy',
              organizers: [{ name: 'Singapore' }],
              presentations: { totalCount: 0 },
            },
          ],
        },
      });
    });

    test('which research did the Philippines provide?', async () => {
      expect(
        await run('entitiesByName(name: "Philippines") { ... on Member { submissions { nodes { kind title } } } }'),
      ).toEqual({
        entitiesByName: [
          {
            submissions: [
              {
                kind: 'RESEARCH_PAPER',
                title:
                  'The Impact of FTA Import Utilization on Firm Performance: An Assessment of Philippine Manufacturing MSMEs',
              },
              { kind: 'RESEARCH_PAPER', title: "Survey on MSME/MSME-Related Provisions in APEC Economies' FTAs/RTAs" },
            ],
          },
        ],
      });
    });

    test('how many businesses saw the Global Trade Helpdesk?', async () => {
      expect(
        await run(
          'entity(ref: "initiative/global-trade-helpdesk") { figures { edges { node { value qualifier } evidence { quote } } } }',
        ),
      ).toEqual({
        entity: {
          figures: [
            {
              node: { value: 1300, qualifier: 'MORE_THAN' },
              evidence: [
                { quote: 'Global Trade Helpdesk was presented' },
                { quote: 'over 1,300 businesses and business support organizations' },
              ],
            },
          ],
        },
      });
    });

    test('which themes did the editions of the Small Business Champions have, and which was proposed?', async () => {
      expect(
        await run(`
        initiatives(filter: { kinds: [EDITION] }) { nodes { name theme } }
        statements(filter: { kinds: [PROPOSED], about: ["initiative/small-business-champions-2024"] }) {
          nodes { name madeBy { nodes { name } } }
        }`),
      ).toEqual({
        initiatives: [
          { name: 'Small Business Champions 2022', theme: null },
          { name: 'Small Business Champions 2023', theme: 'Helping Smallholder Farmers go Global' },
          { name: 'Small Business Champions 2024', theme: null },
        ],
        statements: [{ name: 'Proposal of the theme "Supporting Trade by Indigenous Peoples"', madeBy: [] }],
      });
    });

    test('which things does the report count but not name?', async () => {
      type Data = {
        coverage: {
          counts: { label: string; declared: number; actual: number }[];
          citedOnlyDocuments: unknown[];
          ambiguities: { evidence: unknown[] }[];
        };
      };
      const { coverage } = await run<Data>(
        'coverage { counts { label declared actual } citedOnlyDocuments { symbol } ambiguities { evidence { quote } } }',
      );
      const counted = coverage.counts.filter(({ actual }) => actual > 0);
      expect(
        counted
          .filter(({ declared, actual }) => declared !== actual)
          .map(({ declared, actual, label }) => [label, declared, actual]),
      ).toEqual([
        ['recommendations and declarations in the package of 2020', 6, 2],
        ['editions of the Small Business Champions up to that of 2023', 3, 2],
        ['annual meetings of the Network up to June 2023', 2, 1],
        ['international organizations at the Network meeting', 9, 6],
      ]);
      expect(coverage.citedOnlyDocuments.length).toBe(23);
      expect(coverage.ambiguities.length).toBeGreaterThan(25);
      expect(coverage.ambiguities.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
    });

    test('which entities do different spellings of a name refer to?', async () => {
      const spellings = [
        'Tade4MSMEs',
        'COPROGENY',
        'Coprogeny',
        'Korea, Republic of',
        'Republic of Korea',
        'UK',
        'United States',
        'Hey Success!',
        'IOE&IT',
        'Global Trade Helpdesk',
        'GTH',
      ];
      const entities = await run<Record<string, { slug: string }[]>>(
        spellings.map((name, index) => `n${index}: entitiesByName(name: "${name}") { slug }`).join(' '),
      );
      expect(spellings.map((name, index) => [name, entities[`n${index}`]?.map(({ slug }) => slug).join()])).toEqual([
        ['Tade4MSMEs', 'initiative/trade4msmes'],
        ['COPROGENY', 'organization/coprogeny'],
        ['Coprogeny', 'organization/coprogeny'],
        ['Korea, Republic of', 'member/korea'],
        ['Republic of Korea', 'member/korea'],
        ['UK', 'member/united-kingdom'],
        ['United States', 'member/united-states'],
        ['Hey Success!', 'organization/hey-success'],
        ['IOE&IT', 'organization/ioe-it'],
        ['Global Trade Helpdesk', 'initiative/global-trade-helpdesk'],
        ['GTH', 'initiative/global-trade-helpdesk'],
      ]);
    });

    test('in which paragraph is Trade4MSMEs misspelled?', async () => {
      type Data = { entity: { mentionedIn: { evidence: { quote: string }[]; node: { number: string } }[] } };
      const { entity } = await run<Data>(
        'entity(ref: "initiative/trade4msmes") { mentionedIn { edges { evidence { quote } node { number } } } }',
      );
      expect(
        entity.mentionedIn.find(({ evidence }) => evidence.some(({ quote }) => quote.startsWith('Tade4MSMEs')))?.node
          .number,
      ).toBe('2.2');
    });
  });
});
