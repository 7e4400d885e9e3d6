import type { KeyboardEvent } from 'react';

/**
 * Arrow keys in a tree of nested lists: up and down lead from item to item, right opens an item or leads into it, left closes it or leads out of it.
 * Only for keys pressed on an item's first control; elsewhere they keep their meaning.
 */
export function moveInTree(event: KeyboardEvent, toggle: (id: string) => void): void {
  const from = event.target instanceof HTMLElement ? event.target : null;
  const item = from?.closest('li');
  if (!from || !item || from !== controlOf(item) || event.altKey || event.ctrlKey || event.metaKey) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLLIElement>('li[data-step]')].filter(
    (each) => !each.parentElement?.closest('[hidden]'),
  );
  const at = items.indexOf(item);
  const expanded = from.getAttribute('aria-expanded');
  const inner = item.querySelector<HTMLLIElement>('li[data-step]');
  const outer = item.parentElement?.closest('li') ?? null;
  const moves: Record<string, HTMLLIElement | null | undefined> = {
    ArrowDown: items[at + 1],
    ArrowUp: items[at - 1],
    Home: items[0],
    End: items.at(-1),
    ArrowRight: expanded === 'true' ? inner : null,
    ArrowLeft: expanded === 'true' ? null : outer,
  };
  if (!Object.hasOwn(moves, event.key)) return;
  event.preventDefault();
  if ((event.key === 'ArrowRight' && expanded === 'false') || (event.key === 'ArrowLeft' && expanded === 'true'))
    toggle(item.id);
  else controlOf(moves[event.key] ?? null)?.focus();
}

/** What an item is reached by: the button that opens and closes it, or its link. */
export function controlOf(item: Element | null): HTMLElement | null {
  return item?.querySelector<HTMLElement>(':scope > .step-head > button, :scope > .step-head > a') ?? null;
}
