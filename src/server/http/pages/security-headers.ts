/** Header fields of every response. */
export const securityHeaders = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };

/** A Content-Security-Policy (W3C CSP Level 3). */
export type ContentSecurityPolicy = string;

/** For responses that are not pages. */
export const noContentPolicy = policy();

/** Everything comes from this origin: no inline script, no inline style. */
export const explorerPolicy = policy(
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
);

/** The same for GraphiQL, but its editor, Monaco, writes style elements and images as it runs. */
export const graphiqlPolicy = policy(
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
);

function policy(...sources: readonly string[]): ContentSecurityPolicy {
  const rest = ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];
  return ["default-src 'none'", ...sources, ...rest].join('; ');
}
