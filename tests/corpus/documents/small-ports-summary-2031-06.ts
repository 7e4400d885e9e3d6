import type { CorpusDocument } from '../document.ts';
import { bullets, heading, numbered, unnumbered } from '../parts.ts';

export const smallPortsSummary2031June: CorpusDocument = {
  name: 'small-ports-summary-2031-06',
  profile: 'MEETING_SUMMARY',
  title: 'SUMMARY OF THE MEETING HELD ON 22 JUNE 2031',
  symbols: ['HC/SP/R/11'],
  date: '2031-07-10',
  heldOut: false,
  parts: [
    unnumbered(
      'The following summary, dated 10 July 2031, is circulated at the request of the Coordinator, Mr. Tomás Quiroga. It has been prepared under his own responsibility.',
    ),
    heading('1', 'OPENING AND AGENDA'),
    numbered(
      '1.1',
      'The Coordinator opened the meeting at 10.15 a.m. and welcomed delegations, in the room and online.',
    ),
    numbered(
      '1.2',
      'The agenda, circulated on 8 June 2031 ({HC/SP/CN/19}), was adopted with one change: item 4 was taken before item 3.^[At the request of Karvonia, whose expert had to catch the 3.10 p.m. boat.]',
    ),
    heading('2', 'FOLLOW-UP TO AC13'),
    numbered(
      '2.1',
      'The Coordinator recalled that, in AC13, ministers had taken note of the Group’s work and had asked it to report by AC14.^[{HC/MIN(31)/7}, paragraph 6; see also {HC/MIN(31)/ST/22}.] He invited views.',
    ),
    numbered(
      '2.2',
      'Ms. Siobhán O’Dwyer (Ardmoor) said that ministers’ words were clear: “a port is small if it says so”. Her delegation could live with that. Mr. d’Arcy (Saint-Éloi) could not—at least not until the figures in {HC/SP/W/38/Add.2} had been checked.',
    ),
    numbered(
      '2.3',
      'Other delegations suggested that the Group look at the 30 or so definitions in use. 12 of them were in the Secretariat’s note; the others would be added in a revision.^[Circulated since as {HC/SP/W/39/Rev.1}.]',
    ),
    heading('3', 'JOINT PAPER ON TARIFFS OF HARBORS'),
    numbered(
      '3.1',
      'Introducing the joint paper ({HC/SP/W/12}-{HC/TR/W/3}), Sra. Inés Ybáñez (Isla Norte) explained that it had two aims:',
    ),
    bullets(
      'to compare the fees of small and of large ports, per tonne and per call;',
      'to find out where the difference comes from, e.g. from pilotage;',
      'and—though this was “more of a hope than an aim”—to see fees go down.',
    ),
    numbered(
      '3.2',
      'One Member asked why the paper stopped at 2026. Sra. Ybáñez replied that the data for 2027-29 was being cleaned. The work would take three to four months; see {HC/SP/W/37} and {HC/SP/W/37/Corr.1|Corr.1}.',
    ),
    numbered('3.3', 'The Coordinator took it that the proponents would circulate a revision. It was so agreed.'),
    heading('4', 'SURVEY OF HARBOR MASTERS'),
    numbered(
      '4.1',
      'Dr. Aino Mäkelä (Karvonia) presented the third survey.^[The questions and the answers, without names, can be had from [the survey page](https://surveys.example/harbor-masters/3).] Of 340 harbor masters who were asked, 212 had replied. Eighty-five named paperwork first.',
    ),
    numbered(
      '4.2',
      'In reply to questions, she said that answers from ports with one or two berths had been given the same weight as all others; that “paperwork” included forms on a screen; and that she would gladly share the data.',
    ),
    unnumbered('The meeting was suspended from 1 p.m. to 3 p.m.'),
    heading('5', 'PROPOSAL ON THE PUBLICATION OF FEES'),
    numbered(
      '5.1',
      'The Group considered the proposal in {HC/SP/W/42/Rev.2}. Ostmark and Tarn said that they were still waiting for instructions. All others were ready to join.',
    ),
    numbered(
      '5.2',
      'The Coordinator proposed that the guidelines be agreed ad referendum, for 30 days. If no Member objected in writing before noon on 22 July, they would be taken as agreed.^[No objection was received.]',
    ),
    heading('6', 'OTHER BUSINESS'),
    numbered(
      '6.1',
      'The Secretariat announced that workshop No. 5 would take place in Ardmoor on 16-18 September 2031. It would be the 5th since 2029.',
    ),
    numbered('6.2', 'The next meeting will be held on 5 October 2031.'),
  ],
};
