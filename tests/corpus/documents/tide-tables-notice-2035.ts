import type { CorpusDocument } from '../document.ts';
import { heading, inlines, letters, unnumbered } from '../parts.ts';

export const tideTablesNotice2035: CorpusDocument = {
  name: 'tide-tables-notice-2035',
  profile: 'CONVENING_NOTICE',
  title: inlines('FORUM ON TIDE TABLES AND SMALL CRAFT^[In cooperation with the Bureau of Tides.]'),
  symbols: ['HC/SP/CN/41', 'HC/TT/CN/2'],
  date: '2035-01-22',
  heldOut: true,
  parts: [
    unnumbered(
      'Delegations are hereby informed that a forum on tide tables will take place at the Harbor House on 18 and 19 February 2035. It is open to Members, observers and—on the second day—the public.',
    ),
    unnumbered(
      'It follows the request made in paragraph 2.11 of {HC/SP/R/33}, and repeated at the meetings recorded in {HC/SP/R/36-41}.',
    ),
    unnumbered('Themes and questions are set out below. Speakers are still to be confirmed.'),
    heading('I', 'MEASURING'),
    heading(null, 'Gauges that small ports can afford', 2),
    unnumbered(
      'A gauge of the first class costs 11,500 crowns; one of the third class 400. What is lost with the cheaper one?^[The classes are those of the Bureau of Tides, Circular No. 9 (2030), which replaced Circular No. 4. A gauge that was put into the second class under No. 4 keeps its class until it is moved.] The session will hear from three ports that use both.',
    ),
    heading(null, 'Volunteers and their notebooks', 2),
    unnumbered(
      'In some ports, a teacher or a priest has written down high water for 50 years. Ms. Renée Šimek of Tarn will show one such notebook. Can it be used, and by whom?',
    ),
    unnumbered(
      "A first reading of the notebook, by pupils of the harbor school, found 36,000 entries and 1.1 errors per page. 36,000 entries are more than the Bureau's own station at Merrow had made by then.",
    ),
    heading(null, 'Storm and surge', 2),
    unnumbered(
      'Tables say when the water should come; they do not say when it will. The forum will look at warnings by bell, by text message^[In the sense of Recommendation 5 in {HC/TT/W/2}.] and by flag, and at what each costs per head.',
    ),
    heading('II', 'PUBLISHING'),
    heading(null, 'Paper, screen or both', 2),
    unnumbered('Delegations may wish to address the following:'),
    letters(
      'who pays for the printing of tables, now that two of three skippers own a telephone;',
      'who answers if a table is wrong (see {HC/TT/W/4/Rev.1}); and',
      'whether a table in another language is of any use.',
    ),
    heading(null, 'Rights in tables', 2),
    unnumbered(
      "The Secretariat's survey ({HC/SP/W/90}-{HC/TT/W/6}, and {HC/SP/W/90/Corr.1}) shows that 17 Members charge for the use of tables. 9 of them would rather not.",
    ),
    heading('III', 'PRACTICAL MATTERS'),
    unnumbered(
      'Registration opens on 25 January at 9 a.m. and closes on 11 February 2035. To register, see [the page of the forum](https://harborcouncil.example/forum/tides). Interpretation will be provided in the morning only.^[Into French and Spanish.]',
    ),
    unnumbered(
      'Delegates who need help with travel are asked to say so by 28 January. Help can be given to one delegate per least-connected Member, in line with {HC/BUD/W/88/Rev.1}.',
    ),
    unnumbered("Questions should be sent to the Secretariat (Mr. Noël N'Guessan, office 3.27)."),
  ],
};
