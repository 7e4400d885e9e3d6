/**
 * The sentence of a normalized text that contains a span, or the sentences, if the span crosses a boundary.
 * @param start In Unicode code points.
 * @param end Exclusive.
 * @throws {RangeError} if the span is empty or not within the text.
 */
export function sentenceAround(text: string, start: number, end: number): string {
  const points = [...text];
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= points.length)) {
    throw new RangeError(`A span must be within its text of ${points.length} characters, but got ${start} to ${end}.`);
  }
  const from = points.slice(0, start).join('').length;
  const to = from + points.slice(start, end).join('').length;
  let [first, last] = [0, text.length];
  for (const end of sentenceEnds(text)) {
    if (end <= from) first = end;
    else if (end >= to) {
      last = end;
      break;
    }
  }
  return text.slice(first, last).trim();
}

/** The ends of sentences, after their punctuation, in UTF-16 code units. */
function* sentenceEnds(text: string): Generator<number> {
  let sentenceStart = 0;
  for (const match of text.matchAll(punctuation)) {
    const end = match.index + match[0].length;
    if (!/[.!?…]/.test(match[0]) || !sentenceStartPattern.test(text.slice(end, end + 12))) continue;
    const word = text.slice(Math.max(sentenceStart, text.lastIndexOf(' ', match.index) + 1), match.index);
    const isListNumber = /^\d{1,2}$/.test(word) && text.slice(sentenceStart, match.index).trim() === word;
    if (match[0].startsWith('.') && (isListNumber || abbreviation.test(word))) continue;
    yield end;
    sentenceStart = end;
  }
}

// The lookbehind makes a run of punctuation match once only, from its first character: otherwise time is quadratic.
const punctuation = /(?<![.!?…"”’'»)\]])[.!?…"”’'»)\]]+(?=\s)/g;
const sentenceStartPattern = /^\s+["“‘'«([]*[\p{Lu}\p{N}]/u;
/** `Mr`, `No`, initials such as the J of `J. Denton`, and words with periods inside: `H.E`, `A.V.E.C`. */
const abbreviation =
  /^["“‘'«([]*(?:Mr|Mrs|Ms|Mme|Dr|Prof|Amb|Hon|St|Jr|Sr|Nos?|Vol|Arts?|paras?|pp?|cf|vs|ca|approx|eds?|figs?|ch|sec|Rev|Corr|Add|Suppl|Co|Inc|Ltd|viz|i\.?e|e\.?g|\p{Lu}|(?:\p{L}\.)+\p{L})$/iu;
