import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linkedSymbols } from '../../../src/ingest/linked-symbols.ts';
import { readReport } from '../../../src/ingest/reading/reader/parse-report.ts';

const bytes = readFileSync(join(import.meta.dirname, 'specimens/all-traps.txt'));
const source = bytes.toString().replace(/^\ufeff/, '');
const report = readReport(bytes);
const search = (symbol: string) =>
  `https://docs.wto.org/dol2fe/Pages/FE_Search/FE_S_S006.aspx?DataSource=Cat&query=@Symbol=%22${symbol}%22%20OR%20@Symbol=%22${symbol}/*%22&Language=English`;
const words = ({ start, end }: { start: number; end: number }) => source.slice(start, end);

test('a report with every trap in it is read as a careful reader does', () => {
  const paragraphs = report.paragraphs.map(({ key, kind, section, text, footnotes }) => ({
    key,
    kind,
    section,
    text,
    footnotes: footnotes.map(({ number }) => number),
  }));
  const meetings = '2 OPEN-AIR MEETINGS HELD BY THE INFORMAL WORKING GROUP ON LIGHTHOUSES DURING 2019';
  const paragraph = { kind: 'PARAGRAPH', footnotes: [] };
  const footnote = { kind: 'FOOTNOTE', section: null, footnotes: [] };
  expect({ title: report.title, paragraphs }).toEqual({
    title: 'INFORMAL WORKING GROUP ON LIGHTHOUSES 2019 ANNUAL REPORT',
    paragraphs: [
      {
        ...paragraph,
        key: '1.1',
        section: '1 INTRODUCTION',
        text: `On 3 May 2016, at the 2nd Keepers' Conference (KC2), 12 harbours signed the Lantern Charter (WT/LUX(16)/8/Rev.1). The keepers of the "Friends of the Lamp" share a long-standing wish for light that reaches 1.3 million sailors on coasts from Ys to Avalon.`,
      },
      {
        ...paragraph,
        key: '1.2',
        section: '1 INTRODUCTION',
        text: "With the consent of the Group, the lamp passed on 5 June 2019 to H.E. Ms Ada Pharos, Keeper of Alexandria. After a note from the Isles of Scilly, the Group counts 14 keepers. They burnt 3.4 tons of oil, more than in KC2's year.",
        footnotes: ['2', '3'],
      },
      {
        ...paragraph,
        key: '2.1',
        section: meetings,
        text: 'The Group met twice, on 9 April and 5 June. It read the tide tables (INF/LUX/W/4-INF/FOG/W/2), INF/LUX/R/12, and asked the Bell and Whistle Society (BWS) to report. Four lamps were named, see paragraph 2.2. and INF/LUX/R/12/Add.1.',
      },
      {
        ...paragraph,
        key: '2.2',
        section: meetings,
        text: 'The keepers of Fog, Isles of, and Skerryvore joined in; a list was made: 1) wicks; 2) lenses, with a view to the pre- and post-war lamps; 3) the Fresnel-Arago trials of INF/LUX/W/5: 1. to be adopted; 2. to be read.',
      },
      {
        ...paragraph,
        key: '3.1',
        section: '3 WORK ON THE LANTERN CHARTER',
        text: 'Keepers went on to implement the Charter (INF/LUX/4/Rev.2).',
      },
      {
        ...paragraph,
        key: '3.2',
        section: '3.1 Annex 1',
        text: 'The Secretariat renewed its register of lamps, with 43 new entries. The first of them burns on rape-seed oil.',
        footnotes: ['4'],
      },
      { ...paragraph, key: '3.3', section: '3.2 Annex 2', text: 'Of the keepers, 9 had answered.' },
      { ...paragraph, key: '4.1', section: '4 CLOSING', text: 'The Group adopted this report on 7 December 2019.' },
      {
        ...footnote,
        key: 'footnote-1',
        text: 'Earlier reports are INF/LUX/R/3 of 2017 and INF/LUX/R/8/Corr.1 of 9 May 2018.',
      },
      { ...footnote, key: 'footnote-2', text: 'Received on 1 March 2019.' },
      {
        ...footnote,
        key: 'footnote-3',
        text: 'The keepers are those of: Alexandria; Fog, Isles of; Hook Head, Tower of; and Ys.',
      },
      { ...footnote, key: 'footnote-4', text: 'See https://lamps.example/register' },
    ],
  });
});

