import type { CorpusDocument } from '../document.ts';
import { bullets, contents, heading, numbered, table, unnumbered } from '../parts.ts';

export const tariffsMinutes2032: CorpusDocument = {
  name: 'tariffs-minutes-2032-05',
  profile: 'MINUTES',
  title: 'COMMITTEE ON TARIFFS OF HARBORS: MINUTES OF THE MEETING OF 6 MAY 2032',
  symbols: ['HC/TR/M/62'],
  date: '2032-06-15',
  heldOut: true,
  parts: [
    unnumbered(
      'The Committee on Tariffs of Harbors held its 62nd meeting on 6 May 2032. In the absence of the Chair, Ms. Yaël Ó Briain (Merrow), Vice-Chair, presided.',
    ),
    contents,
    heading('A', 'NOTIFICATIONS'),
    numbered(
      '1',
      "The Vice-Chair said that since the Committee's last meeting 17 notifications had been received, of which 5 were late. They were in documents {HC/TR/N/ARD/9}, {HC/TR/N/KAR/4} and {HC/TR/N/KAR/4/Corr.1|Corr.1}, and {HC/TR/N/TRN/12-15}; the others were listed in {HC/TR/W/44}.",
    ),
    numbered(
      '2',
      'The representative of Brannock asked Tarn why its fee for "vessels of unusual shape" had been doubled.^[Question No. 3 in {HC/TR/Q/TRN/2}.]',
    ),
    numbered(
      '3',
      'The representative of Tarn replied that the fee had not been doubled. It had been 40 shells until 1988, when shells were replaced by marks at a rate of 2 to 1. 1 mark was then rounded up. Written answers would follow.',
    ),
    numbered('4', 'The Committee took note of the statements.'),
    heading('B', "MEMBERS' CONCERNS"),
    heading(null, 'Concerns raised before', 2),
    numbered(
      '5',
      "The representative of Isla Norte recalled her delegation's concern about anchorage fees in Ostmark (ID 27), raised first in {HC/TR/M/58}. Talks had been held in Vienna-on-Sea on 12 March 2032. They had been frank.",
    ),
    numbered(
      '6',
      'The representative of Ostmark said that fees for anchorage rested on cost. A study, done by a house of accountants whose name he was not at liberty to give, had found that each vessel at anchor cost the port 83.2 crowns a day.^[The study was shown to delegations on a screen, and was not circulated. At the request of Isla Norte, it is recorded here that the study has 214 pages, of which the four that were shown bore the numbers 3, 4, 5 and 211, and that page 211 was a list of abbreviations.]',
    ),
    numbered('7', 'The representative of Isla Norte thanked Ostmark, and asked for page 6.'),
    heading(null, 'New concerns', 2),
    numbered(
      '8',
      'The representative of Skerry raised a concern about the fee that Ardmoor charges for the use of its fog-horn ("fog money"). According to {HC/TR/N/ARD/9}, it was due by the hour—in a place where fog lasts for days.',
    ),
    numbered('9', 'Supporting Skerry, the representatives of Merrow and Brannock put three questions:'),
    bullets(
      'whether the fee is due at anchor;',
      'whether it is due if the horn is out of order, as from 3 to 19 January 2032; and',
      'who decides that there is fog.',
    ),
    numbered(
      '10',
      'The representative of Ardmoor said that she would get back to delegations in writing.^[Her answers are in {HC/TR/Q/ARD/1/Rev.1}.] There was no fog in May.',
    ),
    heading('C', 'JOINT WORK WITH THE INFORMAL GROUP ON SMALL PORTS'),
    numbered(
      '11',
      'The Secretariat introduced the revision of the joint paper ({HC/SP/W/12/Rev.1}-{HC/TR/W/3/Rev.1}), which now covers 2027-29. Fees of small ports had fallen by 0.4 per cent a year; those of large ports had not.',
    ),
    table(
      ['Year', 'Small ports', 'Large ports'],
      ['2027', '18.1', '12.4'],
      ['2028', '18.0', '12.4'],
      ['2029', '17.9', '12.5'],
    ),
    numbered(
      '12',
      'Mr. Tomás Quiroga, Coordinator of the Informal Group, thanked the Committee. He invited its members to the dialogue of 8 June, of which details are on [the page of the Group](https://harborcouncil.example/groups/small-ports).',
    ),
    numbered(
      '13',
      'The representative of Karvonia asked if the figures were in marks of 2029 or of the day. The Secretariat confirmed the former; see p. 2 of the paper and note 4 thereto.',
    ),
    heading('D', 'ELECTION OF OFFICERS'),
    numbered(
      '14',
      'On a proposal by Valdemar, the Committee elected Ms. Yaël Ó Briain as Chair and Mr. Bjørn-Åge Strøm (Skerry) as Vice-Chair, both by acclamation.',
    ),
    numbered('15', 'The outgoing Chair, in a letter that was read out, wished them "fair winds and full rooms".'),
    heading('E', 'DATE OF NEXT MEETING'),
    numbered('16', 'The next meeting is set for 21 October 2032.^[Since moved to 28 October: {HC/TR/CN/31/Rev.1}.]'),
  ],
};
