import { setImmediate } from 'node:timers/promises';
import { buildSchema, execute, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { executor } from '../../src/execution/executor.ts';
import { Scheduler } from '../../src/execution/scheduler.ts';

describe('the scheduler', () => {
  test('starts 25 units in a slice whose time is up, and the next 25 after the event loop has turned', async () => {
    const scheduler = new Scheduler(() => 0);
    let loopTurns = 0;
    const started: [number, number][] = [];
    const counting = (async () => {
      for (; loopTurns < 5; loopTurns += 1) await setImmediate();
    })();
    for (const units of [10, 15, 1, 25, 25])
      void (scheduler.next(units) ?? Promise.resolve()).then(() => started.push([units, loopTurns]));
    await counting;
    expect(started).toEqual([
      [10, 0],
      [15, 0],
      [1, 1],
      [25, 1],
      [25, 2],
    ]);
  });

  test('starts any number of units while a slice has time', () => {
    const scheduler = new Scheduler(() => 60_000);
    expect(Array.from({ length: 1_000 }, () => scheduler.next(100)).filter((slice) => slice !== null)).toEqual([]);
  });

  test('counts units that are started during a slice for that slice', async () => {
    const scheduler = new Scheduler(() => 0);
    expect(scheduler.next(25)).toBeNull();
    await scheduler.next(10);
    expect(scheduler.next(15)).toBeNull();
    expect(scheduler.next(1)).not.toBeNull();
  });

  test('determines the length of a slice from the number of slices before it', async () => {
    const scheduler = new Scheduler((slicesBefore) => (slicesBefore === 0 ? 0 : 60_000));
    const waits: boolean[] = [];
    for (let count = 0; count < 5; count += 1) {
      const slice = scheduler.next(25);
      waits.push(slice !== null);
      await slice;
    }
    expect(waits).toEqual([false, true, false, false, false]);
  });
});

test('a short operation completes while a long one is executed, whose result and errors are as without slices', async () => {
  const schema = buildSchema('type Query { things: [Thing] } type Thing { number: Int sure: Int! }');
  const document = parse('{ things { number sure } }');
  const things = (count: number) =>
    Array.from({ length: count }, (_, number) => ({ number, sure: number % 1_000 === 999 ? null : number }));
  const order: string[] = [];
  const run = async (count: number) => {
    const result = await executor()({ schema, document, rootValue: { things: things(count) } });
    order.push(`${count} things`);
    return JSON.parse(JSON.stringify(result)) as unknown;
  };
  const [long] = await Promise.all([run(35_000), setImmediate().then(() => run(3))]);
  expect(order).toEqual(['3 things', '35000 things']);
  const reference = await execute({ schema, document, rootValue: { things: things(35_000) } });
  expect(long).toEqual(JSON.parse(JSON.stringify(reference)));
});
