import { ToolbarButton, useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { operationHash } from '../shared/operation-hash.ts';

/** Writes the operation to the address bar and copies the address to the clipboard. */
export function LinkButton() {
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]);
  const [label, setLabel] = useState(defaultLabel);
  const share = async () => {
    history.replaceState(null, '', operationHash({ query: tab?.query ?? '', variables: tab?.variables ?? '' }));
    setLabel((await copyToClipboard(location.href)) ? 'Link copied' : 'The link is in the address bar');
    setTimeout(() => setLabel(defaultLabel), 2_000);
  };
  return (
    <ToolbarButton label={label} onClick={share}>
      <svg
        className="graphiql-toolbar-icon"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
        aria-hidden="true"
      >
        <path d="M6.5 9.5l3-3M7 4.5l1.5-1.5a3 3 0 014.5 4.5L11.5 9M9 11.5L7.5 13A3 3 0 013 8.5L4.5 7" />
      </svg>
    </ToolbarButton>
  );
}

const defaultLabel = 'Copy a link to this query';

/**
 * Returns false if copying failed: browsers offer the clipboard on HTTPS and localhost only, and the user may deny
 * access.
 */
async function copyToClipboard(text: string): Promise<boolean> {
  if (!navigator.clipboard) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
