import { builder } from '../builder.ts';
import { vocabularyEnums } from '../enums.ts';
import { oneOf } from '../filters.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

builder.objectType('Paragraph', {
  ...entityOptions('Paragraph'),
  fields: (t) => ({
    number: t.exposeString('number', { description: 'The printed number: `2.4`, or `3` for a footnote.' }),
    kind: t.expose('kind', {
      type: vocabularyEnums.ParagraphKind,
      description: 'Whether it is a numbered paragraph or a footnote.',
    }),
    section: t.exposeString('section', {
      nullable: true,
      description: 'The heading of its section, with the number; null for a footnote.',
    }),
    length: t.exposeInt('length', { description: 'The length of the normalized text, in Unicode code points.' }),
    sha256: t.exposeString('sha256', {
      description:
        'The SHA-256 digest of the normalized text in UTF-8, as 64 hexadecimal digits. It verifies a copy of the source.',
    }),
    text: t.string({
      nullable: true,
      description:
        'The normalized text. Null unless the source text is available to the server, which reads it from the folder in `SOURCE_TEXT_DIR`.',
      resolve: ({ slug }, _, context) => context.texts.load(slug),
    }),
  }),
});

export const paragraphList: ListOptions = {
  filters: { kinds: oneOf('kind', vocabularyEnums.ParagraphKind, 'Only numbered paragraphs, or only footnotes.') },
};
