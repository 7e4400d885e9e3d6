import { holdingOn } from '../model/edtf-date.ts';
import type { Entity } from '../model/entities.ts';
import type { Evidence } from '../model/evidence.ts';
import { type Relation, type RelationClaim, type Source, sentence } from '../model/graph.ts';
import { builder } from './builder.ts';
import type { GraphQLContext } from './context.ts';
import { evidenceCost, withCost } from './cost.ts';
import { DisputeRef, disputesOfRelation } from './disputes.ts';
import { Basis, DatePrecision, HoldingStatus, RelationKind, RelationRole, ReviewStatus } from './enums.ts';
import { encodeId } from './ids.ts';
import { ruleOf } from './rules.ts';
import { sentenceAround } from './sentence.ts';
import { evidenceOf, sourcesNamed } from './sources.ts';

builder.objectType('EdtfDate', {
  description:
    'A date or interval as precise as the sources give it, in the Extended Date/Time Format (EDTF, ISO 8601-2). It is never rounded to a day.',
  fields: (t) => ({
    edtf: t.exposeString('edtf', {
      description:
        'The EDTF string: `2023-06-27`, `2023-06`, `2022~` (approximate), `2024-06-26/2024-06-28`, `2023-04-26/..` (open end), `/2023-04-26` (unknown start), `../..` (no start and no end stated) or `[2023-12-08..2024-12-11]` (one of these days).',
    }),
    start: t.expose('start', {
      type: 'Date',
      nullable: true,
      description: 'The earliest possible day: 2023-06-01 for `2023-06`. Null if the start is open or unknown.',
    }),
    end: t.expose('end', {
      type: 'Date',
      nullable: true,
      description: 'The latest possible day: 2023-06-30 for `2023-06`. Null if the end is open or unknown.',
    }),
    precision: t.expose('precision', { type: DatePrecision, description: 'Day, month, year or interval.' }),
    approximate: t.exposeBoolean('approximate', {
      description: 'Whether the date is approximate or uncertain: `2022~`.',
    }),
    verbatim: t.exposeString('verbatim', {
      nullable: true,
      description: 'The date as written in the source: `early 2022`. Null if it is not recorded.',
    }),
    basis: t.field({
      type: Basis,
      description:
        'STATED if a source gives the date; DERIVED if a rule does, such as `date-of-occasion`; EXTERNAL if it is known from outside.',
      resolve: ({ rule }, _, context) => ruleOf(rule, context)?.basis ?? 'STATED',
    }),
    rule: t.field({
      type: 'Rule',
      nullable: true,
      description: 'The rule that gave the date or period; null if a source states it.',
      resolve: ({ rule }, _, context) => ruleOf(rule, context),
    }),
    statedAt: t.field({
      type: 'Date',
      nullable: true,
      description:
        'For a period: the last day for which a source states that the relation holds. Later days are carried forward. Null if no source says.',
      resolve: ({ statedOn }) => statedOn.at(-1) ?? null,
    }),
    statedOn: t.expose('statedOn', {
      type: ['Date'],
      description: 'For a period: all days for which sources state that the relation holds, in order.',
    }),
    holds: t.field({
      type: HoldingStatus,
      nullable: true,
      description: 'How a source supports that a relation with this period holds on a day; null if it does not hold.',
      args: { asOf: t.arg({ type: 'Date', required: true, description: 'The day: `2024-02-01`.' }) },
      resolve: (when, { asOf }) => holdingOn(when, asOf),
    }),
  }),
});

/** A claim of one source, with its evidence. */
type ClaimOfRelation = RelationClaim & { readonly evidence: readonly Evidence[] };

const Claim = builder.objectRef<ClaimOfRelation>('Claim').implement({
  description: 'What one source claims of a relation, whatever other sources say of it.',
  fields: (t) => ({
    source: t.field({
      type: 'Source',
      description: 'The source.',
      resolve: ({ source }, _, context) => sourcesNamed([source], context)[0] as Source, // One for each name.
    }),
    basis: t.expose('basis', {
      type: Basis,
      description: 'Whether this source states it, it follows from this source by a rule, or it is external knowledge.',
    }),
    rule: t.field({
      type: 'Rule',
      nullable: true,
      description: 'The rule or the outside fact that the claim rests on; null if `basis` is STATED.',
      resolve: ({ rule }, _, context) => ruleOf(rule, context),
    }),
    when: t.expose('when', {
      type: 'EdtfDate',
      nullable: true,
      description: 'The time that this source gives; null if it gives none.',
    }),
    review: t.expose('review', { type: ReviewStatus, description: 'What independent readers found of the claim.' }),
    evidence: t.expose('evidence', { type: ['Evidence'], description: 'The quotations of this source.' }),
  }),
});

/** The claims of a relation. If there is only one, the relation itself says it. */
function claimsOf(
  { sources, claims, basis, rule, when, review, evidence }: Relation,
  _: object,
  context: GraphQLContext,
) {
  const [only] = sources;
  const all =
    claims.length > 0 || review === null || only === undefined ? claims : [{ source: only, basis, rule, when, review }];
  return all.map(
    (claim): ClaimOfRelation => ({
      ...claim,
      evidence: evidenceOf({ evidence }, [claim.source], context),
    }),
  );
}

