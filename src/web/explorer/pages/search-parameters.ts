import { choice, shortText, sourceName } from '../format/parameters.ts';
import { typeLabels, typeNames } from '../format/types.ts';

export const entityTypes = typeNames.map((name) => typeLabels[name].enum);

/** `?q=compendium&type=DOCUMENT&source=annual-report-2023`. The server may have a lower limit, which its error names. */
export const searchParameters = { q: shortText(10_000), type: choice(entityTypes, null), source: sourceName };
