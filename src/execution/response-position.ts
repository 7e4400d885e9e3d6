/** An object or list of the response, keyed by response name or index. */
export type ParentValue = Record<string | number, unknown>;

/** Returned in place of a value that is not yet resolved; the value is set at its position later. */
export const PENDING = Symbol('pending');

/**
 * A position in the response that can fail, be pending or have positions below it. It holds null until its value is
 * set. A value can be set at any time, so that objects and lists with pending values need not be promises themselves.
 */
export class ResponsePosition {
  /** Null for the root of the response. */
  readonly parent: ResponsePosition | null;
  /** A response name or an index. */
  readonly key: string | number;
  /** False if an error here has to propagate to the parent. */
  readonly nullable: boolean;
  private readonly parentValue: ParentValue;
  /** Whether an error has set it to null for good. */
  private isNulled = false;

  constructor(parent: ResponsePosition | null, parentValue: ParentValue, key: string | number, nullable: boolean) {
    this.parent = parent;
    this.parentValue = parentValue;
    this.key = key;
    this.nullable = nullable;
  }

  /** Sets the value, unless it is pending or an error has set the position to null. */
  setValue(value: unknown): void {
    if (value !== PENDING && !this.isNulled) this.parentValue[this.key] = value;
  }

  /** The nearest position that is nullable: this one or an ancestor. */
  nearestNullable(): ResponsePosition {
    let position: ResponsePosition = this;
    while (!position.nullable && position.parent) position = position.parent;
    return position;
  }

  /** Sets it to null for good. Returns false if an error has done so before, here or at an ancestor. */
  setNull(): boolean {
    for (let position: ResponsePosition | null = this; position; position = position.parent)
      if (position.isNulled) return false;
    this.isNulled = true;
    this.parentValue[this.key] = null;
    return true;
  }

  /** Response names and indexes from the root, as in the `path` of an error. */
  path(): (string | number)[] {
    const path: (string | number)[] = [];
    for (let position: ResponsePosition = this; position.parent; position = position.parent) path.push(position.key);
    return path.reverse();
  }
}
