-- Created after the tables are filled. A list ordered by a property puts nulls last in both directions, and orders equal values by
-- position. A descending list needs a second index, because reading the first one backwards would also reverse the positions.
create unique index on entities (position);
create index on entities (type, position);
create index on entities (type, kind, position);
create index on entities (type, name_key, position);
create index on entities (type, name_key, (-position));
create index on entities (type, coalesce(date, U&'\+10FFFF'), position);
create index on entities (type, coalesce(date, ''), (-position));
create index on entities (type, coalesce(time_key, U&'\+10FFFF'), position);
create index on entities (type, coalesce(time_key, ''), (-position));
create index on entities (coalesce(time_key, U&'\+10FFFF'), position);
create index on entities (family, position) where family is not null;
create index on entities (type, series, position) where series is not null;
create index on entities (type, position) where not held;
create index on entities using gin (labels gin_trgm_ops);
create index on entities using gin (words);
alter table adjacency add primary key (entity, position, directed_kind);
create index on adjacency (entity, directed_kind, position);
create index on adjacency using hash (key);
create unique index on adjacency (position) where starts_with(directed_kind, '+');
create index on adjacency (directed_kind, basis, position) where starts_with(directed_kind, '+');
alter table degree_counts add primary key (entity, directed_kind);
create index on names (name, position);
alter table words add primary key (word);
alter table postings add primary key (word, type, block);
create index on words using gin (word gin_trgm_ops) where word !~ '[0-9/]';
alter table paragraphs add primary key (slug);
analyze entities; analyze adjacency; analyze degree_counts; analyze names; analyze words; analyze postings; analyze paragraphs;
