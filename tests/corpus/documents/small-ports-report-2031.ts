import type { CorpusDocument } from '../document.ts';
import { bullets, contents, heading, letters, numbered, table, unnumbered } from '../parts.ts';

export const smallPortsReport2031: CorpusDocument = {
  name: 'small-ports-report-2031',
  profile: 'ANNUAL_REPORT',
  title: 'ANNUAL REPORT ON THE WORK OF THE INFORMAL GROUP ON SMALL PORTS (NOVEMBER 2030 – OCTOBER 2031)',
  symbols: ['HC/SP/R/12'],
  date: '2031-11-14',
  heldOut: false,
  parts: [
    contents,
    heading('1', 'INTRODUCTION'),
    numbered(
      '1.1',
      'The Informal Group on Small Ports was set up at the Fifth Assembly of the Harbor Council, held in Port Brévin in May 2027.^[{HC/MIN(27)/7}, circulated on 19 May 2027.] It is open to all Members, and works on what ports of fewer than 40 berths need in order to take part in trade.',
    ),
    numbered(
      '1.2',
      'This report covers the period from 1 November 2030 to 31 October 2031. It is circulated on the Coordinator’s own responsibility, and follows the outline of the earlier reports ({HC/SP/R/4/Rev.1}, {HC/SP/R/7} and {HC/SP/R/9}).',
    ),
    numbered(
      '1.3',
      'Some 1.3 million vessels called at small ports in 2030, i.e. 4.2% more than in the year before. About two thirds of them stayed for less than a day.^[These figures are estimates. They rest on returns from 61 Members, cover vessels of at least 20 tonnes, and leave out ferries that call more than three times a week; where a Member counted calls by quarter, its numbers were added without adjustment. The full method is in {HC/SP/W/38/Add.2}, at p. 4.]',
    ),
    heading('2', 'MEETINGS'),
    numbered(
      '2.1',
      'In the period under review, the Group held three open-ended meetings: on 9 February, on 22 June and on 5 October 2031. The Coordinator’s summaries are in documents {HC/SP/R/10} and {HC/SP/R/10/Corr.1|Corr.1}, and in {HC/SP/R/11}.',
    ),
    heading('2.1', 'Meeting of February', 2),
    numbered(
      '2.2',
      'Mr. Tomás Quiroga (Valdemar) was re-elected as Coordinator by acclamation.^[His first term began on 3 March 2029.] He said that he would “go on asking small questions until they get small answers”, and thanked Ms. O’Dwyer for having stood in for him.',
    ),
    numbered(
      '2.3',
      'The delegation of Isla Norte introduced its paper on berth windows for vessels under sail ({HC/SP/W/41}). Nine delegations took the floor. Several asked how a window that is missed would be made good; one suggested a second window on the same day, another a refund.',
    ),
    numbered(
      '2.4',
      'The Secretariat gave an update on the register of port fees.^[See {HC/SP/W/29/Rev.3}.] Since October, 14 Members had sent in their fees, bringing the total to 58—more than half of the membership—and a well-known shipping line had offered its own tables for comparison.',
    ),
    heading('2.2', 'Meeting of June', 2),
    numbered('2.5', 'At its second meeting, the Group turned to three subjects:'),
    letters(
      'the follow-up to the mandate given in AC13, in particular paragraph 6 of {HC/MIN(31)/7};^[The Assembly met from 2 to 5 March 2031.]',
      'the joint paper of the Group and the Committee on Tariffs of Harbors, {HC/SP/W/12}-{HC/TR/W/3}, which dated from 2028 but had not been discussed before; and',
      'the third annual survey of harbor masters.',
    ),
    numbered(
      '2.6',
      'On the first, Members shared views on whether “small” should be defined by berths, by tonnage or by staff. The representative of Karvonia recalled that her country’s law (Act No. 7 of 2019) used staff, with a limit of 25 persons. No. 7 had since been amended twice.',
    ),
    numbered(
      '2.7',
      'On the second, the proponents—Ardmoor, Isla Norte and Saint-Éloi—explained why the paper had been circulated in two series. A revision would follow as {HC/SP/W/12/Rev.1}.',
    ),
    numbered(
      '2.8',
      'On the third, 212 harbor masters had replied, compared with 187 in 2030. Two in five named paperwork as their main cost; see Table 1.',
    ),
    heading('2.3', 'Meeting of October', 2),
    numbered(
      '2.9',
      'The third meeting was devoted to experience with single forms. Presentations were made by the Port Authority of Lund’s Reach, the Union of Coastal Carriers (UCC), and Prof. Anneliese Brück of the Institute for Short Sea Shipping.^[The slides are on [the page of the Group](https://harborcouncil.example/groups/small-ports/2031-10-05).]',
    ),
    numbered(
      '2.10',
      'Members were invited to send comments by 15 January 2032 at the latest. Comments received so far are in {HC/SP/W/44}, {HC/SP/W/45|/45} and {HC/SP/W/47|/47}.',
    ),
    table(
      ['Main cost named', '2030', '2031'],
      ['Paperwork', '71', '85'],
      ['Pilotage', '58', '60'],
      ['Waste reception', '33', '41'],
      ['Other', '25', '26'],
    ),
    heading('3', 'PAPERS AND PROPOSALS'),
    numbered(
      '3.1',
      'Eleven papers were circulated in the period. A list of all papers since the Group was set up, {HC/SP/W/1–47}, is kept by the Secretariat at [harborcouncil.example/small-ports](https://harborcouncil.example/small-ports).',
    ),
    numbered(
      '3.2',
      'The proposal to publish fees in one place was agreed ad referendum on 22 June, and confirmed when no Member objected within 30 days.^[Reservations were lifted by Ostmark (4 July) and Tarn (18 July).] It is reproduced as an annex to this report.',
    ),
    unnumbered(
      'The Coordinator wishes to record his thanks to the delegations that took part in the drafting, often at short notice.',
    ),
    numbered(
      '3.3',
      'Two proposals remain on the table: on waste reception ([{HC/SP/W/33}](https://docs.harborcouncil.example/hc/sp/w33.pdf)) and on night pilotage ({HC/SP/W/36/Rev.2/Corr.1}). Neither is ripe for a decision. The Group will come back to them in 2032.',
    ),
    heading('4', 'TECHNICAL ASSISTANCE^[Activities of partner bodies are reported by those bodies.]'),
    numbered(
      '4.1',
      'Four workshops were held: in Saint-Éloi (January), in Karvonia (April), and, jointly with the Coastal Bank, in Ardmoor (twice, in May and in September). They were attended by 163 officials, 71 of whom were women.',
    ),
    numbered(
      '4.2',
      'The workshop kit was updated. It now has six modules: fees; forms; berth planning; safety; waste; and data. The Secretariat’s note ({HC/SP/W/40}) describes how it may be borrowed.',
    ),
    heading('5', 'LOOKING AHEAD'),
    numbered('5.1', 'In 2032 the Group intends to meet in March, June and October. Its programme will include:'),
    bullets(
      'a review of the register of port fees, five years after {HC/SP/W/8};',
      'a dialogue with harbor masters, as was done in 2029;',
      'a stock-taking before the next Assembly, to be held in Tarn in 2033.',
    ),
    numbered('5.2', 'The Coordinator will consult on dates.^[Mail: small-ports@harborcouncil.example.]'),
    heading('6', 'LIST OF PARTICIPANTS'),
    numbered('6.1', 'The following took part in at least one meeting of the period:'),
    bullets(
      'Ardmoor: Ms. Siobhán O’Dwyer, Mr. Rhys Llewellyn-Pryce',
      'Isla Norte: Sra. Inés Ybáñez, Sr. J. L. Peñafiel',
      'Karvonia: Dr. Aino Mäkelä',
      'Saint-Éloi: M. Honoré d’Arcy, Mme Zoë Lefèvre',
      'Valdemar: Mr. Tomás Quiroga (Coordinator)',
    ),
    heading(null, 'ANNEX'),
    unnumbered('Guidelines on the Publication of Port Fees, as agreed on 22 June 2031.'),
    heading('1', 'PURPOSE'),
    numbered(
      '1.1',
      'These guidelines help ports to publish their fees so that a master can know, before entering, what a call will cost.',
    ),
    numbered(
      '1.2',
      'They create no obligations, and are without prejudice to the Harbors Agreement (HA).^[In particular Article 9.2 of the HA.]',
    ),
    heading('2', 'WHAT TO PUBLISH'),
    numbered(
      '2.1',
      'A port should publish all fees of a call, in one place and in one currency. Fees that depend on the state of the tide should be given for neap and for spring tides.',
    ),
    numbered('2.2', 'A fee of less than 10 marks a year need not be published. Nor need fines.'),
    numbered('2.3', 'Changes should be announced at least 60 days before they apply, and notified to the Secretariat.'),
  ],
};
