import { typeShapes } from '../../parts/type-mark.tsx';
import { type TypeName, typeNames, typeWords } from '../../words/types.ts';

/** The picture as it is on the screen, as a file that needs nothing else: its colours and type as attributes, its links in full, a legend. */
export function svgFile(svg: SVGSVGElement, title: string): string {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement; // A copy is of the same type.
  const originals = [...svg.querySelectorAll<SVGElement>('*')];
  const legend: SVGElement[] = [];
  for (const [index, element] of [...copy.querySelectorAll<SVGElement>('*')].entries()) {
    const original = originals[index];
    if (original) inlineStyle(element, getComputedStyle(original));
  }
  for (const needless of copy.querySelectorAll('.picture-open, .picture-hit, .picture-halo')) needless.remove();
  for (const link of copy.querySelectorAll('a'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', location.origin).href);
  for (const [row, type] of typeNames.filter((type) => svg.querySelector(`.picture-node.type-${type}`)).entries()) {
    const colour = getComputedStyle(svg.querySelector(`.type-${type} .picture-shape`) ?? svg).fill;
    legend.push(...legendRow(type, colour, getComputedStyle(svg), height + 16 + row * 20));
  }
  const total = height + (legend.length / 2) * 20 + 12;
  const ground = made('rect', {
    width,
    height: total,
    fill: getComputedStyle(document.documentElement).backgroundColor,
  });
  const name = made('title', {});
  name.textContent = `${title}, ${location.href}`;
  copy.prepend(name, ground);
  copy.append(...legend);
  for (const element of [copy, ...copy.querySelectorAll('*')])
    for (const { name } of [...element.attributes])
      if (/^(class|style|tabindex|role|data-|aria-)/.test(name)) element.removeAttribute(name);
  for (const [attribute, value] of Object.entries({ width, height: total, viewBox: `0 0 ${width} ${total}` }))
    copy.setAttribute(attribute, String(value));
  return new XMLSerializer().serializeToString(copy);
}

/** A mark and what it means. */
function legendRow(type: TypeName, fill: string, { color, fontFamily }: CSSStyleDeclaration, y: number): SVGElement[] {
  const text = made('text', { x: 30, y, dy: '0.35em', fill: color, 'font-family': fontFamily, 'font-size': 12 });
  text.textContent = typeWords[type].one;
  const mark = made('path', {
    d: typeShapes[type],
    fill,
    'fill-rule': 'evenodd',
    transform: `translate(16 ${y}) scale(0.8)`,
  });
  return [mark, text];
}

function inlineStyle(element: SVGElement, style: CSSStyleDeclaration): void {
  for (const property of inlined[element.tagName] ?? [])
    element.setAttribute(property, style.getPropertyValue(property));
}

/** The properties that make up the look of each element. */
const inlined: Readonly<Record<string, readonly string[]>> = {
  g: ['opacity'],
  path: ['fill', 'fill-rule', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'opacity'],
  text: ['fill', 'stroke', 'stroke-width', 'paint-order', 'font-family', 'font-size', 'font-weight'],
};

function made(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}
