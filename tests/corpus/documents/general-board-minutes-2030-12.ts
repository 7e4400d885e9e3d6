import type { CorpusDocument } from '../document.ts';
import { heading, letters, numbered, unnumbered } from '../parts.ts';

export const generalBoardMinutes2030: CorpusDocument = {
  name: 'general-board-minutes-2030-12',
  profile: 'MINUTES',
  title: 'MINUTES OF THE MEETING OF THE GENERAL BOARD HELD ON 11 AND 12 DECEMBER 2030',
  symbols: ['HC/GB/M/77'],
  date: '2031-01-28',
  heldOut: false,
  parts: [
    unnumbered('H.E. Mrs. Adaeze Okonjo-Lindqvist (Merrow) was in the chair.'),
    heading('A', 'ADOPTION OF THE AGENDA'),
    numbered(
      '1',
      'The Chairperson drew attention to the proposed agenda ({HC/GB/W/310}). The representative of Tarn asked that item F be taken up on the second day.',
    ),
    numbered('2', 'The Board so agreed, and adopted the agenda.'),
    heading('B', 'REPORT BY THE DIRECTOR'),
    numbered(
      '3',
      'The Director, Dr. Emeka Vasquez-Holm, said that the year had been “neither calm nor stormy”. Trade through the ports of Members had grown by 1.3 per cent. 3.2 per cent had been forecast in April.^[{HC/GB/W/301}, chart 2.]',
    ),
    numbered(
      '4',
      'He recalled that preparations for AC13 were well advanced. Since the last meeting he had been to Isla Norte, to Skerry and—by the night boat—to Saint-Éloi, where he had opened the harbor school.',
    ),
    numbered('5', 'The Board took note of the report.'),
    heading('C', 'WORK OF SUBSIDIARY BODIES'),
    heading('C.1', 'Committee on Tariffs of Harbors', 2),
    numbered(
      '6',
      'The Chairman of the Committee, Mr. Ignacio Peñafiel, reported that the Committee had met four times ({HC/TR/M/54-57}). He referred to the joint paper with the Informal Group on Small Ports.^[{HC/SP/W/12}-{HC/TR/W/3}.]',
    ),
    numbered(
      '7',
      'The representative of Karvonia thanked him, and asked when the Committee’s database would be open to the public. The Chairman hoped that it could be opened in the second quarter of 2031. 2 of its 11 tables were open already.',
    ),
    heading('C.2', 'Informal Group on Small Ports', 2),
    numbered(
      '8',
      'Mr. Tomás Quiroga (Valdemar), Coordinator of the Group, introduced its report ({HC/SP/R/9}). He said that small ports were “where the Council meets the sea”.',
    ),
    numbered(
      '9',
      'The representatives of Ardmoor, Isla Norte, Merrow, Saint-Éloi, Skerry and Tarn took the floor. They welcomed the report, and in particular:',
    ),
    letters(
      'the register of port fees, as described in {HC/SP/W/29/Rev.2} and {HC/SP/W/29/Rev.3|Rev.3};',
      'the harbor masters’ survey, now in its second year;^[The first was carried out on paper, and 40 replies were lost when a mail boat ran aground off Merrow. It is therefore left out of comparisons.]',
      'the workshops that were held with the Coastal Bank.',
    ),
    numbered(
      '10',
      'The representative of Ostmark said that her delegation, which was not a member of the Group, had followed its work with interest. It could not, however, agree that informal groups draft texts for the Assembly. In its view, paragraph 5 of {HC/GB/102/Rev.1} was clear on this.',
    ),
    numbered('11', 'The Coordinator replied that any Member could join, and that no text had been drafted so far.'),
    numbered('12', 'The Board took note of the reports and of the statements.'),
    heading(
      'D',
      'ACCESSION OF SYLT-HALM^[The item was placed on the agenda at the request of the Working Party’s chair.]',
    ),
    numbered(
      '13',
      'The Chairperson said that the Working Party had completed its mandate on 29 November 2030. Its report was before the Board as {HC/ACC/SYH/24}, with {HC/ACC/SYH/24/Add.1|Add.1} and {HC/ACC/SYH/24/Add.2|Add.2}.',
    ),
    numbered(
      '14',
      'The representative of Sylt-Halm (observer), speaking by video link, thanked Members for nine years of “patience, mostly”. Her Parliament—the Ting—would vote before 1 May 2031.',
    ),
    numbered('15', 'Twenty-two delegations congratulated Sylt-Halm.'),
    numbered('16', 'The Board adopted the decision in {HC/GB/W/305} by consensus.'),
    unnumbered('The meeting was adjourned at 6.05 p.m. and resumed on 12 December at 10 a.m.'),
    heading('E', 'BUDGET FOR 2031'),
    numbered(
      '17',
      'The Chairman of the Committee on Budget introduced the proposal in {HC/BUD/W/88/Rev.1/Corr.1}. Expenditure would rise by 2.1 per cent, to 41.6 million marks.',
    ),
    numbered(
      '18',
      'Several delegations regretted that the lift had again not been included. It was noted that the building has five floors.^[Six with the tower, to which there is no access for the public.]',
    ),
    numbered('19', 'The Board approved the budget.'),
    heading('F', 'OTHER BUSINESS'),
    numbered(
      '20',
      'The representative of Tarn, supported by Brannock, asked that documents be made available three weeks before meetings, as required by Rule 14. The Secretariat said that [its calendar](https://harborcouncil.example/calendar) now showed what was late.',
    ),
    numbered('21', 'The next meeting would be held on 17-18 February 2031.'),
  ],
};
