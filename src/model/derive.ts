import type { Entity, Meeting } from './entities.ts';
import { type DeclaredCount, type Relation, relation } from './graph.ts';
import type { RelationKindName } from './relation-kinds.ts';
import type { BuiltInRuleId } from './rules.ts';
import { amendment, parseSymbol } from './symbol.ts';

/** What relations follow from. */
export interface Premises {
  readonly entities: readonly Entity[];
  readonly stated: readonly Relation[];
  readonly counts: readonly DeclaredCount[];
}

/**
 * The relations that follow by built-in rules. Each shows the words that it was derived from: the evidence of the stated
 * relations.
 */
export function deriveRelations(premises: Premises): Relation[] {
  return [...amendments(premises), ...successions(premises), ...references(premises)];
}

/**
 * `INF/MSME/R/39/Corr.1` corrects `INF/MSME/R/39`, and `WT/MIN(17)/58/Rev.1` revises `WT/MIN(17)/58`, if both are in
 * the graph.
 */
function amendments({ entities, stated }: Premises): Relation[] {
  const citing = relationsByTarget(stated, 'cites');
  const documents = entities.filter((entity) => entity.type === 'Document');
  const bySymbol = new Map(documents.flatMap((document) => document.symbols.map((symbol) => [symbol, document.slug])));
  return documents.flatMap((document) =>
    document.symbols.flatMap((symbol) => {
      const parsed = parseSymbol(symbol);
      const change = parsed && amendment(parsed);
      const target = change && bySymbol.get(change.of);
      const kind = change?.kind === 'Corr' ? 'corrects' : change?.kind === 'Rev' ? 'revises' : null;
      if (!target || !kind) return [];
      return [derived(kind, document.slug, target, 'symbol-suffix', citing(document.slug, target))];
    }),
  );
}

/** Each meeting succeeds the one of its body before it, if their numbers show that none is between them. */
function successions({ entities, stated, counts }: Premises): Relation[] {
  const describing = relationsByTarget(stated, 'describes');
  const meetings = entities.filter((entity) => entity.type === 'Meeting').sort((a, b) => (a.date < b.date ? -1 : 1));
  const lastOfYear = new Set(counts.flatMap(lastMeetingDeclared));
  const follows = (meeting: Meeting, previous: Meeting) => {
    const [year, yearBefore] = [meeting, previous].map(({ date }) => Number(date.slice(0, 4))) as [number, number];
    if (year === yearBefore) return meeting.ordinal === previous.ordinal + 1;
    return (
      year === yearBefore + 1 &&
      meeting.ordinal === 1 &&
      lastOfYear.has(`${previous.body} ${yearBefore} ${previous.ordinal}`)
    );
  };
  return [...Map.groupBy(meetings, ({ body }) => body).values()].flatMap((ofBody) =>
    ofBody.flatMap((meeting, index) => {
      const previous = ofBody[index - 1];
      if (!previous || !follows(meeting, previous)) return [];
      const premises = describing(meeting.slug, previous.slug);
      return [derived('succeeds', meeting.slug, previous.slug, 'order-of-meetings', premises)];
    }),
  );
}

/** The body, year and number of the last meeting of a year, if a source declares how many there were. */
function lastMeetingDeclared({ find, declared, when }: DeclaredCount): string[] {
  const isOfMeetings = find !== null && 'body' in find && find.type === 'Meeting' && find.kind === null;
  return isOfMeetings && when.precision === 'YEAR' ? [`${find.body} ${when.start?.slice(0, 4)} ${declared}`] : [];
}

/** A document references what its paragraphs cite, with the evidence of their citations. */
function references({ stated }: Premises): Relation[] {
  const container = new Map(
    stated.filter(({ kind }) => kind === 'contains').map(({ source, target }) => [target, source]),
  );
  const citations = stated.filter(({ kind, source, target }) => {
    const document = kind === 'cites' ? container.get(source) : undefined;
    return document !== undefined && document !== target;
  });
  const byEnds = Map.groupBy(citations, ({ source, target }) => `${container.get(source)} ${target}`);
  return [...byEnds.values()].map((cited) => {
    const [{ source, target }] = cited as [Relation]; // A group has a citation.
    return derived('references', container.get(source) ?? source, target, 'cited-in-paragraph', cited);
  });
}

/** The stated relations of a kind that lead to one of some entities. */
function relationsByTarget(stated: readonly Relation[], kind: RelationKindName) {
  const byTarget = Map.groupBy(
    stated.filter((one) => one.kind === kind),
    ({ target }) => target,
  );
  return (...targets: string[]) => targets.flatMap((target) => byTarget.get(target) ?? []);
}

/** A relation that follows from others, and rests on the same sources and words. */
function derived(
  kind: RelationKindName,
  source: string,
  target: string,
  rule: BuiltInRuleId,
  premises: readonly Relation[],
): Relation {
  return relation({
    ...{ kind, source, target, role: null, when: null, basis: 'DERIVED', rule, review: null },
    sources: [...new Set(premises.flatMap(({ sources }) => sources))],
    claims: [],
    evidence: premises.flatMap(({ evidence }) => evidence),
  });
}
