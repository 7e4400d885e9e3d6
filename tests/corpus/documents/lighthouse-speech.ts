import type { CorpusDocument } from '../document.ts';
import { heading, unnumbered } from '../parts.ts';

export const lighthouseSpeech: CorpusDocument = {
  name: 'lighthouse-speech',
  profile: 'OTHER',
  title: 'STATEMENT BY THE DIRECTOR TO THE LIGHTHOUSE CONFERENCE',
  symbols: ['HC/DIR/ST/5'],
  date: '2034-12-21',
  heldOut: true,
  parts: [
    unnumbered(
      'The following statement was made by the Director, Dr. Emeka Vasquez-Holm, on the "Night of the Lights". It is circulated at the Conference\'s request.',
    ),
    heading(null, 'A debt'),
    unnumbered(
      "Madam Secretary-General, keepers, friends: there is no one in this room who doesn't owe something to a lighthouse. I owe mine my grandfather.^[The light at Holm Point, built in 1871, was put out in 1999. It was lit again in 2024.] He came home by it in the storm of '62, with no rudder and a hold full of eels.",
    ),
    unnumbered(
      'A light asks for no form. It sends no bill—or rather, it sends one bill to all, as you have explained in your letter to the Council ({HC/GB/W/377}) and to its Committee on Tariffs ({HC/TR/W/59/Rev.1}).',
    ),
    unnumbered(
      'That bill was paid in full for 140 years. Then came 2011, and what you call "the year of the dark coast": 212 lights were put out in twelve months,^[Lighthouse Conference, Yearbook 2012, p. 7; the figure in {HC/TR/W/59} (221) is a slip, and was corrected in {HC/TR/W/59/Rev.1}.] and nobody asked a fisherman.',
    ),
    heading(null, 'A number'),
    unnumbered(
      'Let me give you one number: 7.5. Seven and a half is the number of miles at which a boat of ten feet sees a low-level light. 40 years ago, it was four.',
    ),
    unnumbered(
      'Small ports make up nine tenths of all ports, and take in one tenth of all cargo. Their lights, however, are seen by everyone. This is said far better in the joint paper that you all have ({HC/FL/W/66}-{HC/SP/W/81}; see {HC/SP/W/81/Corr.1} too).',
    ),
    unnumbered(
      '7.5 is not a large number. But three and a half miles more are, at the speed of such a boat, an hour; and an hour is what most of those who were lost would have needed.',
    ),
    heading(null, 'Three requests'),
    unnumbered(
      'First, tell us when you put out a light. Under Art. 15.2 you need not; but a notice, even a late one, is better than a rock. The form is on page 3 of {HC/TR/N/1/Rev.2}, or at [harborcouncil.example/lights](https://harborcouncil.example/lights).',
    ),
    unnumbered(
      "Second, share your keepers. Ms. Þórdís Ólafsdóttir-Mbeki, of whom I've spoken before, taught 58 harbor masters in two winters.^[See the reports in {HC/SP/R/44}, {HC/SP/R/45|/45} and {HC/SP/R/48|/48}; and, for a dissenting view—that harbor masters ought to sleep at night—the letter from the Union of Coastal Carriers annexed to the last of these.] We could do with two of her.",
    ),
    unnumbered('Third, stay odd. There are few bodies left that end their meetings on a roof.'),
    heading(null, 'A promise'),
    unnumbered(
      'In return, I promise two things. The Council\'s own light—the lamp on the roof of the Harbor House—will be lit every night from 1 January 2035. And the item "Lights" will be on the agenda of each Assembly, as Members decided in {HC/MIN(33)/11}, until there is nothing left to say.',
    ),
    unnumbered('I am told by our electrician, Mr. Dragan Müller-Óskarsson, that the first promise is the harder one.'),
    heading(null, 'Thanks'),
    unnumbered(
      'I thank the Conference, its 112 members, and the cook. I am told that it is now 6.58 p.m. and that at seven the lamp will be lit, with or without a Director in front of it.',
    ),
  ],
};
