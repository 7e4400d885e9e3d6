// Pictures as SVG, readable on light and on dark, with nothing from elsewhere.

/** A picture with a title, which those who cannot see it are told, as they are the description. */
export function picture(title: string, description: string, width: number, height: number, content: string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    `<style>${style}</style>`,
    `<rect class="ground" width="${width}" height="${height}" rx="6"/>`,
    text(margin, 26, title, 'heading'),
    ...content,
    '</svg>',
    '',
  ].join('\n');
}

/** Space around everything. */
export const margin = 16;

/** Words, at the left of their line's base unless their class says otherwise. */
export function text(x: number, y: number, words: string, kind = ''): string {
  return `<text x="${round(x)}" y="${round(y)}"${kind && ` class="${kind}"`}>${escaped(words)}</text>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, kind: string): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" class="${kind}"/>`;
}

export function rectangle(x: number, y: number, width: number, height: number, kind: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" class="${kind}"/>`;
}

export function circle(x: number, y: number, radius: number, kind: string): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" class="${kind}"/>`;
}

export function polyline(points: readonly (readonly [x: number, y: number])[], kind: string): string {
  return `<polyline points="${points.map((point) => point.map(round).join(',')).join(' ')}" class="${kind}"/>`;
}

/** A logarithmic axis: where a value stands between two places, and the powers of ten on the way. */
export interface LogAxis {
  at(value: number): number;
  readonly powers: readonly number[];
}

/** An axis from the power of ten at or below the least value to the one at or above the most; a value close by counts as at it. */
export function logAxis(values: readonly number[], from: number, to: number): LogAxis {
  const low = Math.floor(Math.log10(Math.min(...values)) + close);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - close));
  return {
    at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
    powers: Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)),
  };
}

/** In powers of ten. */
const close = 0.01;

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const style = [
  'text { font: 13px system-ui, sans-serif; fill: #1f2328 }',
  '.heading { font-size: 16px; font-weight: 600 }',
  '.title { font-weight: 600 }',
  '.end { text-anchor: end }',
  '.middle { text-anchor: middle }',
  '.faint { fill: #59636e; font-size: 12px }',
  '.ground { fill: #ffffff }',
  '.grid { stroke: #d1d9e0 }',
  '.range { stroke: #1f2328; stroke-width: 1.5 }',
  '.bar { fill: #a8b6c7 }',
  '.ours { fill: #2f81f7 }',
  'polyline { fill: none; stroke-width: 2 }',
  ...['#2f81f7', '#d97706', '#1a9e5f', '#c2410c', '#8b5cf6', '#0d9aa8', '#d6409f'].map(
    (colour, index) => `.c${index} { stroke: ${colour}; fill: ${colour} } polyline.c${index} { fill: none }`,
  ),
  '@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .faint { fill: #9198a1 } .ground { fill: #0d1117 } .grid { stroke: #30363d } .range { stroke: #e6edf3 } .bar { fill: #4d5b6b } }',
].join(' ');
