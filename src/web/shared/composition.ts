/**
 * Keys that are pressed while a text is composed, as in Japanese or Chinese, belong to the composer: Enter confirms a
 * word and Escape discards it. No handler of the page gets them. Text editors in `except` look after themselves. Must
 * be called before other code listens for keys.
 */
export function leaveKeysToComposer(except?: string): void {
  const stop = (event: KeyboardEvent) => {
    const exempt = except !== undefined && event.target instanceof Element && event.target.closest(except);
    if (isComposing(event) && !exempt) event.stopImmediatePropagation();
  };
  // The first listeners that an event reaches.
  for (const type of ['keydown', 'keypress', 'keyup'] as const) addEventListener(type, stop, { capture: true });
}

/** Safari ends the composition before it sends the key that ended it, with the code 229. */
function isComposing({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229;
}
