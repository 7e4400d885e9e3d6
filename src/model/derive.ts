import type { Entity } from './entities.ts';
import { type Relation, relation } from './graph.ts';
import type { RelationKindName } from './relation-kinds.ts';
import { amendment, parseSymbol } from './symbol.ts';

/** The relations that follow from others. Each rule is a sentence that `Relation.rule` repeats. */
export function deriveRelations(entities: readonly Entity[], stated: readonly Relation[]): Relation[] {
  return [...amendments(entities), ...successions(entities), ...references(stated)];
}

/** `INF/MSME/R/39/Corr.1` corrects `INF/MSME/R/39`, and `WT/MIN(17)/58/Rev.1` revises `WT/MIN(17)/58`, where both are in the graph. */
function amendments(entities: readonly Entity[]): Relation[] {
  const documents = entities.filter((entity) => entity.type === 'Document');
  const bySymbol = new Map(documents.flatMap((document) => document.symbols.map((symbol) => [symbol, document.slug])));
  return documents.flatMap((document) =>
    document.symbols.flatMap((symbol) => {
      const parsed = parseSymbol(symbol);
      const change = parsed && amendment(parsed);
      const target = change && bySymbol.get(change.of);
      const kind = change?.kind === 'Corr' ? 'corrects' : change?.kind === 'Rev' ? 'revises' : null;
      if (!target || !kind) return [];
      return [derived(kind, document.slug, target, `The symbol says so: its last suffix is ${change.kind}.`)];
    }),
  );
}

function successions(entities: readonly Entity[]): Relation[] {
  const meetings = entities.filter((entity) => entity.type === 'Meeting').sort((a, b) => (a.date < b.date ? -1 : 1));
  return meetings.flatMap((meeting, index) => {
    const previous = meetings[index - 1];
    return previous
      ? [derived('succeeds', meeting.slug, previous.slug, "The Group's meetings in the order of their dates.")]
      : [];
  });
}

/** What the paragraphs of a document cite, the document references; the evidence is theirs. */
function references(stated: readonly Relation[]): Relation[] {
  const container = new Map(
    stated.filter(({ kind }) => kind === 'contains').map(({ source, target }) => [target, source]),
  );
  const found = new Map<string, Relation>();
  for (const citation of stated) {
    const document = citation.kind === 'cites' ? container.get(citation.source) : undefined;
    if (document === undefined || document === citation.target) continue;
    const id = `${document} ${citation.target}`;
    const evidence = [...(found.get(id)?.evidence ?? []), ...citation.evidence];
    found.set(id, derived('references', document, citation.target, 'One of its paragraphs cites it.', evidence));
  }
  return [...found.values()];
}

function derived(
  kind: RelationKindName,
  source: string,
  target: string,
  rule: string,
  evidence: Relation['evidence'] = [],
): Relation {
  return relation({ kind, source, target, role: null, when: null, basis: 'DERIVED', document: null, rule, evidence });
}
