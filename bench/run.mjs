// npm run bench -- <name>
const [name] = process.argv.slice(2);
if (name !== 'ask') {
  console.error('usage: npm run bench -- ask');
  process.exit(2);
}
await import(`./${name}.ts`);
