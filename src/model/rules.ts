import type { Basis } from './evidence.ts';
import type { RelationKindName } from './relation-kinds.ts';

/** Why something that no source states is in the graph: a rule of inference, or a fact from outside the sources. */
export interface Rule {
  /** Stable and readable: `symbol-suffix`. */
  readonly id: string;
  /** DERIVED for a rule of inference, EXTERNAL for a fact from outside. */
  readonly basis: Exclude<Basis, 'STATED'>;
  /** One sentence that holds wherever the rule is applied. */
  readonly statement: string;
  /** What must be given for the rule to apply, in one sentence. */
  readonly needs: string;
  /** The kinds of relations that follow by the rule; empty for a rule about dates and periods only. */
  readonly yields: readonly RelationKindName[];
}

/** The rules that the graph applies by itself, wherever they hold. Those that editors apply are in `data/rules.yaml`. */
export const builtInRules = [
  {
    id: 'paragraph-of-text',
    basis: 'DERIVED',
    statement: 'A document contains the paragraphs that the reader found in its text.',
    needs: 'The text of the document.',
    yields: ['contains'],
  },
  {
    id: 'symbol-suffix',
    basis: 'DERIVED',
    statement:
      'A symbol that ends in Corr. or Rev. is that of a correction or revision of the document whose symbol precedes the suffix.',
    needs: 'Two documents of the graph, the symbol of one being that of the other with one more suffix.',
    yields: ['corrects', 'revises'],
  },
  {
    id: 'order-of-meetings',
    basis: 'DERIVED',
    statement:
      'A meeting of a body succeeds the one before it by date if their numbers within the year follow each other, or if it is the first of its year and the other the last of the year before.',
    needs:
      'The dates and numbers of both meetings; and, for the last of a year, a source that declares how many meetings the body held in it.',
    yields: ['succeeds'],
  },
  {
    id: 'cited-in-paragraph',
    basis: 'DERIVED',
    statement: 'A document references what its paragraphs cite.',
    needs: 'A paragraph of the document that cites the other.',
    yields: ['references'],
  },
  {
    id: 'date-of-occasion',
    basis: 'DERIVED',
    statement: 'What was given, taken or made at an occasion has the date of the occasion.',
    needs: 'The relation to the occasion, and its date.',
    yields: [],
  },
  {
    id: 'membership-period',
    basis: 'DERIVED',
    statement:
      'A Member that a list names belonged from the day on which it joined, or since the Group was founded if no source reports when it joined, until a source says otherwise; but not on the day of a list that does not name it, so that the days from that list to the one that does are uncertain.',
    needs: 'A list of the Members on some day with the day of the founding, or a report that a Member joined.',
    yields: ['belongsTo'],
  },
  {
    id: 'joined-between-lists',
    basis: 'DERIVED',
    statement: 'A Member that a list of all members names, but the list before it does not, joined between the two.',
    needs: 'Two lists of all members, of which the later one names the Member.',
    yields: ['joined'],
  },
] as const satisfies readonly Rule[];

export type BuiltInRuleId = (typeof builtInRules)[number]['id'];
