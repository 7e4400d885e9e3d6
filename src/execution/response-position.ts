/** An object or list of the response, by response names or indexes. */
export type Holder = Record<string | number, unknown>;

/**
 * A position in the response that can fail, be awaited or hold others. Until its value comes, null stands there; what is awaited is put
 * there later, so that no object or list around it has to be a promise too.
 */
export class Place {
  /** Null for the response as a whole. */
  readonly parent: Place | null;
  /** A response name, or an index. */
  readonly key: string | number;
  /** Whether null may stand here; otherwise an error here makes what is around it null. */
  readonly nullable: boolean;
  private readonly holder: Holder;
  /** Whether an error made it null. */
  private nulled = false;

  constructor(parent: Place | null, holder: Holder, key: string | number, nullable: boolean) {
    this.parent = parent;
    this.holder = holder;
    this.key = key;
    this.nullable = nullable;
  }

  /** Puts its value there, unless an error came first. */
  fill(value: unknown): void {
    if (value !== awaited && !this.nulled) this.holder[this.key] = value;
  }

  /** The nearest place that may be null, itself included. */
  nullableAround(): Place {
    let place: Place = this;
    while (!place.nullable && place.parent) place = place.parent;
    return place;
  }

  /** Makes it null for good; false where it, or something around it, is null already. */
  clear(): boolean {
    for (let place: Place | null = this; place; place = place.parent) if (place.nulled) return false;
    this.nulled = true;
    this.holder[this.key] = null;
    return true;
  }

  /** Response names and indexes from the root, as errors give them. */
  path(): (string | number)[] {
    const path: (string | number)[] = [];
    for (let place: Place = this; place.parent; place = place.parent) path.push(place.key);
    return path.reverse();
  }
}

/** Stands for a value that will be put in its place later. */
export const awaited = Symbol('awaited');
