import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { persistedExchange } from '@urql/exchange-persisted';
import possibleTypes from '../generated/possible-types.ts';
import { EventsDocument } from './generated/graphql.ts';

const client = new Client({
  url: process.env.GRAPHQL_URL ?? 'http://localhost:4000/graphql',
  fetch: logged,
  exchanges: [
    cacheExchange({
      ...possibleTypes,
      keys: { EdtfDate: () => null }, // Part of the entity that has it.
      resolvers: { Query: { events: relayPagination() } },
    }),
    // Sends the hash of the query alone, with GET; the query itself only if the server does not know it yet.
    persistedExchange({ preferGetForPersistedQueries: true }),
    fetchExchange,
  ],
});

// Two pages, which the cache joins: the third call sends no request.
const first = await events();
await events(first?.pageInfo.endCursor);
for (const { node } of (await events())?.edges ?? []) console.log(node.when?.edtf ?? 'undated', node.name);

async function events(after?: string | null) {
  const { data, error } = await client.query(EventsDocument, { first: 5, after });
  if (error) throw error;
  return data?.events;
}

async function logged(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  console.log(init?.method, response.status);
  return response;
}
