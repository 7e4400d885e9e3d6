// Runs a command of this folder: `node src/bin/run.mjs serve`. Plain JavaScript that any Node reads, so that one which
// is too old for TypeScript gets a sentence and no stack trace. npm puts the Node of `npm ci` first in PATH.
const needed = 26;
const have = Number(process.versions.node.split('.')[0]);
if (have < needed) {
  console.error(
    `This needs Node ${needed}, but runs on ${process.versions.node}. "npm ci" brings it for Linux, macOS and Windows on x64, and Linux and macOS on arm64; elsewhere install Node ${needed}. Start through npm: "npm start".`,
  );
  process.exit(1);
}
const [command, ...rest] = process.argv.slice(2);
process.argv.splice(1, process.argv.length - 1, command, ...rest);
await import(`./${command}.ts`);
