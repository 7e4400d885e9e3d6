import type { CorpusDocument } from '../document.ts';
import { contents, heading, inlines, letters, numbered, pageBreak, table, unnumbered } from '../parts.ts';

export const ferryLinksReport2034: CorpusDocument = {
  name: 'ferry-links-report-2034',
  profile: 'ANNUAL_REPORT',
  title: inlines(
    'REPORT OF THE WORKING PARTY ON FERRY LINKS TO THE GENERAL BOARD^[Adopted on 2 December 2034. The report is without prejudice to the positions of Members.]',
  ),
  symbols: ['HC/FL/21', 'HC/GB/188'],
  date: '2034-12-08',
  heldOut: true,
  parts: [
    unnumbered(
      'The present report is submitted under paragraph 14 of the decision that set up the Working Party ({HC/GB/102/Rev.1}). It was adopted by written procedure.',
    ),
    contents,
    pageBreak,
    heading('1', 'ORGANIZATION OF WORK'),
    numbered(
      '1.1',
      "The Working Party met five times in 2034 under the chairmanship of Mrs. Ngaire Te-Whiti (Aotahi). Its minutes are in {HC/FL/M/36-40}. Three of its meetings were held by video link, as the harbor building's roof was being repaired.",
    ),
    numbered(
      '1.2',
      "The Working Party's membership rose to 44, when Brannock and Sylt-Halm joined in May 2034.^[{HC/FL/N/17} and {HC/FL/N/18|18}.] Observers from four bodies attended, inter alia the Lighthouse Conference and the Inter-Island Bank.",
    ),
    numbered(
      '1.3',
      'By the end of the year 2.4 million passengers had used links that were opened since 2030. 1.1 million of them crossed in the summer months alone.',
    ),
    heading('2', 'MATTERS CONSIDERED'),
    heading('2.1', 'Timetables', 2),
    numbered(
      '2.1.1',
      'The Working Party continued its exchange on connecting timetables, on the basis of a communication from Brannock.^[{HC/FL/W/61/Add.1}.] The aim, in the proponent\'s words, was that "no islander should miss the last boat by five minutes".',
    ),
    numbered(
      '2.1.2',
      'Members noted that connections had got better on trunk routes but not on feeder routes. A round-the-clock information line, as run by Sylt-Halm, cost some 0.9 million crowns a year; it had taken 31,000 calls.',
    ),
    numbered(
      '2.1.3',
      'The Secretariat was asked to bring document {HC/FL/W/58} up to date. A revised version was circulated on 30 June 2034 as {HC/FL/W/58/Rev.1}, and a correction of its third table on 7 July ({HC/FL/W/58/Rev.1/Corr.1}).',
    ),
    heading('2.2', 'Access for persons with reduced mobility', 2),
    numbered(
      '2.2.1',
      "Mr. François-Xavier Béranger, of the Passengers' League, presented the findings of a survey of 96 landing stages. Of these,",
    ),
    letters(
      '41 had a ramp that could be used at all tides;',
      '37 had one that could be used at some tides, or only with help from the crew;^[A landing stage was counted here if help had to be booked, whatever the notice required. Eleven ports asked for notice of more than 24 hours—three of them in writing—and two for a fee.]',
      'and 18 had none.',
    ),
    numbered(
      '2.2.2',
      'In the discussion, it was said that a ramp costs less than a crane, and is used more often. The delegate of Aotahi drew attention to the standard developed in her region, [AS 4.12](https://standards.example/as-4-12), which had been notified as {HC/TR/N/AOT/5}.',
    ),
    heading('2.3', 'Fares', 2),
    numbered(
      '2.3.1',
      'Views differed on the proposal for a single fare zone ({HC/FL/W/63}, {HC/FL/W/64|/64}, and {HC/FL/W/64/Corr.1|Corr.1}). Some Members could support it as it stood; others needed more time; one could not see why, in view of Art. 3 of the Charter, it was needed at all.',
    ),
    numbered(
      '2.3.2',
      "The Chair's compromise—a zone for residents only—was welcomed as a basis for further work.^[The text was sent to delegations by fax on 14 November, and appears as {JOB/FL/9}.]",
    ),
    heading('3', 'COOPERATION WITH OTHER BODIES'),
    numbered(
      '3.1',
      'A joint session with the Informal Group on Small Ports was held on 11 September 2034.^[See {HC/FL/W/66}-{HC/SP/W/81}.] It dealt with landing stages that serve both ferries and fishing boats (cf. paragraph 2.2.1 above).',
    ),
    numbered(
      '3.2',
      'The Lighthouse Conference informed the Working Party of its work on low-level lights; its secretary-general, Dr. Þóra Sigurðardóttir, invited Members to the "Night of the Lights" on 21 December.',
    ),
    numbered(
      '3.3',
      'No progress was made on the request of the Inter-Island Bank for observer status. The request will be taken up again in 2035.',
    ),
    heading('4', 'RECOMMENDATIONS'),
    numbered('4.1', 'The Working Party recommends that the General Board:'),
    letters(
      'take note of this report;',
      'renew the mandate of the Working Party until 31 December 2037; and',
      'ask ports to report on ramps every two years, in the form set out in Annex B.',
    ),
    heading('A', 'ANNEX: MEETINGS HELD IN 2034'),
    unnumbered('The table lists the meetings with the number of delegations present.'),
    table(
      ['Meeting', 'Date', 'Delegations', 'Minutes'],
      ['36th', '17 January 2034', '39', 'HC/FL/M/36'],
      ['37th', '4 April 2034', '35', 'HC/FL/M/37'],
      ['38th', '6 June 2034', '40', 'HC/FL/M/38'],
      ['39th', '11 September 2034', '44', 'HC/FL/M/39'],
      ['40th', '14 November 2034', '42', 'HC/FL/M/40'],
    ),
    heading('B', 'ANNEX: FORM FOR REPORTS ON RAMPS'),
    numbered('1', 'Name of the landing stage, and its position to the nearest second.'),
    numbered('2', 'Number of ramps, and whether each can be used at all tides.'),
    numbered(
      '3',
      'Notice that is required for help, in hours.^[Write 0 if no notice is required, and "n/a" if no help is given.] If it differs by season, give the longest.',
    ),
    numbered('4', 'Works planned in the next two years. Works that cost less than 5,000 crowns may be left out.'),
  ],
};
