/** A picture of the page as a file that needs no style sheet: what the styles say is written into it, and its links lead to where they do here. */
export function svgFile(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement; // What is cloned is of the same kind.
  const copies = copy.querySelectorAll('*');
  styled(picture, copy);
  picture.querySelectorAll('*').forEach((element, index) => {
    const twin = copies[index];
    if (twin) styled(element, twin);
  });
  copy.setAttribute('xmlns', svgNamespace);
  const paper = document.createElementNS(svgNamespace, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.documentElement).backgroundColor);
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** What the picture's styles decide on. */
const carried = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stop-color',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];

function styled(element: Element, copy: Element): void {
  const style = getComputedStyle(element);
  for (const property of carried) copy.setAttribute(property, style.getPropertyValue(property));
  copy.removeAttribute('class');
  const href = copy.getAttribute('href');
  if (href) copy.setAttribute('href', new URL(href, location.href).href);
}
