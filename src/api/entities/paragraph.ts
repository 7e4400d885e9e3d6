import { builder } from '../builder.ts';
import { vocabularyEnums } from '../enums.ts';
import { entity } from '../interfaces.ts';
import { defineList, oneOf } from '../lists.ts';

builder.objectType('Paragraph', {
  ...entity('Paragraph'),
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Its number as printed: `2.4`, or `3` for a footnote.' }),
    kind: t.expose('kind', { type: vocabularyEnums.ParagraphKind, description: 'A numbered paragraph or a footnote.' }),
    section: t.exposeString('section', {
      nullable: true,
      description: 'The heading that it stands under, with its number; null for a footnote.',
    }),
    length: t.exposeInt('length', { description: 'The length of its normalised text in Unicode code points.' }),
    sha256: t.exposeString('sha256', {
      description: 'The SHA-256 digest of its normalised text in UTF-8, by which a copy of the source can be checked.',
    }),
    text: t.string({
      nullable: true,
      description:
        'Its normalised text. Null unless the operator attached the source: start the server with `SOURCE_TEXT_DIR` set to a folder that holds it.',
      resolve: ({ slug }, _, context) => context.texts.load(slug),
    }),
  }),
});

defineList('Paragraph', {
  filters: { kind: oneOf('kind', vocabularyEnums.ParagraphKind, 'Only paragraphs, or only footnotes.') },
});
