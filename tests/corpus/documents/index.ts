import type { CorpusDocument } from '../document.ts';
import { berthWindowsPaper } from './berth-windows-paper.ts';
import { coldStoresSummary2033 } from './cold-stores-summary-2033.ts';
import { ferryLinksReport2034 } from './ferry-links-report-2034.ts';
import { generalBoardMinutes2030 } from './general-board-minutes-2030-12.ts';
import { harborHouseHistory } from './harbor-house-history.ts';
import { lighthouseSpeech } from './lighthouse-speech.ts';
import { smallPortsNotice2031October } from './small-ports-notice-2031-10.ts';
import { smallPortsReport2031 } from './small-ports-report-2031.ts';
import { smallPortsSummary2031June } from './small-ports-summary-2031-06.ts';
import { tariffsMinutes2032 } from './tariffs-minutes-2032-05.ts';
import { tideTablesNotice2035 } from './tide-tables-notice-2035.ts';
import { wasteReceptionPaper } from './waste-reception-paper.ts';

/** Two of each profile, of which one is held out. */
export const corpusDocuments: readonly CorpusDocument[] = [
  smallPortsReport2031,
  ferryLinksReport2034,
  smallPortsSummary2031June,
  coldStoresSummary2033,
  smallPortsNotice2031October,
  tideTablesNotice2035,
  berthWindowsPaper,
  wasteReceptionPaper,
  generalBoardMinutes2030,
  tariffsMinutes2032,
  harborHouseHistory,
  lighthouseSpeech,
];
