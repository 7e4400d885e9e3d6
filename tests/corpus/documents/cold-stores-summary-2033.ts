import type { CorpusDocument } from '../document.ts';
import { heading, letters, numbered, unnumbered } from '../parts.ts';

export const coldStoresSummary2033: CorpusDocument = {
  name: 'cold-stores-summary-2033',
  profile: 'MEETING_SUMMARY',
  title: 'DIALOGUE ON COLD STORES IN SMALL PORTS: SUMMARY BY THE MODERATOR',
  symbols: ['HC/SP/R/27/Rev.1'],
  date: '2033-04-03',
  heldOut: true,
  parts: [
    unnumbered('This summary is circulated in English only.'),
    unnumbered(
      'This revision replaces {HC/SP/R/27} of 21 March 2033. Paragraphs 2.3 and 4.1 were changed at the request of the speakers.^[In paragraph 4.1 the word "not" had been left out.]',
    ),
    heading('1', 'INTRODUCTION'),
    numbered(
      '1.1',
      'A dialogue on cold stores was held on 8 March 2033 in the margins of the 31st meeting of the Informal Group on Small Ports. It was moderated by H.E. Mr. Göran Ångström, Permanent Delegate of Skerry.',
    ),
    numbered(
      '1.2',
      "About 70 persons took part. The programme, and most of the speakers' slides, are available [here](https://harborcouncil.example/cold-stores).",
    ),
    heading('2', 'FIRST SESSION: WHY COLD STORES FAIL'),
    numbered(
      '2.1',
      'Capt. Marisol Núñez-Ortega, a harbor master for 22 years, opened the session. In her port, one third of the catch was lost before 2025; it is now 6.5 per cent.^[The loss is measured by weight. By value it fell from 28 to 9 per cent, as the best fish is sold first and would not have been stored.]',
    ),
    numbered('2.2', 'She gave three reasons why stores fail:'),
    letters(
      'current that comes and goes (in her port, 140 cuts in 2031);',
      'doors that are left open; and',
      "nobody's being in charge on Sundays.",
    ),
    numbered(
      '2.3',
      'Mr. Li Wen-Huang, an engineer, did not agree that current was the main reason. Modern stores hold their temperature for 36 hours. What fails, he said, is "the seal, then the hinge, then the budget".',
    ),
    numbered(
      '2.4',
      'In the debate, reference was made to the papers by Skerry and Brannock ({HC/SP/W/70/Rev.2} and {HC/SP/W/72|W/72}), to the Notes on Cooling issued by the Inter-Island Bank, and to {HC/FL/W/61/Add.1}.',
    ),
    heading('3', 'SECOND SESSION: WHO PAYS'),
    numbered(
      '3.1',
      'Ms. Chiamaka Eze-Baptiste of the Coastal Bank said that a store of 40 cubic metres pays for itself in 7 to 11 years. 11 was too long for most banks. Hers was ready to wait, under four conditions.^[They are set out in a leaflet, "Money for Cold Stores", 2nd edition, 2032.]',
    ),
    numbered(
      '3.2',
      "Participants compared models: stores that are owned by the port; by a fishers' cooperative; or by a trader who lets space by the crate. There was no best model. As one speaker put it, what works in a fjord may not work in a lagoon.",
    ),
    numbered(
      '3.3',
      'A member of the audience, who had run a store for a cooperative, warned against grants that pay for walls but not for upkeep. See also {HC/SP/W/68}, at paragraphs 12-15; {HC/SP/W/69|/69}, passim.',
    ),
    numbered(
      '3.4',
      'Questions were put about insurance (too dear), about second-hand units (better than their name), and about ice—which, several said, is a cold store that one can carry.',
    ),
    heading('4', 'CLOSING'),
    numbered(
      '4.1',
      'The moderator thanked all speakers. He did not wish to draw conclusions, but had heard three things: start small, train two persons and not one, and keep the key where it can be found.',
    ),
    numbered(
      '4.2',
      'The Secretariat will circulate the questions that could not be answered for lack of time.^[Now in {HC/SP/W/75}, with answers in {HC/SP/W/75/Add.1}.]',
    ),
  ],
};
