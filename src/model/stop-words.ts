import { foldName } from './names.ts';

/**
 * Whether a word of a query only asks, or only joins other words. A word in capitals is none where the query has other
 * letters: `WHO` and `IT` are names then.
 */
export function isStopWord(word: string, query: string): boolean {
  if (!stopWords.has(foldName(word))) return false;
  return word.length < 2 || word !== word.toUpperCase() || query === query.toUpperCase();
}

/** The words of questions, articles, prepositions, conjunctions and auxiliary verbs, and the `s` of the possessive. */
const stopWords = new Set(
  `a an the this that these those it its s
  who whom whose what which when where why how
  is are was were be been being am do does did has have had can could will would shall should may might
  i me my we our you your they them their he his she her there
  of on in at by for from to with without about into over under between during as than
  and or but nor not if so any some all please`.split(/\s+/),
);
