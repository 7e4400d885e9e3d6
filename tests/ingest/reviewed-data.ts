import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The first claim of the files. */
export const presented = `- claim: organization/fhs presented presentation/reefs
  quotes:
    - { in: "1.1", span: [0, 9], words: presented }
    - { in: "1.1", span: [10, 15], words: Reefs }
`;
const based = `- claim: organization/fhs basedIn member/norway
  basis: DERIVED
  rule: name-tells-place
  quotes: [{ in: "1.2", span: [0, 6], words: Norway }]
`;
const belongs = `- claim: member/norway belongsTo organization/group
  statedAt: 2031-12-07
  quotes: [{ in: "1.2", span: [0, 6], words: Norway }]
- claim: organization/fhs organized event/day
  role: host
  quotes: [{ in: "1.2", span: [7, 13], words: hosted }]
- claim: member/norway joined organization/group
  when: { edtf: 2030-05, verbatim: last May }
  quotes: [{ in: "1.2", span: [7, 13], words: joined }]
`;

const files = {
  'rules.yaml':
    '- id: name-tells-place\n  basis: DERIVED\n  statement: A name tells the place.\n  needs: The name.\n  yields: [basedIn]\n',
  'entities/documents.yaml': '- { slug: document/report, name: Report, kind: ANNUAL_REPORT }\n',
  'entities/events.yaml': '- { slug: event/day, name: Lamp Day, kind: CELEBRATION }\n',
  'entities/members.yaml': '- { slug: member/norway, name: Norway, seats: 1 }\n',
  'entities/organizations.yaml':
    '- { slug: organization/fhs, name: Fog Horn Society of Norway, kind: CIVIL_SOCIETY }\n- { slug: organization/group, name: Keepers, kind: WTO_BODY, founded: { edtf: 2020 } }\n',
  'entities/presentations.yaml': '- { slug: presentation/reefs, name: Reefs, kind: PRESENTATION }\n',
  'sources/lamps/source.yaml': 'document: document/report\ntitle: Lamps\nasOf: 2031-12-31\nlicense: None.\n',
  'sources/lamps/paragraphs.yaml': ['1.1', '1.2']
    .map(
      (key) =>
        `- { key: "${key}", kind: PARAGRAPH, number: "${key}", length: 99, sha256: ${'a'.repeat(64)}, opening: A lamp }\n`,
    )
    .join(''),
  'sources/lamps/claims/1.1.yaml': presented,
  'sources/lamps/claims/1.2.yaml': based + belongs,
};

/** Writes five claims of a source, and all that they need, to a folder, with some of the files changed. */
export function writeData(
  changes: Record<string, string> = {},
  folder = mkdtempSync(join(tmpdir(), 'reviews-')),
): string {
  for (const [file, content] of Object.entries({ ...files, ...changes })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}
