-- The postings, and the vocabulary with the idf of `word-weights.ts`.
insert into postings
select u.lexeme, e.type, e.position / 16384, array_agg(e.position), array_agg(u.positions[1]::int)
from entities e cross join lateral unnest(e.words) u
group by 1, 2, 3;
insert into words
select w.word, round(100 * ln(1 + (t.total - w.count + 0.5) / (w.count + 0.5)))
from (select word, sum(cardinality(positions))::numeric as count from postings group by 1) w,
  (select count(*)::numeric as total from entities) t;
