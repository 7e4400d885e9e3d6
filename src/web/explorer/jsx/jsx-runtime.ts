import { createElement, type ReactNode } from 'react';
import { Fragment, jsx as reactJsx, jsxs as reactJsxs } from 'react/jsx-runtime';

// What JSX is compiled to. Browsers that translate a page put each text into an element of their own. React would then
// change a text that is no longer shown, or fail to remove it and show nothing. Here no text stands beside something
// else: texts that follow each other are one text, and a text beside elements has an element. React replaces the whole
// content of an element that holds one text.

export type { JSX } from 'react';
export { Fragment };

/** An element with at most one child. */
export const jsx: typeof reactJsx = (type, props, key) => reactJsx(type, withSeparateTexts(type, props), key);

/** An element with several children. */
export const jsxs: typeof reactJsxs = (type, props, key) => {
  const separated = withSeparateTexts(type, props);
  return Array.isArray(separated.children) ? reactJsxs(type, separated, key) : reactJsx(type, separated, key);
};

interface Props {
  readonly children?: ReactNode;
}

function withSeparateTexts(type: unknown, props: unknown): Props {
  const { children } = props as Props; // JSX has no other form of props.
  if (type !== Fragment && !Array.isArray(children)) return props as Props;
  const joined = joinTexts(Array.isArray(children) ? children : [children]);
  const shown = joined.filter((child) => !isNothing(child));
  const [only] = shown;
  if (type !== Fragment && shown.length === 1 && typeof only === 'string')
    return { ...(props as Props), children: only };
  const element = type === 'text' ? 'tspan' : 'span';
  return {
    ...(props as Props),
    // Translators leave spaces as they are.
    children: joined.map((child) =>
      typeof child === 'string' && child.trim() ? createElement(element, null, child) : child,
    ),
  };
}

/** Each text with those that follow it. The others keep their places, by which React knows them. */
function joinTexts(children: readonly ReactNode[]): ReactNode[] {
  const joined = [...children];
  let first = -1;
  for (const [index, child] of children.entries()) {
    if (isNothing(child)) continue;
    if (typeof child !== 'string' && typeof child !== 'number') first = -1;
    else if (first < 0) {
      first = index;
      joined[index] = String(child);
    } else {
      joined[first] = `${joined[first]}${child}`;
      joined[index] = null;
    }
  }
  return joined;
}

function isNothing(child: ReactNode): boolean {
  return child === null || child === undefined || typeof child === 'boolean' || child === '';
}
