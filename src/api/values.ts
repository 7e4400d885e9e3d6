import type { Entity } from '../model/entities.ts';
import { sentence } from '../model/graph.ts';
import { builder } from './builder.ts';
import { Basis, DatePrecision, RelationKind } from './enums.ts';
import { encodeId } from './ids.ts';
import { sentenceAround } from './sentence.ts';

builder.objectType('When', {
  description: 'A time as precisely as the sources know it, in EDTF (ISO 8601-2). Nothing is rounded to a day.',
  fields: (t) => ({
    edtf: t.exposeString('edtf', {
      description:
        'In EDTF: `2023-06-27`, `2023-06`, `2022~` (about), `2024-06-26/2024-06-28`, `2023-04-26/..` (open end), `/2023-04-26` (unknown start).',
    }),
    start: t.expose('start', {
      type: 'Date',
      nullable: true,
      description: 'The first day that it can mean; null where the start is open or unknown.',
    }),
    end: t.expose('end', {
      type: 'Date',
      nullable: true,
      description: 'The last day that it can mean; null where the end is open or unknown.',
    }),
    precision: t.expose('precision', { type: DatePrecision, description: 'Day, month, year, or an interval.' }),
    approximate: t.exposeBoolean('approximate', { description: 'Whether the source gives it as about that time.' }),
    asWritten: t.exposeString('asWritten', { nullable: true, description: 'The words of the source: `early 2022`.' }),
  }),
});

builder.objectType('Evidence', {
  description:
    'The words that a relation rests on, and where they stand, so that anyone with the source can check them.',
  fields: (t) => ({
    document: t.field({
      type: 'Document',
      description: 'The source.',
      resolve: ({ document }, _, context) => context.entity(document, 'Document'),
    }),
    paragraph: t.field({
      type: 'Paragraph',
      description: 'The paragraph or footnote of the source.',
      resolve: ({ paragraph }, _, context) => context.entity(paragraph, 'Paragraph'),
    }),
    start: t.exposeInt('start', {
      description: "Where the words begin, in Unicode code points from 0, in the paragraph's normalised text.",
    }),
    end: t.exposeInt('end', { description: 'Where they end, exclusive.' }),
    context: t.string({
      nullable: true,
      description:
        'The sentence of the source around the words. Null unless the operator attached the source: start the server with `SOURCE_TEXT_DIR` set to a folder that holds it.',
      resolve: ({ paragraph, start, end }, _, context) =>
        context.texts.load(paragraph).then((text) => text && sentenceAround(text, start, end)),
    }),
    quote: t.exposeString('quote', {
      description:
        'The shortest words that carry the fact: a name, title, symbol, date, figure or verb. Never a sentence.',
    }),
  }),
});

builder.objectType('Relation', {
  description: 'One fact: that two entities are related, in what way, and why we say so.',
  interfaces: [builder.nodeInterfaceRef()],
  isTypeOf: (value) => 'key' in (value as object),
  fields: (t) => ({
    id: t.id({
      description: "Opaque and stable, after Relay's server specification.",
      resolve: ({ key }) => encodeId('Relation', key),
    }),
    kind: t.expose('kind', { type: RelationKind, description: 'The entry of the edge catalogue.' }),
    sentence: t.string({
      description: 'The relation in words: "World Customs Organization presented AEO SAFE Framework".',
      resolve: (relation, _, context) => {
        const [source, target] = [context.entity(relation.source), context.entity(relation.target)];
        const words = (a: Entity, b: Entity) => sentence(relation, a.name, b.name);
        if (source instanceof Promise || target instanceof Promise)
          return Promise.all([source, target]).then(([a, b]) => words(a, b));
        return words(source, target);
      },
    }),
    source: t.field({
      type: 'Entity',
      description: 'The subject of the sentence.',
      resolve: ({ source }, _, context) => context.entity(source),
    }),
    target: t.field({
      type: 'Entity',
      description: 'The object of the sentence.',
      resolve: ({ target }, _, context) => context.entity(target),
    }),
    when: t.expose('when', {
      type: 'When',
      nullable: true,
      description: 'When it held, where it has a time of its own.',
    }),
    role: t.exposeString('role', { nullable: true, description: 'In what capacity, such as `chair` or `reviewed`.' }),
    basis: t.expose('basis', {
      type: Basis,
      description: 'Whether the sources state it, a rule derives it, or it comes from outside.',
    }),
    rule: t.exposeString('rule', {
      nullable: true,
      description: 'For DERIVED and EXTERNAL: by which rule, or from what outside fact.',
    }),
    evidence: t.expose('evidence', {
      type: ['Evidence'],
      description: 'The words that it rests on. Never empty where `basis` is STATED.',
    }),
  }),
});
