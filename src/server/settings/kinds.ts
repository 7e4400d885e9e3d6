import { z } from 'zod';

/** A setting, declared once: the server, `.env.example`, the docs and `--help` derive from it. */
export interface Setting<T> {
  /** Its environment variable. */
  readonly name: string;
  readonly default: T;
  /** What it may hold, as a phrase that follows "must be". */
  readonly rule: string;
  readonly unit: string | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Whether its value can hold a password, so that no message shows it. */
  readonly secret: boolean;
  /** One sentence. */
  readonly description: string;
  /** From the text of the variable. */
  readonly schema: z.ZodType<T, string>;
}

interface Common<T> {
  readonly default: T;
  readonly description: string;
  readonly unit?: string;
  readonly secret?: boolean;
}

export function integer(
  name: string,
  { min = 1, max, ...common }: Common<number> & { readonly min?: number; readonly max: number },
): Setting<number> {
  const rule = `a whole number from ${min} to ${max}`;
  const schema = z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .refine((value) => value >= min && value <= max);
  return { ...setting(name, rule, schema, common), min, max };
}

/** A switch. */
export function boolean(name: string, common: Common<boolean>): Setting<boolean> {
  const schema = z.enum(['true', 'false']).transform((text) => text === 'true');
  return setting(name, 'true or false', schema, common);
}

export function oneOf<const W extends string>(name: string, words: readonly W[], common: Common<W>): Setting<W> {
  return setting(name, `one of ${words.join(', ')}`, z.enum(words) as unknown as z.ZodType<W, string>, common); // An enum of its own words.
}

/** A text; surrounding white space is dropped. */
export function text<T extends string | null>(name: string, rule: string, common: Common<T>): Setting<T | string> {
  return setting<T | string>(name, rule, z.string().trim().min(1), common);
}

/** An address with one of some protocols; null where it is not set. */
export function url(
  name: string,
  { protocols, example, ...common }: UrlRule & Omit<Common<null>, 'default'>,
): Setting<string | null> {
  const schema = z.string().refine((value) => isUrl(value, protocols));
  return setting<string | null>(name, `an address such as ${example}`, schema, { ...common, default: null });
}

export interface UrlRule {
  readonly protocols: readonly string[];
  readonly example: string;
}

export function isUrl(value: string, protocols: readonly string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

/** Items separated by commas or spaces, each of which `accepts` takes. */
export function list(
  name: string,
  {
    items,
    accepts,
    ...common
  }: { readonly items: string; readonly accepts: (item: string) => boolean } & Common<readonly string[]>,
): Setting<readonly string[]> {
  const schema = z
    .string()
    .transform((value) => value.split(/[\s,]+/).filter((item) => item !== ''))
    .superRefine((values, context) => {
      const invalid = values.find((item) => !accepts(item));
      if (invalid !== undefined) context.addIssue({ code: 'custom', input: invalid });
    });
  return setting<readonly string[]>(name, `${items}, separated by commas`, schema, common);
}

function setting<T>(
  name: string,
  rule: string,
  schema: z.ZodType<T, string>,
  { unit, secret = false, ...common }: Common<T>,
): Setting<T> {
  return { name, rule, schema, unit: unit ?? null, min: null, max: null, secret, ...common };
}
