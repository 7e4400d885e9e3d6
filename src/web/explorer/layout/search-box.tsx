import { useId, useRef } from 'react';
import { useLocation } from 'wouter';
import { EntityField } from '../components/entity-field.tsx';
import { entityAddress, searchAddress } from '../format/addresses.ts';
import { useSlashShortcut } from './use-slash-shortcut.ts';

/** The search box in the header. Choosing a result opens the entity's page. */
export function SearchBox() {
  const id = useId();
  const [, navigate] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  useSlashShortcut(input);
  return (
    <search className="search-box">
      <label className="visually-hidden" htmlFor={id}>
        Search the graph
      </label>
      <EntityField
        id={id}
        field={input}
        placeholder="Search names, symbols, words"
        onChoose={({ slug }) => navigate(entityAddress(slug))}
        onShowAll={(query) => navigate(searchAddress(query))}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
    </search>
  );
}
