import { ToolbarButton, useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { hashOf } from '../shared/operation-hash.ts';

/** Puts the operation into the address and the address onto the clipboard. */
export function LinkButton() {
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]);
  const [label, setLabel] = useState(invitation);
  const share = async () => {
    history.replaceState(null, '', hashOf({ query: tab?.query ?? '', variables: tab?.variables ?? '' }));
    setLabel((await copied(location.href)) ? 'Link copied' : 'The link is in the address bar');
    setTimeout(() => setLabel(invitation), 2_000);
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

const invitation = 'Copy a link to this query';

/** Whether the text came onto the clipboard: there is none outside HTTPS and localhost, and the reader may refuse. */
async function copied(text: string): Promise<boolean> {
  if (!navigator.clipboard) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
