import './entity-field.css';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useQueryResult } from '../api/use-query-result.ts';
import { typeLabels } from '../format/types.ts';
import { type EntityLinkFragment, type EntityType, SearchDocument } from '../generated/graphql.ts';
import { HitName, HitText } from './hit.tsx';
import { TypeIcon } from './type-icon.tsx';
import { useDebounced } from './use-debounced.ts';

interface Props {
  readonly id: string;
  readonly placeholder: string;
  /** Restricts the search to these types. */
  readonly types?: readonly EntityType[];
  /** The name of the selected entity, shown until the user types. */
  readonly value?: string;
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly onChoose: (entity: EntityLinkFragment) => void;
  /**
   * Called for the option "All n results", and by Enter if no option is active. Without it, Enter selects the first
   * result.
   */
  readonly onShowAll?: (query: string) => void;
}

/**
 * Searches and selects an entity: a combobox as in the ARIA Authoring Practices Guide. The caller provides its label.
 */
export function EntityField({ id, placeholder, types, value = '', field, onChoose, onShowAll }: Props) {
  const list = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [activeIndex, setActiveIndex] = useState(-1);
  const ownInput = useRef<HTMLInputElement>(null);
  const input = field ?? ownInput;
  const text = (typed ?? '').trim();
  const query = useDebounced(text, debounceMs);
  const variables = { query, first: maxOptions, ...(types && { filter: { types: [...types] } }) };
  const { data, failure, loading } = useQueryResult({ document: SearchDocument, variables }, query === '');
  const current = query === text && !loading; // Otherwise the list belongs to a previous text.
  const hits = query === '' || text === '' ? [] : (data?.search.edges ?? []);
  const hidden = onShowAll && current && data && hits.length > 0 ? data.search.totalCount - hits.length : 0;
  const count = hits.length + (hidden > 0 ? 1 : 0);
  const expanded = open && count > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: new results have no active option.
  useEffect(() => setActiveIndex(-1), [data]);
  useEffect(() => {
    if (activeIndex >= 0) document.getElementById(`${list}-${activeIndex}`)?.scrollIntoView({ block: 'nearest' });
  }, [activeIndex, list]);

  const choose = (index: number) => {
    const hit = hits[index];
    if (!hit && !onShowAll) return;
    setOpen(false);
    setTyped(null);
    input.current?.blur();
    if (hit) onChoose(hit.node);
    else onShowAll?.(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = count - 1;
    const nextIndexes: Record<string, number> = {
      ArrowDown: activeIndex >= last ? -1 : activeIndex + 1,
      ArrowUp: activeIndex < 0 ? last : activeIndex - 1,
    };
    const nextIndex = nextIndexes[event.key];
    if (nextIndex !== undefined && count > 0) {
      event.preventDefault();
      setOpen(true);
      setActiveIndex(expanded ? nextIndex : event.key === 'ArrowDown' ? 0 : last);
    } else if (event.key === 'Enter' && text) {
      event.preventDefault();
      if (expanded && activeIndex >= 0) choose(activeIndex);
      else if (onShowAll || current) choose(onShowAll ? hits.length : 0);
    } else if (event.key === 'Escape') {
      if (expanded) setOpen(false);
      else setTyped(null);
      setActiveIndex(-1);
    }
  };

  return (
    <div className="entity-field">
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed ?? value}
        aria-expanded={expanded}
        aria-controls={`${list}-list`}
        aria-autocomplete="list"
        aria-activedescendant={expanded && activeIndex >= 0 ? `${list}-${activeIndex}` : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
        }}
        onFocus={(event) => {
          setOpen(true);
          if (typed === null) event.target.select();
        }}
        onBlur={() => {
          setOpen(false);
          if (value) setTyped(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${list}-list`}
        role="listbox"
        aria-label="Results"
        className={current ? '' : 'stale'}
        hidden={!expanded}
        onMouseDown={(event) => event.preventDefault()} // The input keeps the focus.
      >
        {Array.from({ length: count }, (_, index) => {
          const hit = hits[index];
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys.
            <div
              key={hit?.node.slug ?? 'all'}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === activeIndex}
              onClick={() => choose(index)}
              onMouseMove={() => setActiveIndex(index)}
            >
              {hit ? (
                <>
                  <TypeIcon type={hit.node.__typename} />
                  <span className="option-name">
                    <HitName hit={hit} />
                  </span>
                  <span className="option-type">{typeLabels[hit.node.__typename].singular}</span>
                  <span className="option-text">
                    <HitText hit={hit} />
                  </span>
                </>
              ) : (
                <span className="option-name">All {data?.search.totalCount} results</span>
              )}
            </div>
          );
        })}
      </div>
      <p
        role="status"
        className={open && query && current && (failure || count === 0) ? 'entity-field-status' : 'visually-hidden'}
      >
        {open && query && current && (failure?.title ?? statusText(data?.search.totalCount ?? 0, query))}
      </p>
    </div>
  );
}

const maxOptions = 8;
const debounceMs = 150;

function statusText(count: number, query: string): string {
  return count === 0 ? `Nothing found for “${query}”` : `${count} ${count === 1 ? 'result' : 'results'}`;
}
