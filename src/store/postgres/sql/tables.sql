-- The tables of one version of the graph, in a schema of its own. Distribution keys: slug for entities and paragraphs, entity for
-- adjacency and degree_counts, name for names, word for words and postings. All texts compare by code point.

create table entities (
  slug text collate "C" not null,
  type text collate "C" not null,
  -- The index in the natural order.
  position int not null,
  body json not null,
  -- The properties by which lists filter and order; null if the type does not have them.
  name text collate "C" not null,
  name_key text collate "C" not null,
  kind text collate "C",
  collection text collate "C",
  series text collate "C",
  family text collate "C",
  unit text collate "C",
  qualifier text collate "C",
  status text collate "C",
  manner text collate "C",
  "agendaItem" text collate "C",
  meeting_body text collate "C",
  date text collate "C",
  ingested boolean,
  external boolean,
  ordinal double precision,
  seats double precision,
  value double precision,
  "sourceCount" double precision,
  -- The names of the sources that speak of it.
  sources text[] not null,
  -- The names of the only sources that give its time; empty if it is in its own entry.
  time_sources text[] not null,
  -- The first and last day that its time can mean, and the sort key of the time.
  starts text collate "C",
  ends text collate "C",
  time_key text collate "C",
  -- The name and aliases folded by `foldName`, one on each line.
  labels text collate "C" not null,
  -- The words of its texts. The position of each is its impact, not a position in the text.
  words tsvector not null
);

-- Each relation twice: at its source with the directed kind "+kind", and at its target with "-kind".
create table adjacency (
  entity text collate "C" not null,
  directed_kind text collate "C" not null,
  position int not null,
  neighbor_slug text collate "C" not null,
  key text collate "C" not null,
  basis text collate "C" not null,
  role text collate "C",
  rule text collate "C",
  review text collate "C",
  -- The names of the sources that it rests on.
  sources text[] not null,
  -- The first and last day on which it can hold; null for no limit.
  holds_from text collate "C",
  holds_to text collate "C",
  relation json not null,
  -- The complete entity at the other end, so that a page of relations needs no join.
  neighbor json not null
);

-- How many relations of each directed kind an entity has.
create table degree_counts (
  entity text collate "C" not null,
  directed_kind text collate "C" not null,
  count int not null
);

-- The keys by which entities are looked up, from `nameKeysOf`.
create table names (
  name text collate "C" not null,
  position int not null,
  slug text collate "C" not null
);

-- The vocabulary, with the inverse document frequency of each word.
create table words (
  word text collate "C" not null,
  idf int not null
);

-- For each word and type, in blocks: the positions of the entities that have the word, and its impact on each.
create table postings (
  word text collate "C" not null,
  type text collate "C" not null,
  block int not null,
  positions int[] not null,
  impacts int[] not null
);

-- The normalized texts of paragraphs.
create table paragraphs (
  slug text collate "C" not null,
  text text not null
);

-- The relations as they are loaded; `adjacency.sql` copies them to `adjacency`.
create temporary table relations (
  position int not null,
  source text collate "C" not null,
  target text collate "C" not null,
  kind text collate "C" not null,
  key text collate "C" not null,
  basis text collate "C" not null,
  role text collate "C",
  rule text collate "C",
  review text collate "C",
  sources text[] not null,
  holds_from text collate "C",
  holds_to text collate "C",
  relation json not null
) on commit drop;
