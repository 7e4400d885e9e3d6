// npm run bench [-- <name>] [--quick], npm run bench:stress [-- --minutes <n>]
const names = ['comparison', 'traversal', 'scale', 'postgres', 'pooler', 'replicas', 'shards', 'cost', 'lcp', 'stress'];
const [first = 'comparison'] = process.argv.slice(2);
const name = first.startsWith('--') ? 'comparison' : first;
if (!names.includes(name)) {
  console.error(`usage: npm run bench [-- ${names.join(' | ')}] [--quick]`);
  process.exit(2);
}
await import(`./${name}.ts`);
