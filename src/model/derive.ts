import type { Entity } from './entities.ts';
import { type Relation, relation } from './graph.ts';
import type { RelationKindName } from './relation-kinds.ts';
import type { BuiltInRuleId } from './rules.ts';
import { amendment, parseSymbol } from './symbol.ts';

/**
 * The relations that follow from entities and stated relations by built-in rules. Each shows the words that it was
 * derived from: the evidence of the stated relations.
 */
export function deriveRelations(entities: readonly Entity[], stated: readonly Relation[]): Relation[] {
  return [...amendments(entities, stated), ...successions(entities, stated), ...references(stated)];
}

/**
 * `INF/MSME/R/39/Corr.1` corrects `INF/MSME/R/39`, and `WT/MIN(17)/58/Rev.1` revises `WT/MIN(17)/58`, if both are in
 * the graph.
 */
function amendments(entities: readonly Entity[], stated: readonly Relation[]): Relation[] {
  const evidenceOf = evidenceByTarget(stated, 'cites');
  const documents = entities.filter((entity) => entity.type === 'Document');
  const bySymbol = new Map(documents.flatMap((document) => document.symbols.map((symbol) => [symbol, document.slug])));
  return documents.flatMap((document) =>
    document.symbols.flatMap((symbol) => {
      const parsed = parseSymbol(symbol);
      const change = parsed && amendment(parsed);
      const target = change && bySymbol.get(change.of);
      const kind = change?.kind === 'Corr' ? 'corrects' : change?.kind === 'Rev' ? 'revises' : null;
      if (!target || !kind) return [];
      return [derived(kind, document.slug, target, 'symbol-suffix', evidenceOf(document.slug, target))];
    }),
  );
}

/** Each meeting succeeds the one before it. */
function successions(entities: readonly Entity[], stated: readonly Relation[]): Relation[] {
  const evidenceOf = evidenceByTarget(stated, 'describes');
  const meetings = entities.filter((entity) => entity.type === 'Meeting').sort((a, b) => (a.date < b.date ? -1 : 1));
  return meetings.flatMap((meeting, index) => {
    const previous = meetings[index - 1];
    return previous
      ? [derived('succeeds', meeting.slug, previous.slug, 'order-of-meetings', evidenceOf(meeting.slug, previous.slug))]
      : [];
  });
}

/** A document references what its paragraphs cite, with the evidence of their citations. */
function references(stated: readonly Relation[]): Relation[] {
  const container = new Map(
    stated.filter(({ kind }) => kind === 'contains').map(({ source, target }) => [target, source]),
  );
  const byEnds = new Map<string, Relation>();
  for (const citation of stated) {
    const document = citation.kind === 'cites' ? container.get(citation.source) : undefined;
    if (document === undefined || document === citation.target) continue;
    const ends = `${document} ${citation.target}`;
    const evidence = [...(byEnds.get(ends)?.evidence ?? []), ...citation.evidence];
    byEnds.set(ends, derived('references', document, citation.target, 'cited-in-paragraph', evidence));
  }
  return [...byEnds.values()];
}

/** All evidence of the stated relations of a kind that lead to one of some entities. */
function evidenceByTarget(stated: readonly Relation[], kind: RelationKindName) {
  const byTarget = Map.groupBy(
    stated.filter((one) => one.kind === kind),
    ({ target }) => target,
  );
  return (...targets: string[]) =>
    targets.flatMap((target) => (byTarget.get(target) ?? []).flatMap(({ evidence }) => evidence));
}

function derived(
  kind: RelationKindName,
  source: string,
  target: string,
  rule: BuiltInRuleId,
  evidence: Relation['evidence'],
): Relation {
  return relation({
    kind,
    source,
    target,
    role: null,
    when: null,
    basis: 'DERIVED',
    document: null,
    rule,
    review: null,
    evidence,
  });
}
