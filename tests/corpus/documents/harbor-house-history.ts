import type { CorpusDocument } from '../document.ts';
import { bullets, heading, unnumbered } from '../parts.ts';

export const harborHouseHistory: CorpusDocument = {
  name: 'harbor-house-history',
  profile: 'OTHER',
  title: 'SMALL PORTS AT THE HARBOR COUNCIL: A SHORT HISTORY',
  symbols: ['HC/INF/8'],
  date: '2032-08-30',
  heldOut: false,
  parts: [
    unnumbered(
      'This note was written for new delegates. It tells how the Harbor Council came to have a group on small ports, and where to read more.',
    ),
    heading(null, 'Before the Group'),
    unnumbered(
      'For its first 20 years, the Council spoke of ports as if all were alike. 1996 brought a first change: a paper by Merrow, typed on both sides of one sheet, asked what a port with a single crane was to do with a form of 31 pages.^[The sheet is framed, and hangs beside the lift.]',
    ),
    unnumbered(
      'The paper got no symbol. It was read out, answered with silence, and—as the minutes ({HC/GB/M/3}) put it—“left to lie upon the table”. It lay there until 2018.',
    ),
    unnumbered(
      'What happened to Merrow’s crane is another story. It was sold in 2003, bought back in 2011, and is now—painted blue—the landmark of the port.',
    ),
    heading(null, 'The road to Port Brévin'),
    unnumbered(
      'In 2018, Ms. Ingrid Sæther-Ndiaye, who had kept a harbor of six berths, became delegate of Skerry. She began to ask at every meeting how many of those in the room had ever tied up a boat. Few had. Her speeches are collected in {HC/GB/W/188}, {HC/GB/W/191|/191} and {HC/GB/W/204|/204}.',
    ),
    unnumbered(
      'By 2026, 33 Members had signed the statement on small ports ({HC/MIN(25)/12/Rev.3}). A year later, at the Fifth Assembly, the Informal Group was set up. Its mandate has four sentences.^[Document {HC/MIN(27)/7}. The third sentence was added at 4.30 a.m. on the last night, after the interpreters had left, by a delegate who wrote it on the back of a menu; two delegations later found that their copies of it were not the same, and a corrigendum ({HC/MIN(27)/7/Corr.1}) had to be issued.]',
    ),
    heading(null, 'What the Group has done'),
    unnumbered('Of the Group’s papers, these are the ones that newcomers should know:'),
    bullets(
      '{HC/SP/W/8}, the first plan for a register of port fees;',
      '{HC/SP/W/12}-{HC/TR/W/3}, the joint paper on fees;',
      '{HC/SP/W/29/Rev.3}, the register as it is today; and',
      'the guidelines in the annex to [{HC/SP/R/12}](https://docs.harborcouncil.example/hc/sp/r12.pdf).',
    ),
    unnumbered(
      'Not all has gone well. A proposal on night pilotage has been revised five times; a plan to weigh nets was given up. “We learned,” Mr. Quiroga said, “that 1.5 million nets cannot be weighed by No. 2 pencils.”',
    ),
    unnumbered(
      'Numbers tell a part of the story. In 2027, 12 Members came to the first meeting; in 2031, 61 did.^[Counting those online. See {HC/SP/R/1}, annex, and {HC/SP/R/12}, section 6.] 61 is more than half of the membership, as the Coordinator likes to point out.',
    ),
    heading(null, 'People'),
    unnumbered(
      'The Group has had three Coordinators: Ms. Sæther-Ndiaye (2027-28), Mr. J. Åkerblom-Díaz (2028-29) and Mr. Quiroga (since 3 March 2029). Its first secretary, Mme Zoë Lefèvre, is remembered for having taken the minutes of a night session^[That of 4 May 2027, before the Group had its name.] in verse.',
    ),
    heading(null, 'How it works'),
    unnumbered(
      'The Group has a Coordinator and no chair, meetings and no sessions, summaries and no minutes. Its reports are in the series HC/SP/R, its papers in HC/SP/W. Anyone may read them on [the site of the Council](https://harborcouncil.example).',
    ),
    unnumbered(
      'Decisions are taken ad referendum: what is agreed in the room is held open for 30 days. In AC13, ministers called this “a good habit”.^[{HC/MIN(31)/7}, paragraph 6.]',
    ),
    unnumbered('There is no rule on who may speak first. By custom it is the delegation whose port froze last.'),
    heading(null, 'Further reading'),
    unnumbered(
      'J.-P. Étchegaray, Ports of Less than Forty Berths, 2nd ed., Puerto Ybarra, 2030. A. Brück (ed.), Short Seas, Long Forms, 2028, esp. chapters 2 and 7.',
    ),
  ],
};
