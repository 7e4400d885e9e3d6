import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Scrolls the active tab into view. A tab opened by a link is the last one and may be outside the visible area. */
export function ActiveTabInView() {
  const index = useGraphiQL((state) => state.activeTabIndex);
  useEffect(() => {
    document.getElementById(`graphiql-session-tab-${index}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [index]);
  return null;
}