test('its sections stand where their headings do', () => {
  expect(report.sections.map(({ number, heading, ...at }) => [number, heading, words(at)])).toEqual([
    ['1', 'INTRODUCTION', '1  INTRODUCTION '],
    [
      '2',
      'OPEN-AIR MEETINGS HELD BY THE INFORMAL WORKING GROUP ON LIGHTHOUSES DURING 2019',
      '2  OPEN-AIR MEETINGS HELD BY THE INFORMAL WORKING GROUP \n\nON LIGHTHOUSES DURING 2019 ',
    ],
    ['3', 'WORK ON THE LANTERN CHARTER', '3  WORK ON THE LANTERN CHARTER '],
    ['3.1', 'Annex 1', '3.1  Annex 1 '],
    ['3.2', 'Annex 2', '3.2  Annex 2 '],
    ['4', 'CLOSING', '4  CLOSING '],
  ]);
});

test('its links and markers stand where the source has them, and the page furniture is accounted for', () => {
  expect({
    links: report.links.map(({ url, ...at }) => [url, words(at) === url]),
    anchors: report.anchors.map(({ number, start }) => [number, source.slice(start - 6, start + 1)]),
    leftOut: report.omitted.map(words),
  }).toEqual({
    links: [
      [search('WT/LUX(16)/8/Rev.1'), true],
      [search('_INF/LUX/W/4'), true],
      [search('INF/LUX/R/12/Add.1'), true],
      ['https://lamps.example/news?issue=7', true],
    ],
    anchors: [
      ['1', 'HOUSES1'],
      ['2', 'Scilly2'],
      ['3', 'epers.3'],
      ['4', 'tries.4'],
    ],
    leftOut: ['- 2 -', 'INF/LUX/R/13', '__________ ', '- 3 -', 'INF/LUX/R/13', '__________ ', '- 4 -'],
  });
});

test('a paragraph that a page cuts has its two pieces', () => {
  expect(report.paragraphs.find(({ key }) => key === '2.1')?.ranges.map(words)).toEqual([
    '2.1.  The Group met twice, on 9 April and \n\n5 June. It read the tide tables (INF/LUX/W/4-INF/FOG/W/2), INF/LUX/R/12, and asked the Bell and ',
    ' Whistle Society (BWS) to report. Four lamps were named, see paragraph \n2.2. and INF/LUX/R/12/Add.1. ',
  ]);
});

test('every visible character of the source is in exactly one place', () => {
  const { title, sections, paragraphs, links, omitted } = report;
  const placed = [...sections, ...paragraphs.flatMap(({ ranges }) => ranges), ...links, ...omitted];
  placed.sort((a, b) => a.start - b.start);
  let [rest, from] = ['', 0];
  for (const { start, end } of placed) {
    expect(start).toBeGreaterThanOrEqual(from);
    rest += source.slice(from, start);
    from = end;
  }
  rest += source.slice(from);
  const marked = title.replace('HOUSES', 'HOUSES1'); // Only the title has no offsets; `_` stands before two links.
  expect(rest.replace(/\s+/g, ' ').trim()).toBe(`${marked} _ _`);
});

test('its links name the symbols that it cites', () => {
  expect(linkedSymbols(report.links).map(({ symbol, link }) => [symbol, report.links.indexOf(link)])).toEqual([
    ['WT/LUX(16)/8/Rev.1', 0],
    ['INF/LUX/W/4', 1],
    ['INF/LUX/R/12/Add.1', 2],
  ]);
});
