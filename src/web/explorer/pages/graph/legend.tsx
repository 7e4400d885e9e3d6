import type { LegendEntry } from '../../components/svg-file.ts';
import { TypeIcon, typeIconPaths } from '../../components/type-icon.tsx';
import { typeLabels, typeNames } from '../../format/types.ts';
import type { Subgraph } from './subgraph.ts';

/** The meaning of the icons and lines. */
export function Legend({ subgraph }: { readonly subgraph: Subgraph }) {
  const types = new Set(subgraph.nodes.map(({ entity }) => entity.__typename));
  return (
    <ul className="graph-legend" aria-label="Legend">
      {typeNames
        .filter((type) => types.has(type))
        .map((type) => (
          <li key={type}>
            <TypeIcon type={type} decorative /> {typeLabels[type].singular}
          </li>
        ))}
      <LineEntry basis="STATED" meaning="stated" />
      <LineEntry basis="DERIVED" meaning="derived or external" />
    </ul>
  );
}

/** The types in a diagram, for the legend of its file. */
export function legendEntries(svg: SVGSVGElement): LegendEntry[] {
  return typeNames.flatMap((type) => {
    const shape = svg.querySelector(`.type-${type} .graph-shape`);
    if (!shape) return [];
    return [{ path: typeIconPaths[type], fill: getComputedStyle(shape).fill, label: typeLabels[type].singular }];
  });
}

function LineEntry({ basis, meaning }: { readonly basis: string; readonly meaning: string }) {
  return (
    <li>
      <svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
        <path className={`graph-line line-${basis}`} d="M1 5H26M21 2L26 5L21 8" />
      </svg>{' '}
      {meaning}
    </li>
  );
}
