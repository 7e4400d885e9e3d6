import { ToolbarButton, useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { hashOf } from './operation-hash.ts';

/** Puts the operation into the address and the address onto the clipboard. */
export function LinkButton() {
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]);
  const [copied, setCopied] = useState(false);
  const share = async () => {
    history.replaceState(null, '', hashOf({ query: tab?.query ?? '', variables: tab?.variables ?? '' }));
    await navigator.clipboard?.writeText(location.href).catch(() => undefined); // Without a clipboard the address bar still has it.
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <ToolbarButton label={copied ? 'Link copied' : 'Copy a link to this query'} onClick={share}>
      <svg
        className="graphiql-toolbar-icon"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        <path d="M6.5 9.5l3-3M7 4.5l1.5-1.5a3 3 0 014.5 4.5L11.5 9M9 11.5L7.5 13A3 3 0 013 8.5L4.5 7" />
      </svg>
    </ToolbarButton>
  );
}
