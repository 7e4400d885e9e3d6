-- The same data as tables. `id` is the index in the data file, so that the default order (by primary key) is that of
-- the file.
drop schema if exists bench_peers cascade;
create schema bench_peers;
set search_path to bench_peers;

create type evidence as (quote text);

create table meetings (
  id int primary key,
  slug text not null unique,
  name text not null,
  date date not null,
  summary text
);

create table presentations (
  id int primary key,
  slug text not null unique,
  name text not null,
  kind text not null,
  title text,
  summary text,
  meeting_id int references meetings
);
create index on presentations (meeting_id, id);

-- The presenters and topics of presentations.
create table entities (
  id int primary key,
  slug text not null unique,
  name text not null,
  summary text
);

create table presenters (
  id int primary key,
  presentation_id int not null references presentations,
  entity_id int not null references entities,
  role text,
  evidence evidence[] not null
);
create index on presenters (presentation_id, id);

create table subjects (
  id int primary key,
  presentation_id int not null references presentations,
  entity_id int not null references entities,
  evidence evidence[] not null
);
create index on subjects (presentation_id, id);

comment on constraint presentations_meeting_id_fkey on presentations is '@foreignFieldName presentations';
comment on constraint presenters_presentation_id_fkey on presenters is '@foreignFieldName presenters';
comment on constraint presenters_entity_id_fkey on presenters is '@fieldName entity';
comment on constraint subjects_presentation_id_fkey on subjects is '@foreignFieldName about';
comment on constraint subjects_entity_id_fkey on subjects is '@fieldName entity';
