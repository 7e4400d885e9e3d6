import { type DefaultTreeAdapterTypes, defaultTreeAdapter, type html, parse } from 'parse5';
import { ReaderError } from '../reader-error.ts';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const maxElements = 2_000_000;

/** The tree of a page as a browser without scripts has it. @throws {ReaderError} if it is larger than any page. */
export function treeOf(text: string): DefaultTreeAdapterTypes.Document {
  return parse(text, { scriptingEnabled: false, treeAdapter: countingAdapter() });
}

/** Coming to an element or a text, or leaving an element after its content. */
interface Step {
  readonly node: Node;
  readonly leaving: boolean;
}

/** The steps through a tree, without recursion, so that no depth of nesting is too deep. */
export function* steps(root: Node, skips: (element: Element) => boolean = () => false): Generator<Step> {
  const ahead: Step[] = [{ node: root, leaving: false }];
  for (let step = ahead.pop(); step; step = ahead.pop()) {
    const { node, leaving } = step;
    if (isElement(node)) {
      if (skips(node)) continue;
      yield step;
      if (!leaving) ahead.push({ node, leaving: true });
    } else if (node.nodeName === '#text') yield step;
    if (leaving || !('childNodes' in node)) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index];
      if (child) ahead.push({ node: child, leaving: false });
    }
  }
}

export function isElement(node: Node | null): node is Element {
  return node !== null && 'tagName' in node;
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** The text of a short element, such as a marker; of a longer one, only its beginning. */
export function textOf(element: Element): string {
  let text = '';
  let looked = 0;
  for (const { node } of steps(element)) {
    if ('value' in node) text += node.value;
    looked += 1;
    if (looked > nearby) break;
  }
  return text.trim();
}

/** The element and those around it, from the inside; not more than a page has for a reason. */
export function* around(element: Element): Generator<Element> {
  let node: Node | null = element;
  for (let count = 0; count < nearby && isElement(node); count++) {
    yield node;
    node = node.parentNode;
  }
}

/** Looking further would take time by the square of the depth. */
const nearby = 100;

/** Builds parse5's tree, but no more of it than a document needs: crossed tags can make elements by the square. */
function countingAdapter(): typeof defaultTreeAdapter {
  let count = 0;
  return {
    ...defaultTreeAdapter,
    createElement(tagName: string, namespace: html.NS, attributes: DefaultTreeAdapterTypes.Element['attrs']) {
      count += 1;
      if (count > maxElements) throw new ReaderError(`The page has more than ${maxElements} elements.`);
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
  };
}
