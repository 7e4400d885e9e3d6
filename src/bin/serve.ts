import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { loadGraph } from '../dataset/build.ts';
import { DatasetError } from '../dataset/problem.ts';
import { AttachError, attachTexts } from '../ingest/attach.ts';
import { httpServer } from '../server/http.ts';
import { readSettings, SettingsError } from '../server/settings.ts';
import { ReaderError } from '../source/reader.ts';
import { memoryStore } from '../store/memory.ts';

// npm start: serves the graph of the data files.
const project = join(import.meta.dirname, '../..');
try {
  const { port, host, sourceTexts, bounds } = readSettings(process.env, join(project, '.env'));
  const graph = loadGraph(join(project, 'data'));
  const texts = sourceTexts === null ? new Map<string, string>() : attachTexts(sourceTexts, graph);
  const graphiql = join(project, 'dist/graphiql');
  if (!existsSync(join(graphiql, 'index.html')))
    process.stderr.write('GraphiQL is not built, so /graphiql answers 404: run "npm run build".\n');
  const server = httpServer({ store: memoryStore(graph, texts), bounds, graphiql });
  server.on('error', (error) => end(`Cannot listen: ${error.message}. Set PORT and HOST.`));
  server.listen(port, host, () => {
    const { port: actual } = server.address() as AddressInfo; // A server that listens on a port has such an address.
    const origin = `http://${host.includes(':') ? `[${host}]` : host}:${actual}`;
    process.stdout.write(
      `MSME Group graph: ${graph.entities.length} entities, ${graph.relations.length} relations. GraphiQL ${origin}/graphiql, API ${origin}/graphql\n`,
    );
  });
} catch (error) {
  fail(error);
}

/** What the operator can mend is said in a line; anything else is a defect and shows its stack. */
function fail(error: unknown): void {
  if (!(error instanceof Error)) throw error;
  const mendable = [SettingsError, DatasetError, AttachError, ReaderError].some((kind) => error instanceof kind);
  end(mendable ? error.message : (error.stack ?? error.message));
}

function end(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
