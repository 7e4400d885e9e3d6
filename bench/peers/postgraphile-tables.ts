import { readFileSync } from 'node:fs';
import pg from 'pg';
import { type Relation, readGraph } from './graph.ts';

// Fills the tables of postgraphile.sql in the database that DATABASE_URL names.
const graph = await readGraph();
const [meetings = [], presentations = []] = ['Meeting', 'Presentation'].map((type) => graph.lists.get(type));
const entities = [...graph.entities.values()];
const ids = new Map(entities.map(({ slug }, id) => [slug, id]));

const rows = {
  meetings: meetings.map((meeting) => ({ id: idOf(meeting.slug), ...meeting })),
  presentations: presentations.map((presentation) => ({
    id: idOf(presentation.slug),
    meeting_id: idOf(
      graph.from(presentation.slug, 'presentedAt').find(({ target }) => graph.entity(target).type === 'Meeting')
        ?.target,
    ),
    ...presentation,
  })),
  entities: entities.map((entity) => ({ id: idOf(entity.slug), ...entity })),
  presenters: joins((slug) => graph.to(slug, 'presented'), 'source'),
  subjects: joins((slug) => graph.from(slug, 'about'), 'target'),
};

const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();
await client.query(readFileSync(new URL('postgraphile.sql', import.meta.url), 'utf8'));
for (const [table, records] of Object.entries(rows))
  await client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(records),
  ]);
await client.query('analyze meetings, presentations, entities, presenters, subjects');
await client.end();

/** A row for each relation of each presentation. */
function joins(related: (slug: string) => readonly Relation[], end: 'source' | 'target') {
  return presentations
    .flatMap((presentation) =>
      related(presentation.slug).map(({ role, evidence, [end]: entity }) => ({
        presentation_id: idOf(presentation.slug),
        entity_id: idOf(entity),
        role,
        evidence,
      })),
    )
    .map((row, id) => ({ id, ...row }));
}

function idOf(slug: string | undefined): number | null {
  return (slug === undefined ? undefined : ids.get(slug)) ?? null;
}
