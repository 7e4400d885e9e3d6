// Runs a command of this folder: `node src/bin/run.mjs serve`. Plain JavaScript, which every version of Node runs, so that
// a version too old for TypeScript fails with a message instead of a stack trace.
import { isTooOld, oldestNode } from './node-version.mjs';

if (isTooOld) {
  console.error(
    `Node ${oldestNode} or newer is needed, but this is ${process.versions.node}. Start through npm ("npm start"): "npm ci" installs a newer Node for Linux and macOS (x64, arm64) and Windows (x64). Elsewhere, install Node ${oldestNode}.`,
  );
  process.exit(1);
}
const [command, ...rest] = process.argv.slice(2);
process.argv.splice(1, process.argv.length - 1, command, ...rest);
await import(`./${command}.ts`);
