import { wellFormed } from '../../shared/xml.ts';

/** An entry of a diagram's legend. */
export interface LegendEntry {
  /** SVG path data, centered on the origin and about 14 units wide. */
  readonly path: string;
  readonly fill: string;
  readonly label: string;
}

interface SvgFileOptions {
  readonly title: string;
  /** A CSS selector of interactive parts that the file omits. */
  readonly remove?: string;
  readonly legend?: readonly LegendEntry[];
}

/**
 * A diagram as a standalone SVG file: styles become attributes, links become absolute, and the legend is drawn below.
 */
export function svgFile(svg: SVGSVGElement, { title, remove, legend = [] }: SvgFileOptions): string {
  const { width, height } = svg.getBoundingClientRect();
  const { backgroundColor } = getComputedStyle(document.documentElement);
  const copy = svg.cloneNode(true) as SVGSVGElement; // A clone has the type of its original.
  const originals = svg.querySelectorAll('*');
  for (const [index, element] of [...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (original) inlineStyle(element, getComputedStyle(original));
  }
  if (remove) for (const element of copy.querySelectorAll(remove)) element.remove();
  for (const link of copy.querySelectorAll('a'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', location.href).href);
  for (const element of [copy, ...copy.querySelectorAll('*')])
    for (const { name } of [...element.attributes])
      if (/^(class|style|tabindex|role|data-|aria-)/.test(name)) element.removeAttribute(name);
  const fileHeight = height + (legend.length > 0 ? legend.length * rowHeight + 12 : 0);
  const titleElement = createSvgElement('title', {});
  titleElement.textContent = `${title}, ${location.href}`;
  copy.prepend(titleElement, createSvgElement('rect', { width, height: fileHeight, fill: backgroundColor }));
  copy.append(
    ...legend.flatMap((entry, row) => legendRow(entry, getComputedStyle(svg), height + 16 + row * rowHeight)),
  );
  for (const [attribute, value] of Object.entries({ width, height: fileHeight, viewBox: `0 0 ${width} ${fileHeight}` }))
    copy.setAttribute(attribute, String(value));
  // Translators and extensions put HTML into texts, which is not drawn in a file.
  for (const text of copy.querySelectorAll('text, title')) text.replaceChildren(text.textContent ?? '');
  return wellFormed(new XMLSerializer().serializeToString(copy));
}

const rowHeight = 20;

function legendRow(
  { path, fill, label }: LegendEntry,
  { color, fontFamily }: CSSStyleDeclaration,
  y: number,
): SVGElement[] {
  const text = createSvgElement('text', {
    x: 30,
    y,
    dy: '0.35em',
    fill: color,
    'font-family': fontFamily,
    'font-size': 12,
  });
  text.textContent = label;
  return [
    createSvgElement('path', { d: path, fill, 'fill-rule': 'evenodd', transform: `translate(16 ${y}) scale(0.8)` }),
    text,
  ];
}

/** Copies the computed style of an element to its attributes. */
function inlineStyle(element: Element, style: CSSStyleDeclaration): void {
  for (const property of styleProperties[element.tagName] ?? shapeProperties)
    element.setAttribute(property, style.getPropertyValue(property));
}

const shapeProperties = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
];
const textProperties = ['font-family', 'font-size', 'font-weight', 'text-anchor', 'paint-order'];
const styleProperties: Readonly<Record<string, readonly string[]>> = {
  a: [],
  g: ['opacity'],
  defs: [],
  linearGradient: [],
  stop: ['stop-color', 'stop-opacity'],
  title: [],
  text: [...shapeProperties, ...textProperties],
};

function createSvgElement(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}
