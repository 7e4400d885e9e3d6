import { useMemo } from 'react';
import { useSearch } from 'wouter/use-browser-location';
import { type IgnoredPart, type ParametersByName, readParameters, type ValuesOf } from '../format/parameters.ts';

/**
 * The values of a view's parameters, and the parts of the address that are not valid. wouter's `useSearchParams` decodes
 * the address twice, so that `%2541` becomes `A`.
 */
export function useParameters<Parameters extends ParametersByName>(
  parameters: Parameters,
): { readonly values: ValuesOf<Parameters>; readonly ignored: readonly IgnoredPart[] } {
  const search = useSearch();
  return useMemo(() => readParameters(parameters, new URLSearchParams(search)), [parameters, search]);
}