builder.objectType('Evidence', {
  description:
    'A quotation that supports a relation, with its exact position, so that it can be checked against the source. `quote`, `start` and `end` correspond to the text quote and text position selectors of the W3C Web Annotation Data Model.',
  fields: (t) => ({
    document: t.field({
      mayFail: true,
      type: 'Document',
      description: 'The quoted document.',
      resolve: ({ document }, _, context) => context.entity(document, 'Document'),
    }),
    paragraph: t.field({
      mayFail: true,
      type: 'Paragraph',
      description: 'The quoted paragraph or footnote.',
      resolve: ({ paragraph }, _, context) => context.entity(paragraph, 'Paragraph'),
    }),
    start: t.exposeInt('start', {
      description: 'The start of the quotation in the normalized text of the paragraph, in Unicode code points from 0.',
    }),
    end: t.exposeInt('end', { description: 'The end of the quotation, exclusive, in Unicode code points.' }),
    context: t.string({
      nullable: true,
      description:
        'The sentence around the quotation. Null unless the source text is available to the server, which reads it from the folder in `SOURCE_TEXT_DIR`.',
      resolve: ({ paragraph, start, end }, _, context) =>
        context.texts.load(paragraph).then((text) => text && sentenceAround(text, start, end)),
    }),
    quote: t.exposeString('quote', {
      description:
        'The quoted words, as few as support the fact: a name, title, symbol, date, number or verb, never a full sentence.',
    }),
  }),
});

builder.objectType('Relation', {
  description: 'A fact about two entities: the kind of relation between them, and what it is based on.',
  interfaces: [builder.nodeInterfaceRef()],
  isTypeOf: (value) => 'key' in (value as object),
  fields: (t) => ({
    id: t.id({
      description: 'A global id, opaque and stable, as the Relay server specification defines it.',
      resolve: ({ key }) => encodeId('Relation', key),
    }),
    kind: t.expose('kind', { type: RelationKind, description: 'The kind of relation: `PRESENTED`.' }),
    sentence: t.string({
      mayFail: true,
      description:
        'The relation as an English sentence: "Informal Working Group on MSMEs co-organized Joint Solutions Lab".',
      resolve: (relation, _, context) => {
        const [source, target] = [context.entity(relation.source), context.entity(relation.target)];
        const toSentence = (a: Entity, b: Entity) => sentence(relation, a.name, b.name);
        if (source instanceof Promise || target instanceof Promise)
          return Promise.all([source, target]).then(([a, b]) => toSentence(a, b));
        return toSentence(source, target);
      },
    }),
    source: t.field({
      mayFail: true,
      type: 'Entity',
      description: 'The subject of the sentence.',
      resolve: ({ source }, _, context) => context.entity(source),
    }),
    target: t.field({
      mayFail: true,
      type: 'Entity',
      description: 'The object of the sentence.',
      resolve: ({ target }, _, context) => context.entity(target),
    }),
    when: t.expose('when', {
      type: 'EdtfDate',
      nullable: true,
      description: 'When the relation held; null if it has no date of its own.',
    }),
    role: t.expose('role', {
      type: RelationRole,
      nullable: true,
      description: 'The role of the source in the relation, such as `CHAIR`, or its manner, such as `REVIEWED`.',
    }),
    basis: t.expose('basis', {
      type: Basis,
      description: 'Whether a source states the relation, a rule derives it, or it is external knowledge.',
    }),
    rule: t.field({
      type: 'Rule',
      nullable: true,
      description: 'The rule or the outside fact that the relation rests on; null if `basis` is STATED.',
      resolve: ({ rule }, _, context) => ruleOf(rule, context),
    }),
    review: t.expose('review', {
      type: ReviewStatus,
      nullable: true,
      description:
        'What independent readers found; null if the graph itself derived the relation by a rule that needs no reading, such as `symbol-suffix`.',
    }),
    evidence: t.field({
      type: ['Evidence'],
      extensions: withCost(evidenceCost),
      description:
        'The quotations of all sources that support the relation, or that it was derived from. Empty only if `basis` is EXTERNAL.',
      args: { sources: t.arg({ type: ['SourceRef'], description: 'Only quotations of these sources.' }) },
      resolve: (relation, { sources }, context) => evidenceOf(relation, sources, context),
    }),
    sources: t.field({
      type: ['Source'],
      description: 'The sources that the relation rests on, the earliest first.',
      resolve: ({ sources }, _, context) => sourcesNamed(sources, context),
    }),
    sourceCount: t.int({
      description: 'The number of sources that the relation rests on. `relations(orderBy:)` orders by it.',
      resolve: ({ sources }) => sources.length,
    }),
    claims: t.field({
      type: [Claim],
      description: 'What each source claims. Empty if the graph itself derived the relation.',
      resolve: claimsOf,
    }),
    disputes: t.field({
      mayFail: true,
      type: [DisputeRef],
      description: 'The disagreements of sources in which the relation is one side.',
      resolve: ({ key }, _, context) => disputesOfRelation(key, context),
    }),
  }),
});
