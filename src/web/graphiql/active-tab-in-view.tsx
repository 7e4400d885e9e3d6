import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Scrolls to the tab that is active: one that a link opened is the last, and may lie outside the strip. */
export function ActiveTabInView() {
  const index = useGraphiQL((state) => state.activeTabIndex);
  useEffect(() => {
    document.getElementById(`graphiql-session-tab-${index}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [index]);
  return null;
}
