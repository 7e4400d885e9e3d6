import type { ReactNode } from 'react';

interface Props {
  /** The heading, and the title of the document. */
  readonly title: string;
  /** What stands above the heading: what kind of page it is. */
  readonly kicker?: ReactNode;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

/** The outline of every view. */
export function Page({ title, kicker, lead, children }: Props) {
  return (
    <article className="page">
      <title>{title === siteName ? title : `${title} · ${siteName}`}</title>
      <header className="page-head">
        {kicker && <div className="kicker">{kicker}</div>}
        <h1 id="title">{title}</h1>
        {lead && <div className="lead">{lead}</div>}
      </header>
      {children}
    </article>
  );
}

const siteName = 'MSME Group graph';
