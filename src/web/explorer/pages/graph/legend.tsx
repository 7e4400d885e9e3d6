import type { LegendEntry } from '../../components/svg-file.ts';
import { TypeMark, typeShapes } from '../../components/type-icon.tsx';
import { typeNames, typeWords } from '../../format/types.ts';
import type { Picture } from './subgraph.ts';

/** What the shapes and lines of the picture mean. */
export function Legend({ picture }: { readonly picture: Picture }) {
  const types = new Set(picture.nodes.map(({ entity }) => entity.__typename));
  return (
    <ul className="picture-legend" aria-label="Legend">
      {typeNames
        .filter((type) => types.has(type))
        .map((type) => (
          <li key={type}>
            <TypeMark type={type} silent /> {typeWords[type].one}
          </li>
        ))}
      <LineMeaning basis="STATED" meaning="stated" />
      <LineMeaning basis="DERIVED" meaning="derived, or from outside" />
    </ul>
  );
}

/** The shapes of a drawn picture, for its file. */
export function legendOf(svg: SVGSVGElement): LegendEntry[] {
  return typeNames.flatMap((type) => {
    const drawn = svg.querySelector(`.type-${type} .picture-shape`);
    return drawn ? [{ shape: typeShapes[type], fill: getComputedStyle(drawn).fill, words: typeWords[type].one }] : [];
  });
}

function LineMeaning({ basis, meaning }: { readonly basis: string; readonly meaning: string }) {
  return (
    <li>
      <svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
        <path className={`picture-line line-${basis}`} d="M1 5H26M21 2L26 5L21 8" />
      </svg>{' '}
      {meaning}
    </li>
  );
}
