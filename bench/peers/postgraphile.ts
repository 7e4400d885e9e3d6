import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { listen } from './serve.ts';

// PostGraphile over the tables of postgraphile.sql, in the database that DATABASE_URL names.
const connectionString = process.env.DATABASE_URL ?? '';

const service = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString, schemas: ['bench_peers'] })],
});
const server = createServer();
await service.createServ(grafserv).addTo(server);
listen(server);
