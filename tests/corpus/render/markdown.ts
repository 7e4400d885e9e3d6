import { type Flow, type FlowItem, headingNumber, type Run } from './flow.ts';

export function markdown({ front, body, title, items, notes }: Flow): string {
  const blocks = [
    front.join('  \n'),
    body,
    `# ${write(title)}`,
    ...items.map(blockOf).filter((block) => block !== null),
    ...notes.map((runs, index) => `[^${index + 1}]: ${write(runs)}`),
  ];
  return `${blocks.join('\n\n')}\n`.replace(/(?<=^- .*\n)\n(?=- )/gm, '');
}

function blockOf(item: FlowItem): string | null {
  switch (item.kind) {
    case 'HEADING':
      return `${'#'.repeat(item.level + 1)} ${item.number === null ? '' : `${headingNumber(item.number)} `}${write(item.runs)}`;
    case 'PARAGRAPH':
      return `${item.number === null ? '' : `${item.number}. `}${write(item.runs)}`;
    case 'ITEM':
      return `${item.mark === '•' ? '-' : item.mark} ${write(item.runs)}`;
    case 'TABLE': {
      const [head = [], ...rows] = item.rows;
      const rule = head.map(() => '---');
      return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
    }
    case 'CONTENTS':
      return item.entries
        .map(({ number, title, level }) => {
          const text = `${number === null ? '' : `${headingNumber(number)} `}${title}`;
          return `${'  '.repeat(level - 1)}- [${text}](#${anchorOf(text)})`;
        })
        .join('\n');
    case 'PAGE_BREAK':
      return null;
  }
}

function write(runs: readonly Run[]): string {
  return runs
    .map(({ text, url, note }) => (note !== null ? `[^${note}]` : url === null ? text : `[${text}](${url})`))
    .join('');
}

function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}
