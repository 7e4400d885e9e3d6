-- One version of the graph, in a schema of its own. Distributed by: entities slug, incidents entity, degrees entity,
-- paragraphs slug, names name, words and postings word. Texts compare by code point, as everywhere in the project.

create table entities (
  slug text collate "C" not null,
  type text collate "C" not null,
  -- Its place in the natural order.
  position int not null,
  body json not null,
  -- The properties by which lists filter and order; null where the type has none such.
  name text collate "C" not null,
  name_key text collate "C" not null,
  kind text collate "C",
  collection text collate "C",
  series text collate "C",
  family text collate "C",
  unit text collate "C",
  qualifier text collate "C",
  date text collate "C",
  held boolean,
  ordinal double precision,
  seats double precision,
  value double precision,
  -- The first and the last day that its time can mean, and how it orders.
  starts text collate "C",
  ends text collate "C",
  time_key text collate "C",
  -- The name and aliases as `foldName` sees them, one a line.
  labels text collate "C" not null,
  -- The words of its texts; in place of a position in the text, each has its impact.
  words tsvector not null
);

-- Every relation twice: under its source, `way` being "+kind", and under its target, "-kind".
create table incidents (
  entity text collate "C" not null,
  way text collate "C" not null,
  position int not null,
  other_slug text collate "C" not null,
  key text collate "C" not null,
  basis text collate "C" not null,
  -- The days between which it holds; null leaves that side open.
  holds_from text collate "C",
  holds_to text collate "C",
  relation json not null,
  -- The entity at the other end, whole, so that a page of relations is read in one place.
  other json not null
);

-- How many relations of a way an entity has.
create table degrees (
  entity text collate "C" not null,
  way text collate "C" not null,
  count int not null
);

-- Who bears a name, as `foldName` sees it.
create table names (
  name text collate "C" not null,
  position int not null,
  slug text collate "C" not null
);

-- The vocabulary, and how rare each word is.
create table words (
  word text collate "C" not null,
  rarity int not null
);

-- For each word and type, in blocks: the positions of the entities that have it, and its impact on each.
create table postings (
  word text collate "C" not null,
  type text collate "C" not null,
  block int not null,
  positions int[] not null,
  impacts int[] not null
);

-- The normalised texts of paragraphs.
create table paragraphs (
  slug text collate "C" not null,
  text text not null
);

-- The relations as they are loaded; `joins.sql` moves them to `incidents`.
create temporary table relations (
  position int not null,
  source text collate "C" not null,
  target text collate "C" not null,
  kind text collate "C" not null,
  key text collate "C" not null,
  basis text collate "C" not null,
  holds_from text collate "C",
  holds_to text collate "C",
  relation json not null
) on commit drop;
