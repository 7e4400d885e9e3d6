import type { CorpusDocument } from '../document.ts';
import { bullets, heading, letters, numbered, unnumbered } from '../parts.ts';

export const wasteReceptionPaper: CorpusDocument = {
  name: 'waste-reception-paper',
  profile: 'WORKING_DOCUMENT',
  title: 'WASTE RECEPTION IN SMALL PORTS: NOTE BY THE SECRETARIAT',
  symbols: ['HC/SP/W/33/Rev.1', 'HC/EN/W/14/Rev.1'],
  date: '2032-02-27',
  heldOut: true,
  parts: [
    unnumbered(
      'This note has been prepared by the Secretariat under its own responsibility, and without prejudice to the rights of Members. It revises {HC/SP/W/33}-{HC/EN/W/14}.',
    ),
    numbered(
      '1',
      'At its meeting of 5 October 2031, the Informal Group asked the Secretariat to look into "where waste goes when a port is too small to take it".^[{HC/SP/R/13}, paragraph 4.6.] The present note gives a first answer.',
    ),
    numbered(
      '2',
      'It draws on replies from 49 Members, on the notifications in {HC/EN/N/3}, {HC/EN/N/8|/8} and {HC/EN/N/11|/11}, and on visits to nine ports. Where nothing else is said, figures are for 2030.',
    ),
    heading('I', 'WHAT COMES ASHORE'),
    numbered(
      '3',
      'Small ports took in 212,000 tonnes of waste. Of this, 3.1 per cent was oil or oily water; nets and ropes made up a fifth. No. 2 on the list, after household waste, was packaging.',
    ),
    numbered(
      '4',
      "Numbers vary with the season. In July a port may take in eight times as much as in January—and its harbor master's one lorry does not grow.",
    ),
    numbered('5', 'The types of waste, and what the Agreement says on each, are:'),
    letters(
      'oil and oily water (Art. 12.1);',
      'nets, ropes and other gear (Art. 12.3, as amended by {HC/MIN(29)/4/Rev.1});',
      'household waste, on which the Agreement is silent;',
      'and cargo residues.^[For bulk cargoes only. Whether sweepings are a residue was left open in 2029, and is the subject of a difference between two Members that has not been brought to dispute settlement.]',
    ),
    heading('II', 'WHO TAKES IT'),
    numbered(
      '6',
      'Three ways of taking waste were found. In the first, the port runs a skip of its own; in the second, it shares one with the town; in the third, a contractor comes when called. The third is the dearest, but 20 of 49 Members know no other.',
    ),
    numbered(
      '7',
      'A fee that is paid whether or not waste is left—a "no-special-fee"—takes away the reason to throw it overboard. It is used in 14 Members.^[Among them all of the Western Skerries; see [their joint page](https://skerries.example/waste).] In three others, a trial is under way.',
    ),
    numbered(
      '8',
      'In the view of the ports that were visited, fees matter less than opening hours. A skip that is locked at 6 p.m. is of no use to a boat that lands at 7.',
    ),
    heading('III', 'OPEN QUESTIONS'),
    numbered('9', 'Members may wish to consider the following questions:'),
    bullets(
      'Should the register of port fees ({HC/SP/W/29/Rev.3}) have a column for waste?',
      'Is there a size under which a port need take none?',
      'Could ports that lie close together, such as Lower and Upper Wick, be seen as one?',
    ),
    unnumbered('The Secretariat stands ready to give further details.'),
    numbered(
      '10',
      'An addendum, {HC/SP/W/33/Rev.1/Add.1}, will give the replies by Member. It will be circulated in Spring 2032, after the Members concerned have checked their entries.',
    ),
    numbered(
      '11',
      'Thanks go to Ms. Béatrix Döhler-Nkemelu, who wrote a first draft during her internship, and to the harbor masters of all nine ports.',
    ),
  ],
};
