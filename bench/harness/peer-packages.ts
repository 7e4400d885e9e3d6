import { execFileSync } from 'node:child_process';
import { peersFolder } from './candidates.ts';

/** Installs the packages of `bench/peers` if they are missing or their lockfile has changed. */
export function installPeers(): void {
  execFileSync(process.execPath, ['tools/install.mjs', peersFolder], { stdio: 'inherit' });
}
