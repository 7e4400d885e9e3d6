export { claimsFile, QuoteNotFoundError, withSpans } from './claim-files.ts';
export { citations, membership, mentions, UnknownEntityError } from './generated-claims.ts';
export { TextWithOffsets, type WrittenClaim } from './quotes.ts';
export { loadSourceTexts, SourceTextError } from './source-texts.ts';
export { sourceOf, verify } from './verify.ts';
