import type { DocumentSymbol } from '../model/symbol.ts';

/** The symbol of a document by its index, different for each; null for the few documents without a symbol. */
export function symbolAt(index: number): DocumentSymbol | null {
  const round = Math.floor(index / cycle.length);
  const slot = cycle[index % cycle.length] ?? null;
  if (slot === null) return null;
  if ('suffix' in slot) return `${symbolAt(index - slot.back)}/${slot.suffix}`;
  return `${slot.series}/${round * slot.step + slot.offset}`;
}

/** The maximum number of documents for which all symbols have at most six digits. */
export const maxDocuments = 5_000_000;

interface NumberedSlot {
  readonly series: string;
  /** How often the series occurs in a cycle. */
  readonly step: number;
  readonly offset: number;
}

interface AmendmentSlot {
  readonly suffix: string;
  /** The amended document is this many documents before. */
  readonly back: number;
}

/** The series of successive documents, repeated. `/Rev.1 2` amends the document two before it; `-` has no symbol. */
const entries = `
  INF/MSME/W, G/SPS/N/CAN, WT/COMTD/W, INF/MSME/N, G/TBT/N/BRB, JOB/GC, INF/MSME/W, /Corr.1 1, /Rev.1 2, /Rev.2 3,
  /Corr.1 2, G/AG/W, INF/MSME/W, WT/L, G/LIC/N/URY, -, INF/TGE/W, INF/MSME/W, G/TFA/N/KEN, WT/MIN(17), G/VAL/W,
  INF/MSME/W, WT/GC/W, /Rev.1 1, G/RO/N, S/C/W, INF/MSME/W, WT/WGTI/W, G/C/W, IP/C/W, WT/TPR/S, G/SPS/W`
  .split(',')
  .map((entry) => entry.trim());

const cycle = entries.map((entry, index): NumberedSlot | AmendmentSlot | null => {
  if (entry === '-') return null;
  if (entry.startsWith('/')) return { suffix: entry.slice(1, -2), back: Number(entry.slice(-1)) };
  const earlier = entries.slice(0, index).filter((other) => other === entry).length;
  return { series: entry, step: entries.filter((other) => other === entry).length, offset: earlier + 1 };
});
