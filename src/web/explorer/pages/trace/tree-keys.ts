import type { KeyboardEvent } from 'react';

/**
 * Arrow keys in a tree of nested lists, as in ARIA's tree pattern: up and down move between items, right expands an
 * item or moves to its first child, left collapses an item or moves to its parent. The keys apply only to an item's
 * first control.
 */
export function onTreeKeyDown(event: KeyboardEvent, toggle: (id: string) => void): void {
  const control = event.target instanceof HTMLElement ? event.target : null;
  const item = control?.closest('li');
  if (!control || !item || control !== findControl(item) || event.altKey || event.ctrlKey || event.metaKey) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLLIElement>('li[data-step]')].filter(
    (each) => !each.parentElement?.closest('[hidden]'),
  );
  const index = items.indexOf(item);
  const expanded = control.getAttribute('aria-expanded');
  const firstChild = item.querySelector<HTMLLIElement>('li[data-step]');
  const parent = item.parentElement?.closest('li') ?? null;
  const targets: Record<string, HTMLLIElement | null | undefined> = {
    ArrowDown: items[index + 1],
    ArrowUp: items[index - 1],
    Home: items[0],
    End: items.at(-1),
    ArrowRight: expanded === 'true' ? firstChild : null,
    ArrowLeft: expanded === 'true' ? null : parent,
  };
  if (!Object.hasOwn(targets, event.key)) return;
  event.preventDefault();
  if ((event.key === 'ArrowRight' && expanded === 'false') || (event.key === 'ArrowLeft' && expanded === 'true'))
    toggle(item.id);
  else findControl(targets[event.key] ?? null)?.focus();
}

/** An item's first control: the button that expands it, or its link. */
export function findControl(item: Element | null): HTMLElement | null {
  return item?.querySelector<HTMLElement>(':scope > .tree-item-head > button, :scope > .tree-item-head > a') ?? null;
}
