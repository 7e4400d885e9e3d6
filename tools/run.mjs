// node tools/run.mjs <program> [<argument>...]: runs a program of tools/checks, such as biome, tsc or knip, and installs
// tools/checks first if it is missing or out of date.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const [name, ...parameters] = process.argv.slice(2);
run(process.execPath, ['tools/install.mjs', 'tools/checks']);
run(`tools/checks/node_modules/.bin/${name}`, parameters);

function run(program, parameters) {
  const { status, error } = spawnSync(program, parameters, {
    stdio: 'inherit',
    env: { ...process.env, NODE_PATH: resolve('tools/checks/node_modules') }, // Codegen looks for its preset there.
    shell: process.platform === 'win32' && program !== process.execPath,
  });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}
