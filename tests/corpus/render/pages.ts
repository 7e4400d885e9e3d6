/** A line of a page; what it looks like is the renderer's. */
export interface PageLine<Content> {
  readonly content: Content;
  readonly height: number;
  /** The space above it, which is dropped at the top of a page. */
  readonly above: number;
  readonly notes: readonly number[];
  /** It stays on the page of the next line. */
  readonly withNext?: boolean;
  readonly pageBreak?: boolean;
}

export interface Page<Content> {
  readonly lines: readonly PageLine<Content>[];
  /** The notes at its foot. */
  readonly notes: readonly number[];
}

/** Fills pages of a height with lines, each note at the foot of the page where it is anchored. */
export function paginate<Content>(
  lines: readonly PageLine<Content>[],
  height: number,
  rule: number,
  noteHeight: (note: number) => number,
): Page<Content>[] {
  const pages: { lines: PageLine<Content>[]; notes: number[] }[] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const [index, group] of groupsOf(lines).entries()) {
    const notes = group.flatMap((line) => line.notes);
    const feet = notes.reduce((total, note) => total + noteHeight(note), 0);
    const body = group.reduce((total, line) => total + line.above + line.height, 0);
    const page = pages.at(-1);
    const foot = feet + (feet && !page?.notes.length ? rule : 0);
    if (!page || index === 0 || group[0]?.pageBreak || used + body + foot > height) {
      pages.push({ lines: group, notes });
      used = body + feet + (feet ? rule : 0);
    } else {
      page.lines.push(...group);
      page.notes.push(...notes);
      used += body + foot;
    }
  }
  return pages;
}

function groupsOf<Content>(lines: readonly PageLine<Content>[]): PageLine<Content>[][] {
  const groups: PageLine<Content>[][] = [];
  let open = false;
  for (const line of lines) {
    if (open) groups.at(-1)?.push(line);
    else groups.push([line]);
    open = line.withNext ?? false;
  }
  return groups;
}
