-- Stores each relation under both of its ends, with the entity at the other end, in the order in which pages read them, and counts them.
alter table entities add primary key (slug);
analyze entities;
analyze relations;
insert into adjacency
select r.source, '+' || r.kind, r.position, r.target, r.key, r.basis, r.role, r.rule, r.review, r.sources, r.holds_from, r.holds_to, r.relation, e.body
from relations r join entities e on e.slug = r.target
union all
select r.target, '-' || r.kind, r.position, r.source, r.key, r.basis, r.role, r.rule, r.review, r.sources, r.holds_from, r.holds_to, r.relation, e.body
from relations r join entities e on e.slug = r.source
order by 1, 2, 3;
insert into degree_counts select entity, directed_kind, count(*) from adjacency group by 1, 2;
