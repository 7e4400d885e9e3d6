import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Child } from './harness/child.ts';
import { machine } from './harness/machine.ts';
import { type Growth, growthPicture, growthTable } from './harness/scaling-table.ts';
import type { Turn, Turned, WorldReady } from './harness/scaling-worker.ts';
import { middleOf } from './harness/statistics.ts';

// npm run bench -- scale [--quick]: how long questions take as the graph in memory grows, from a thousand entities to a million.
const quick = process.argv.includes('--quick');
const sizes = quick ? [1e3, 1e4, 1e5] : [1e3, 1e4, 1e5, 1e6];
const [warmUps, rounds] = quick ? [80, 40] : [200, 120];
const program = join(import.meta.dirname, 'harness/growth-world.ts');
const worlds: { readonly child: Child; readonly ready: WorldReady }[] = [];
try {
  for (const size of sizes) {
    process.stderr.write(`Making ${size.toLocaleString('en')} entities …\n`);
    const child = new Child(program, [String(size)], ['--max-old-space-size=16384']);
    worlds.push({ child, ready: await child.ask<WorldReady>() });
  }
  const growths: Growth[] = [];
  for (const question of worlds[0]?.ready.questions ?? []) growths.push(await growthOf(question));
  const relations = worlds.map(({ ready }) => ready.relations.toLocaleString('en')).join(', ');
  const text = [
    `${machine()}. GraphQL operations through the server's \`fetch\`, without HTTP, on made-up graphs in memory, each in a process of its own, of ${relations} relations; medians and quartiles of ${rounds} answers after ${warmUps}, the sizes taking turns. "named" is how many entities an answer holds.`,
    growthTable(growths),
  ].join('\n\n');
  process.stdout.write(`${text}\n`);
  if (quick) process.stdout.write('\nThis was the quick run, without a million entities; nothing was written.\n');
  else {
    writeFileSync(join(import.meta.dirname, 'results/scale.md'), `${text}\n`);
    writeFileSync(join(import.meta.dirname, 'results/scale.svg'), growthPicture(growths));
  }
} finally {
  for (const { child } of worlds) child.end();
}

/** Asks one question of all sizes in turn, another request in each round. */
async function growthOf(question: string): Promise<Growth> {
  const turns: Turned[][] = worlds.map(() => []);
  for (let round = 0; round < warmUps + rounds; round += 1) {
    for (const [index, { child }] of worlds.entries()) {
      const turned = await child.ask<Turned>({ question, round } satisfies Turn);
      if (round >= warmUps) turns[index]?.push(turned);
    }
  }
  return {
    question,
    sizes: worlds.map(({ ready }, index) => {
      const own = turns[index] ?? [];
      const answer = own.reduce((sum, { entities }) => sum + entities, 0) / own.length;
      return { entities: ready.entities, ms: middleOf(own.map(({ ms }) => ms)), answer };
    }),
  };
}
