import cluster from 'node:cluster';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openLog } from '../server/observability/index.ts';
import type { Settings } from '../server/settings/index.ts';
import { explorerFolder, graphiqlFolder } from './project.ts';
import { serveInThisProcess } from './serve-in-this-process.ts';
import { serveWithWorkers } from './serve-with-workers.ts';

/**
 * Starts the server, in this process or in worker processes, as configured. `program` is the file that each worker
 * runs.
 */
export async function serve(settings: Settings, program: string): Promise<void> {
  const log = await openLog(settings.log);
  const missing = [graphiqlFolder, explorerFolder].filter((folder) => !existsSync(join(folder, 'index.html')));
  if (cluster.isPrimary && missing.length > 0)
    log.logger.warn('GraphiQL or the explorer is not built, and responds 404: run "npm run build".');
  if (cluster.isPrimary && settings.server.workers > 1) await serveWithWorkers(settings, log, program);
  else await serveInThisProcess(settings, log.logger);
}
