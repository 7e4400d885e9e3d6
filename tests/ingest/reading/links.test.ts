import { expect, test } from 'vitest';
import { linkedSymbols } from '../../../src/ingest/linked-symbols.ts';
import { linksIn } from '../../../src/ingest/reading/reader/links.ts';
import { cpuTimeMs } from '../../helpers/cpu-time.ts';

const link = (query: string) => ({
  url: `https://docs.wto.org/search.aspx?query=${query}&Language=English`,
  start: 0,
  end: 1,
});

test.each([
  ['@Symbol=%22WT/MIN(17)/58/Rev.1%22%20OR%20@Symbol=%22WT/MIN(17)/58/Rev.1/*%22', ['WT/MIN(17)/58/Rev.1']],
  ['@Symbol=%22_INF/LUX/W/4%22%20OR%20@Symbol=%22_INF/LUX/W/4/*%22', ['INF/LUX/W/4']],
  ['@Symbol=%22INF/LUX/W/4%22%20OR%20@Symbol=%22INF/FOG/W/2%22', ['INF/LUX/W/4', 'INF/FOG/W/2']],
  ['@Symbol=%22INF/LUX/W/4-INF/FOG/W/2%22', ['INF/LUX/W/4', 'INF/FOG/W/2']],
  ['%40Symbol%3D%22WT%2FMIN%2817%29%2F58%22', ['WT/MIN(17)/58']],
  ['@symbol="inf/lux/w/4" OR @Symbol="INF/LUX/W/4"', ['INF/LUX/W/4']],
  ['@Symbol=%22INF/LUX/*%22', []],
  ['@Symbol=%22lamps%22 %E9 %zz %', []],
])('the symbols in %s', (query, symbols) => {
  const one = link(query);
  expect(linkedSymbols([one])).toEqual(symbols.map((symbol) => ({ symbol, link: one })));
});

test('each symbol comes with its own link', () => {
  const links = [link('@Symbol=%22INF/LUX/W/4%22'), link('none'), link('@Symbol=%22INF/LUX/W/4%22')];
  expect(linkedSymbols(links).map(({ link }) => links.indexOf(link))).toEqual([0, 2]);
});

test('a line of addresses gives each with its offsets', () => {
  expect(linksIn({ text: ' _https://a.example  https://b.example/_c', start: 100 })).toEqual([
    { url: 'https://a.example', start: 102, end: 119 },
    { url: 'https://b.example/_c', start: 121, end: 141 },
  ]);
});

test.each(['@Symbol=%22', '%22', '@Symbol=%22INF/', '%'])('1 MB of %s takes no time', async (unit) => {
  const links = [link(unit.repeat(1_000_000 / unit.length))];
  expect(await cpuTimeMs(() => linkedSymbols(links))).toBeLessThan(2_000);
});
