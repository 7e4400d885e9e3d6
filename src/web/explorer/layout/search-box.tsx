import { useId, useRef } from 'react';
import { useLocation } from 'wouter';
import { EntityField } from '../components/entity-field.tsx';
import { addressOf, searchAddress } from '../format/addresses.ts';
import { useFocusBySlash } from './use-slash-shortcut.ts';

/** The search of every page, whose results lead to their pages. */
export function SearchBox() {
  const id = useId();
  const [, navigate] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  useFocusBySlash(input);
  return (
    <search className="search-box">
      <label className="hidden" htmlFor={id}>
        Search the graph
      </label>
      <EntityField
        id={id}
        field={input}
        placeholder="Search names, symbols, words"
        onChoose={({ slug }) => navigate(addressOf(slug))}
        onAll={(query) => navigate(searchAddress(query))}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
    </search>
  );
}
