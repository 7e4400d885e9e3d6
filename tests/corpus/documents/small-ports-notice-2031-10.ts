import type { CorpusDocument } from '../document.ts';
import { bullets, heading, unnumbered } from '../parts.ts';

export const smallPortsNotice2031October: CorpusDocument = {
  name: 'small-ports-notice-2031-10',
  profile: 'CONVENING_NOTICE',
  title: 'CONVENING NOTICE FOR THE MEETING OF 5 OCTOBER 2031',
  symbols: ['HC/SP/CN/20'],
  date: '2031-09-14',
  heldOut: false,
  parts: [
    unnumbered(
      'The next meeting of the Informal Group on Small Ports will be held on Monday, 5 October 2031, at 10 a.m. in Room D of the Harbor House. Delegations may also join online.^[The link will be sent to registered delegates on the eve of the meeting. It must not be passed on.]',
    ),
    unnumbered('The Coordinator proposes to focus on the themes below. Documents are listed under each of them.'),
    heading('1', 'THEMES FOR DISCUSSION'),
    heading('1.1', 'Single forms', 2),
    unnumbered(
      'Delegations are invited to share what they have learned from single forms for arriving vessels. The discussion will be opened by the Port Authority of Lund’s Reach and the Union of Coastal Carriers.',
    ),
    unnumbered(
      'Background may be found in {HC/SP/W/43}, {HC/SP/W/44|/44}, and in the annex to {HC/SP/R/4/Rev.1}.^[Also in the joint paper {HC/SP/W/12}-{HC/TR/W/3}, section IV.]',
    ),
    unnumbered(
      'In Ardmoor, one form^[Form B-7, in use since 1 July 2030.] has taken the place of nine; in Karvonia, a law of 2028 asks for the same but has not been applied. 3 of the 11 Members that reported in June had given up.',
    ),
    heading('1.2', 'Register of port fees', 2),
    unnumbered(
      'The Secretariat will report on the 58 Members that have sent in their fees. Members that have not done so are asked to tell the Group what stands in their way. The questions are:',
    ),
    bullets(
      'Are fees set by the port, by the region, or by the State?',
      'Are they published—and, if so, where?',
      'Would a common form help?',
    ),
    heading('1.3', 'Night pilotage', 2),
    unnumbered(
      'The proponents of {HC/SP/W/36/Rev.2/Corr.1} will present the changes made since June. No decision is foreseen.',
    ),
    heading('1.4', 'Preparation of AC14', 2),
    unnumbered(
      'Delegations may wish to say what they expect from the Assembly, having regard to paragraph 6 of {HC/MIN(31)/7} and to the stock-taking foreseen in {HC/SP/R/9}, section 5. A non-paper by the Coordinator will be e-mailed on 28 September.',
    ),
    heading('2', 'REPORTS'),
    heading('2.1', 'Technical assistance', 2),
    unnumbered(
      'The Secretariat will report orally on the workshop in Ardmoor (16-18 September 2031). Mme Zoë Lefèvre will add some words on the trainers’ network.',
    ),
    heading('2.2', 'Other bodies', 2),
    unnumbered(
      'Reports are expected from the Committee on Tariffs of Harbors and, if time allows, from the Lighthouse Conference.',
    ),
    heading('3', 'OTHER BUSINESS'),
    unnumbered(
      'Delegations that wish to raise other matters are asked to inform Mr. Ulf Sørensen (ext. 2.14, [ulf.sorensen@harborcouncil.example](mailto:ulf.sorensen@harborcouncil.example)) before noon on 30 September.',
    ),
    unnumbered(
      'Attendance is limited to two persons per delegation. Please register on [the page of the Group](https://harborcouncil.example/groups/small-ports/2031-10-05) by 1 October 2031.',
    ),
    unnumbered(
      'The meeting will be held in English; Members’ own interpreters are welcome, and have the use of booth No. 2.',
    ),
    unnumbered('The draft annual report ({JOB/SP/31}) will be circulated after the meeting.'),
  ],
};
