export { annotate } from './annotate.ts';
export { QuoteNotFoundError } from './claim-files.ts';
export { UnknownEntityError } from './generated-claims.ts';
export { ReaderError } from './readers/index.ts';
export { claimsToReview, formatClaimToReview, recordVerdicts, VerdictError } from './reviews.ts';
export { loadSourceTexts, SourceTextError } from './source-texts.ts';
export { formatVerification } from './verification-table.ts';
export { verifyFile } from './verify.ts';
