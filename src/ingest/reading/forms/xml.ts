import { SaxesParser } from 'saxes';
import { ReaderError } from '../reader-error.ts';

/** Names are without prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Far above what word processors write, and far below what overflows the stack. */
const maxDepth = 500;

/**
 * Calls `each` for the elements in the element `container`, one by one as they end, so that a large part is never in
 * memory as a whole. Entities that the part declares itself are errors, and nothing outside it is read.
 *
 * @throws {ReaderError} naming the part and the place, if it is no well-formed XML.
 */
export function eachElement(
  part: string,
  bytes: Uint8Array,
  container: string,
  each: (element: XmlElement) => void,
): void {
  const open: Building[] = [];
  let within = 0;
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('opentag', ({ local, attributes }) => {
    if (within === 0) {
      if (local === container) within = 1;
      return;
    }
    if (open.length > maxDepth) throw new ReaderError(`"${part}" is nested more than ${maxDepth} elements deep.`);
    const values = Object.values(attributes).map((attribute) => [attribute.local, attribute.value] as const);
    open.push({ name: local, attributes: Object.fromEntries(values), children: [] });
  });
  const text = (piece: string) => open.at(-1)?.children.push(piece);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ local }) => {
    const element = open.pop();
    if (element === undefined) {
      if (local === container) within = 0;
      return;
    }
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else each(element);
  });
  parser.on('error', (error) => {
    throw new ReaderError(`"${part}" is no well-formed XML: ${error.message}`);
  });
  parser.write(decode(bytes)).close();
}

export function elementsOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  const elements = element?.children.filter((child) => typeof child !== 'string') ?? [];
  return name === undefined ? elements : elements.filter((child) => child.name === name);
}

/** The first element at the end of a path of names. */
export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((parent, name) => elementsOf(parent, name)[0], element);
}

/** The attribute `val` of the element at the end of a path. */
export function valOf(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return childOf(element, ...path)?.attributes.val;
}

/** Whether an element that switches something on is there, and not switched off: `<b/>`, but not `<b val="0"/>`. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  return child && !['0', 'false', 'off', 'none'].includes(child.attributes.val ?? '');
}

export function integerOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

interface Building extends XmlElement {
  readonly children: (XmlElement | string)[];
}

function decode(bytes: Uint8Array): string {
  const mark = `${bytes[0]} ${bytes[1]}`;
  return new TextDecoder(mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : 'utf-8').decode(bytes);
}
