import { expect, onTestFinished, test } from 'vitest';
import { runInClients, skipClientTests, startDataServer } from '../helpers/clients.ts';

test.skipIf(skipClientTests()).each(['apollo', 'urql', 'script'])(
  'the client examples/clients/%s gets its data, without a warning',
  async (name) => {
    const { origin } = await startDataServer(onTestFinished);
    const { stdout, stderr } = await runInClients(`${name}/main.ts`, [], {
      GRAPHQL_URL: `${origin}/graphql`,
      NODE_OPTIONS: '--conditions=development', // With it, Apollo Client warns.
    });
    expect(stderr).toBe('');
    await expect(stdout).toMatchFileSnapshot(`../expected/clients/${name}.txt`);
  },
);
