import './entity-field.css';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useAnswer } from '../api/use-query-result.ts';
import { typeWords } from '../format/types.ts';
import { type EntityLinkFragment, type EntityType, SearchDocument } from '../generated/graphql.ts';
import { HitName, HitText } from './hit.tsx';
import { TypeMark } from './type-icon.tsx';
import { useSettled } from './use-debounced.ts';

interface Props {
  readonly id: string;
  readonly placeholder: string;
  /** Only entities of these types. */
  readonly types?: readonly EntityType[];
  /** The name of what is chosen, shown while no other is looked for. */
  readonly value?: string;
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly onChoose: (entity: EntityLinkFragment) => void;
  /** Where the list is not all: its last choice, and what Enter does without a choice. Otherwise Enter takes the first result. */
  readonly onAll?: (query: string) => void;
}

/** Finds an entity: a combobox whose list holds the best results, as ARIA's Authoring Practices describe it. Its label is the caller's. */
export function EntityField({ id, placeholder, types, value = '', field, onChoose, onAll }: Props) {
  const list = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const own = useRef<HTMLInputElement>(null);
  const input = field ?? own;
  const text = (typed ?? '').trim();
  const query = useSettled(text, settleMs);
  const variables = { query, first: shown, ...(types && { types: [...types] }) };
  const { data, failure, waiting } = useAnswer({ document: SearchDocument, variables }, query === '');
  const current = query === text && !waiting; // Otherwise the list is that of an earlier text.
  const hits = query === '' || text === '' ? [] : (data?.search.edges ?? []);
  const rest = onAll && current && data && hits.length > 0 ? data.search.totalCount - hits.length : 0;
  const count = hits.length + (rest > 0 ? 1 : 0);
  const expanded = open && count > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has other choices.
  useEffect(() => setChosen(-1), [data]);
  useEffect(() => {
    if (chosen >= 0) document.getElementById(`${list}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen, list]);

  const take = (index: number) => {
    const hit = hits[index];
    if (!hit && !onAll) return;
    setOpen(false);
    setTyped(null);
    input.current?.blur();
    if (hit) onChoose(hit.node);
    else onAll?.(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = count - 1;
    const moves: Record<string, number> = {
      ArrowDown: chosen >= last ? -1 : chosen + 1,
      ArrowUp: chosen < 0 ? last : chosen - 1,
    };
    const move = moves[event.key];
    if (move !== undefined && count > 0) {
      event.preventDefault();
      setOpen(true);
      setChosen(expanded ? move : event.key === 'ArrowDown' ? 0 : last);
    } else if (event.key === 'Enter' && text) {
      event.preventDefault();
      if (expanded && chosen >= 0) take(chosen);
      else if (onAll || current) take(onAll ? hits.length : 0);
    } else if (event.key === 'Escape') {
      if (expanded) setOpen(false);
      else setTyped(null);
      setChosen(-1);
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
        aria-activedescendant={expanded && chosen >= 0 ? `${list}-${chosen}` : undefined}
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
        className={current ? '' : 'earlier'}
        hidden={!expanded}
        onMouseDown={(event) => event.preventDefault()} // The input keeps the focus.
      >
        {Array.from({ length: count }, (_, index) => {
          const hit = hits[index];
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: as above.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input hears the keys.
            <div
              key={hit?.node.slug ?? 'all'}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === chosen}
              onClick={() => take(index)}
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
      <p role="status" className={open && query && current && (failure || count === 0) ? 'no-option' : 'hidden'}>
        {open && query && current && (failure?.title ?? said(data?.search.totalCount ?? 0, query))}
      </p>
    </div>
  );
}

const shown = 8;
const settleMs = 150;

function said(count: number, query: string): string {
  return count === 0 ? `Nothing found for “${query}”` : `${count} ${count === 1 ? 'result' : 'results'}`;
}
