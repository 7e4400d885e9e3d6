import type { CorpusDocument } from '../document.ts';
import { bullets, heading, inlines, letters, numbered, table } from '../parts.ts';

export const berthWindowsPaper: CorpusDocument = {
  name: 'berth-windows-paper',
  profile: 'WORKING_DOCUMENT',
  title: inlines(
    'BERTH WINDOWS FOR VESSELS UNDER SAIL: COMMUNICATION FROM ISLA NORTE^[Saint-Éloi joined as a co-sponsor on 1 February 2031.]',
  ),
  symbols: ['HC/SP/W/41'],
  date: '2031-01-19',
  heldOut: false,
  parts: [
    heading(null, 'Background'),
    numbered(
      '1',
      'A vessel under sail cannot say to the hour when it will arrive. Ports that give a berth by the hour therefore turn such vessels away, or let them wait at anchor. In 2029, 1,480 sailing vessels waited in the outer harbor of Puerto Ybarra for more than 12 hours.',
    ),
    numbered(
      '2',
      'The subject is not new. It was raised in {HC/SP/W/5}, again in {HC/SP/W/19/Rev.1} (and its {HC/SP/W/19/Rev.1/Corr.1|Corr.1}), and lastly at the dialogue of 2029; see {HC/SP/R/7}, paragraphs 3.4 to 3.9.',
    ),
    numbered(
      '3',
      'Since then, cargo under sail has grown. There were 37 vessels of more than 100 tonnes in 2025; there are 112 today.^[The register of the Union of Coastal Carriers, consulted on 4 January 2031.]',
    ),
    heading(null, 'What a window is'),
    numbered(
      '4',
      'A “berth window” is a time within which a port keeps a berth free for a vessel that has given notice. It may be as short as three hours or as long as a day. Three elements matter:',
    ),
    letters(
      'length: the longer the window, the dearer the berth;',
      'notice: from 12 hours (Ardmoor) to seven days (Karvonia);^[Karvonia’s rule applies from May to September. In other months, notice of 48 hours is enough, save at Kirkkolahti, where—because of ice—the harbor master decides from case to case and may, under section 11 of the Harbors Act, refuse any window without giving reasons.]',
      'what happens if the window is missed;',
      'and who may ask for one.',
    ),
    numbered('5', 'Table 1 shows what four ports do at present.'),
    table(
      ['Port', 'Length', 'Notice', 'If missed'],
      ['Ardmoor East', '6 hours', '12 hours', 'next free berth'],
      ['Kirkkolahti', '3 hours', '7 days', 'fee is lost'],
      ['Puerto Ybarra', '24 hours', '2 days', 'second window'],
      ['Saint-Éloi', '8 hours', '1 day', 'half the fee'],
    ),
    heading(null, 'Proposal'),
    numbered(
      '6',
      'Isla Norte proposes that ports with fewer than 40 berths offer windows of at least eight hours to vessels under sail, at no more than 1.5 times the hourly fee.',
    ),
    numbered(
      '7',
      'A vessel that misses its window for want of wind should be given a second one, free of charge, on the same day or the next. “Want of wind” should be taken from the nearest weather station—not from the master’s log.',
    ),
    numbered('8', 'To this end, the Group could:'),
    bullets(
      'gather good practices, building on documents {HC/SP/W/27}, {HC/SP/W/30|W/30} and {HC/SP/W/31|W/31};',
      'ask the Committee on Tariffs of Harbors for its views (cf. {HC/TR/W/3});',
      'draft a short text for AC14.',
    ),
    numbered(
      '9',
      'The proposal does not touch on safety, on pilotage (subject of {HC/SP/W/36/Rev.2}), or on the rights of ports under Art. 9.2 of the Harbors Agreement.',
    ),
    heading(null, 'Cost'),
    numbered(
      '10',
      'In Puerto Ybarra, windows cost the port some 9,000 marks in 2030. 6,500 marks came back in fees. A model by Prof. J.-P. Étchegaray, of which a simple version is [on line](https://models.example/berths?port=any), suggests that ports with more than 25 berths lose nothing at all.^[See {HC/SP/W/41/Add.1}, to be circulated.]',
    ),
    numbered('11', 'Comments are welcome—by letter, by mail or at the meeting of 9 February 2031.'),
    numbered('12', 'This paper is without prejudice to the position of Isla Norte in other bodies of the Council.'),
  ],
};
