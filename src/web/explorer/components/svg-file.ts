/** A mark of the picture, and what it means. */
export interface LegendEntry {
  /** The data of a path around the origin, about 14 wide. */
  readonly shape: string;
  readonly fill: string;
  readonly words: string;
}

interface SvgFileOptions {
  readonly title: string;
  /** Selects what only serves a pointer or a keyboard. */
  readonly needless?: string;
  readonly legend?: readonly LegendEntry[];
}

/** A picture as it is on the screen, as a file that needs nothing else: what the styles say as attributes, links in full, the legend below. */
export function svgFile(svg: SVGSVGElement, { title, needless, legend = [] }: SvgFileOptions): string {
  const { width, height } = svg.getBoundingClientRect();
  const { backgroundColor } = getComputedStyle(document.documentElement);
  const copy = svg.cloneNode(true) as SVGSVGElement; // A copy is of the same type.
  const originals = svg.querySelectorAll('*');
  for (const [index, element] of [...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (original) inlineStyle(element, getComputedStyle(original));
  }
  if (needless) for (const element of copy.querySelectorAll(needless)) element.remove();
  for (const link of copy.querySelectorAll('a'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', location.href).href);
  for (const element of [copy, ...copy.querySelectorAll('*')])
    for (const { name } of [...element.attributes])
      if (/^(class|style|tabindex|role|data-|aria-)/.test(name)) element.removeAttribute(name);
  const whole = height + (legend.length > 0 ? legend.length * rowHeight + 12 : 0);
  const name = made('title', {});
  name.textContent = `${title}, ${location.href}`;
  copy.prepend(name, made('rect', { width, height: whole, fill: backgroundColor }));
  copy.append(
    ...legend.flatMap((entry, row) => legendRow(entry, getComputedStyle(svg), height + 16 + row * rowHeight)),
  );
  for (const [attribute, value] of Object.entries({ width, height: whole, viewBox: `0 0 ${width} ${whole}` }))
    copy.setAttribute(attribute, String(value));
  return new XMLSerializer().serializeToString(copy);
}

const rowHeight = 20;

function legendRow(
  { shape, fill, words }: LegendEntry,
  { color, fontFamily }: CSSStyleDeclaration,
  y: number,
): SVGElement[] {
  const text = made('text', { x: 30, y, dy: '0.35em', fill: color, 'font-family': fontFamily, 'font-size': 12 });
  text.textContent = words;
  return [made('path', { d: shape, fill, 'fill-rule': 'evenodd', transform: `translate(16 ${y}) scale(0.8)` }), text];
}

/** The properties that make up the look of an element. */
function inlineStyle(element: Element, style: CSSStyleDeclaration): void {
  for (const property of lookOf[element.tagName] ?? shapeLook)
    element.setAttribute(property, style.getPropertyValue(property));
}

const shapeLook = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
];
const textLook = ['font-family', 'font-size', 'font-weight', 'text-anchor', 'paint-order'];
const lookOf: Readonly<Record<string, readonly string[]>> = {
  a: [],
  g: ['opacity'],
  defs: [],
  linearGradient: [],
  stop: ['stop-color', 'stop-opacity'],
  title: [],
  text: [...shapeLook, ...textLook],
};

function made(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}
