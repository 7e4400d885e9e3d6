export { annotate } from './annotate.ts';
export { QuoteNotFoundError } from './claim-files.ts';
export { formatReading, ReaderError, readDocument } from './reading/index.ts';
export { formatReanchored, reanchor } from './reanchor.ts';
export { claimsToReview, formatClaimToReview, recordVerdicts, VerdictError } from './reviews.ts';
export { loadSourceTexts, SourceTextError } from './source-texts.ts';
export { UnknownEntityError } from './unknown-names.ts';
export { formatVerification } from './verification-table.ts';
export { verifyFile } from './verify.ts';
