-- Made when the tables are full. Lists order by a property up or down, what lacks it last either way, and among equals in the
-- natural order; read backwards, the second index of a pair does what no single one can.
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
alter table incidents add primary key (entity, position, way);
create index on incidents (entity, way, position);
create index on incidents using hash (key);
create unique index on incidents (position) where starts_with(way, '+');
create index on incidents (way, basis, position) where starts_with(way, '+');
alter table degrees add primary key (entity, way);
create index on names (name, position);
alter table words add primary key (word);
alter table postings add primary key (word, type, block);
create index on words using gin (word gin_trgm_ops) where word !~ '[0-9/]';
alter table paragraphs add primary key (slug);
analyze entities; analyze incidents; analyze degrees; analyze names; analyze words; analyze postings; analyze paragraphs;
