import type { z } from 'zod';
import { didYouMean, type Path, type ValidationIssue } from './validation-issue.ts';
import type { Item } from './yaml-file.ts';

/** An issue that Zod found with the shape of an item, as an issue of the data with the nearest valid choice. */
export function toValidationIssue(item: Item, zodIssue: z.core.$ZodIssue, shape: z.ZodType): ValidationIssue {
  const issue = nearestForm(zodIssue);
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const field = path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const message = `Unknown key "${key}"${didYouMean(key, keysAt(shape, path))}.`;
    return { location: item.locate([...path, key]), rule: 'unknown-key', message };
  }
  const value = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], item.value); // Zod's path leads through objects and lists.
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    const message = `${field} must be one of ${choices.join(', ')}, but got ${JSON.stringify(value)}${didYouMean(String(value), choices)}.`;
    return { location: item.locate(path), rule: 'unknown-value', message };
  }
  const got = issue.code === 'custom' ? '' : ` (got ${JSON.stringify(value) ?? 'nothing'})`;
  const message = `${field ? `${field}: ` : ''}${issue.message}${got}`;
  return { location: item.locate(path), rule: 'invalid-shape', message };
}

/** Of a value that has none of the forms that it may have, the first issue with the form that it comes nearest to. */
function nearestForm(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const isOfOtherType = ({ code, path }: z.core.$ZodIssue) => code === 'invalid_type' && path.length === 0;
  const forms = issue.errors.filter((issues) => !issues.some(isOfOtherType));
  const [nearest] = forms.sort((a, b) => a.length - b.length)[0] ?? [];
  return nearest ? nearestForm({ ...nearest, path: [...issue.path, ...nearest.path] }) : issue;
}

/** The keys that a shape allows for the object at a path. */
function keysAt(shape: z.core.$ZodType, path: Path): string[] {
  const { def } = shape._zod as z.core.$ZodTypes['_zod']; // The union of all types of shapes.
  switch (def.type) {
    case 'pipe':
      return keysAt(def.in, path);
    case 'nullable':
    case 'default':
      return keysAt(def.innerType, path);
    case 'union':
      return def.options.flatMap((option) => keysAt(option, path));
    case 'array':
      return keysAt(def.element, path.slice(1));
    case 'object': {
      const [key, ...rest] = path;
      const inner = key === undefined ? undefined : def.shape[key];
      return inner ? keysAt(inner, rest) : Object.keys(def.shape);
    }
    default:
      return [];
  }
}
