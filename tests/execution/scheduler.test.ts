import { setImmediate } from 'node:timers/promises';
import { buildSchema, execute, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { executor } from '../../src/execution/executor.ts';
import { Scheduler } from '../../src/execution/scheduler.ts';

describe('turns', () => {
  test('where a turn has had its time, twenty-five things are done at once, as many again when the loop has been round, and so on', async () => {
    const turns = new Scheduler(() => 0);
    let rounds = 0;
    const begun: [number, number][] = [];
    const counting = (async () => {
      for (; rounds < 5; rounds += 1) await setImmediate();
    })();
    for (const count of [10, 15, 1, 25, 25]) void (turns.next(count) ?? now).then(() => begun.push([count, rounds]));
    await counting;
    expect(begun).toEqual([
      [10, 0],
      [15, 0],
      [1, 1],
      [25, 1],
      [25, 2],
    ]);
  });

  test('however many things are done while a turn has time', () => {
    const turns = new Scheduler(() => 60_000);
    expect(Array.from({ length: 1_000 }, () => turns.next(100)).filter((turn) => turn !== null)).toEqual([]);
  });

  test('what is done during a turn is of that turn', async () => {
    const turns = new Scheduler(() => 0);
    expect(turns.next(25)).toBeNull();
    await turns.next(10);
    expect(turns.next(15)).toBeNull();
    expect(turns.next(1)).not.toBeNull();
  });

  test('how long a turn takes follows from how many there were', async () => {
    const turns = new Scheduler((taken) => (taken === 0 ? 0 : 60_000));
    const waits: boolean[] = [];
    for (let count = 0; count < 5; count += 1) {
      const turn = turns.next(25);
      waits.push(turn !== null);
      await turn;
    }
    expect(waits).toEqual([false, true, false, false, false]);
  });
});

test('while a long answer is made others are answered; it comes out as in one go, its errors too', async () => {
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
  const whole = await execute({ schema, document, rootValue: { things: things(35_000) } });
  expect(long).toEqual(JSON.parse(JSON.stringify(whole)));
});

const now = Promise.resolve();
