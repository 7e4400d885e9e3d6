// SVG charts that suit a light and a dark background and load no other file.

import { wellFormed } from '../../src/web/shared/xml.ts';

/** An SVG document. Screen readers read its title and description. */
export function svgDocument(
  title: string,
  description: string,
  width: number,
  height: number,
  content: string[],
): string {
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    `<style>${style}</style>`,
    `<rect class="background" width="${width}" height="${height}" rx="6"/>`,
    text(margin, 26, title, 'heading'),
    ...content,
    '</svg>',
    '',
  ];
  return wellFormed(lines.join('\n'));
}

/** The space around the content, in pixels. */
export const margin = 16;

/** Text that starts at a point of its baseline; the classes `middle` and `end` anchor it otherwise. */
export function text(x: number, y: number, content: string, className = ''): string {
  return `<text x="${round(x)}" y="${round(y)}"${className && ` class="${className}"`}>${escaped(content)}</text>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, className: string): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" class="${className}"/>`;
}

export function rectangle(x: number, y: number, width: number, height: number, className: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" class="${className}"/>`;
}

export function circle(x: number, y: number, radius: number, className: string): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" class="${className}"/>`;
}

export function polyline(points: readonly (readonly [x: number, y: number])[], className: string): string {
  return `<polyline points="${points.map((point) => point.map(round).join(',')).join(' ')}" class="${className}"/>`;
}

/** A logarithmic axis: maps values to coordinates. */
export interface LogAxis {
  at(value: number): number;
  /** The powers of ten that the axis spans. */
  readonly powers: readonly number[];
}

/**
 * An axis from the power of ten at or below the minimum to the one at or above the maximum. A value that exceeds a
 * power of ten by less than the tolerance does not extend the axis.
 */
export function logAxis(values: readonly number[], from: number, to: number): LogAxis {
  const low = Math.floor(Math.log10(Math.min(...values)) + tolerance);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - tolerance));
  return {
    at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
    powers: Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)),
  };
}

/** In powers of ten. */
const tolerance = 0.01;

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(content: string): string {
  return content.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const style = [
  'text { font: 13px system-ui, sans-serif; fill: #1f2328 }',
  '.heading { font-size: 16px; font-weight: 600 }',
  '.title { font-weight: 600 }',
  '.end { text-anchor: end }',
  '.middle { text-anchor: middle }',
  '.muted { fill: #59636e; font-size: 12px }',
  '.background { fill: #ffffff }',
  '.grid { stroke: #d1d9e0 }',
  '.range { stroke: #1f2328; stroke-width: 1.5 }',
  '.bar { fill: #a8b6c7 }',
  '.highlighted { fill: #2f81f7 }',
  'polyline { fill: none; stroke-width: 2 }',
  ...['#2f81f7', '#d97706', '#1a9e5f', '#c2410c', '#8b5cf6', '#0d9aa8', '#d6409f'].map(
    (color, index) => `.c${index} { stroke: ${color}; fill: ${color} } polyline.c${index} { fill: none }`,
  ),
  '@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .muted { fill: #9198a1 } .background { fill: #0d1117 } .grid { stroke: #30363d } .range { stroke: #e6edf3 } .bar { fill: #4d5b6b } }',
].join(' ');
