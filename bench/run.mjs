// npm run bench [-- <name>] [--quick], npm run soak [-- --minutes <n>]
const names = ['peers', 'ask', 'scale', 'postgres', 'replicas', 'shards', 'paint', 'soak'];
const [first = 'peers'] = process.argv.slice(2);
const name = first.startsWith('--') ? 'peers' : first;
if (!names.includes(name)) {
  console.error(`usage: npm run bench [-- ${names.join(' | ')}] [--quick]`);
  process.exit(2);
}
await import(`./${name}.ts`);
