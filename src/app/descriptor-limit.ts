import type { Settings } from '../server/settings/index.ts';

/**
 * How many connections this process may keep open, so that descriptors are left for files, databases, the collector and
 * the log; unlimited where the system does not limit descriptors.
 */
export function maxClientConnections({ database }: Settings): number {
  const limit = descriptorLimit();
  const databases = database.url === null ? 0 : 1 + database.replicaUrls.length;
  const reserved = ownDescriptors + databases * database.maxConnections;
  return Math.max(limit - reserved, Math.ceil(limit / 2));
}

/** Descriptors that the process needs beside connections of clients and databases: about 30, and files that it reads. */
const ownDescriptors = 64;

function descriptorLimit(): number {
  // The documented form of the report; on Windows it has no limits.
  const { userLimits } = process.report.getReport() as { userLimits?: { open_files: { soft: number | 'unlimited' } } };
  const soft = userLimits?.open_files.soft;
  return typeof soft === 'number' ? soft : Number.POSITIVE_INFINITY;
}
