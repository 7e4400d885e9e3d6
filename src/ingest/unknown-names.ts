import { didYouMean } from '../dataset/index.ts';

/** A text, or the hints about it, name what is not in the data files. */
export class UnknownEntityError extends Error {
  override name = 'UnknownEntityError';
}

/** Collects what a text names, but the data files do not have, so that all of it is reported together. */
export class UnknownNames {
  private readonly messages: string[] = [];

  /** `choices` are the names that the file has. */
  addName(paragraph: string, verb: string, name: string, file: string, choices: readonly string[]): void {
    this.messages.push(
      `Paragraph ${paragraph} ${verb} "${name}", which is not in data/entities/${file}: add it there${didYouMean(name, choices)}.`,
    );
  }

  addParagraph(key: string, choices: readonly string[]): void {
    this.messages.push(`hints.yaml: the text has no paragraph "${key}"${didYouMean(key, choices)}.`);
  }

  addEntity(slug: string, choices: readonly string[]): void {
    this.messages.push(`hints.yaml: "${slug}" is not in data/entities: add it there${didYouMean(slug, choices)}.`);
  }

  /** @throws {UnknownEntityError} with all that was added. */
  assertNone(): void {
    if (this.messages.length > 0) throw new UnknownEntityError([...new Set(this.messages)].join('\n'));
  }
}
