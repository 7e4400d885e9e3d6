import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useAnswer } from '../api/use-answer.ts';
import { SearchDocument } from '../generated/graphql.ts';
import { HitName, HitText } from '../parts/hit.tsx';
import { TypeMark } from '../parts/type-mark.tsx';
import { addressOf, searchAddress } from '../words/addresses.ts';
import { typeWords } from '../words/types.ts';
import { useFocusBySlash } from './use-focus-by-slash.ts';
import { useSettled } from './use-settled.ts';

/** The search of every page: a combobox whose list holds the best results, as ARIA's Authoring Practices describe it. */
export function SearchBox() {
  const id = useId();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  useFocusBySlash(input);
  const query = useSettled(text.trim(), settleMs);
  const { data, failure, waiting } = useAnswer(
    { document: SearchDocument, variables: { query, first: shown } },
    query === '',
  );
  const current = query === text.trim() && !waiting; // Otherwise the list is that of an earlier text.
  const hits = query === '' || text.trim() === '' ? [] : (data?.search.edges ?? []);
  const rest = current && data && hits.length > 0 ? data.search.totalCount - hits.length : 0;
  const options = [...hits.map(({ node }) => addressOf(node.slug)), ...(rest > 0 ? [searchAddress(query)] : [])];
  const expanded = open && options.length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has other choices.
  useEffect(() => setChosen(-1), [data]);
  useEffect(() => {
    if (chosen >= 0) document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen, id]);

  const go = (address: string) => {
    setOpen(false);
    setText('');
    input.current?.blur();
    navigate(address);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = options.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: chosen >= last ? -1 : chosen + 1,
      ArrowUp: chosen < 0 ? last : chosen - 1,
    };
    const move = moves[event.key];
    if (move !== undefined && options.length > 0) {
      event.preventDefault();
      setOpen(true);
      setChosen(expanded ? move : event.key === 'ArrowDown' ? 0 : last);
    } else if (event.key === 'Enter' && text.trim()) {
      event.preventDefault();
      go((expanded && options[chosen]) || searchAddress(text.trim()));
    } else if (event.key === 'Escape') {
      if (expanded) setOpen(false);
      else setText('');
      setChosen(-1);
    }
  };

  return (
    <search className="search-box">
      <label className="hidden" htmlFor={`${id}-input`}>
        Search the graph
      </label>
      <input
        ref={input}
        id={`${id}-input`}
        type="text"
        role="combobox"
        placeholder="Search names, symbols, words"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        aria-expanded={expanded}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={expanded && chosen >= 0 ? `${id}-${chosen}` : undefined}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Results"
        className={current ? '' : 'earlier'}
        hidden={!expanded}
        onMouseDown={(event) => event.preventDefault()} // The input keeps the focus.
      >
        {options.map((address, index) => {
          const hit = hits[index];
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: as above.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input hears the keys.
            <div
              key={address}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              onClick={() => go(address)}
              onMouseMove={() => setChosen(index)}
            >
              {hit ? (
                <>
                  <TypeMark type={hit.node.__typename} />
                  <span className="option-name">
                    <HitName hit={hit} />
                  </span>
                  <span className="option-type">{typeWords[hit.node.__typename].one}</span>
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
        className={open && query && current && (failure || options.length === 0) ? 'no-option' : 'hidden'}
      >
        {open && query && current && (failure?.title ?? said(data?.search.totalCount ?? 0, query))}
      </p>
    </search>
  );
}

const shown = 8;
const settleMs = 150;

function said(count: number, query: string): string {
  return count === 0 ? `Nothing found for “${query}”` : `${count} ${count === 1 ? 'result' : 'results'}`;
}
