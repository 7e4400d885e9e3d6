import type { Settings } from '../server/settings/index.ts';

/** The line that the server logs when it serves: what, and under which addresses. */
export function serverAddresses({ server: { host }, graphiql }: Settings, port: number, source: string): string {
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const pages = `Explorer ${origin}/, ${graphiql.enabled ? `GraphiQL ${origin}/graphiql, ` : ''}API ${origin}/graphql`;
  return `MSME Group graph: ${source}. ${pages}`;
}
