import type { ReactNode } from 'react';
import type { IgnoredPart } from '../format/parameters.ts';
import { IgnoredParts } from './ignored-parts.tsx';

interface Props {
  /** The heading, and the window title. */
  readonly title: string;
  /** A short line above the heading: the kind of page. */
  readonly overline?: ReactNode;
  readonly lead?: ReactNode;
  /** The parts of the address that are not valid. */
  readonly ignored?: readonly IgnoredPart[];
  readonly children?: ReactNode;
}

/** The layout of every view: heading, introduction, content. */
export function Page({ title, overline, lead, ignored = [], children }: Props) {
  return (
    <article className="page">
      <title>{title === siteName ? title : `${title} · ${siteName}`}</title>
      <header className="page-head">
        {overline && <div className="overline">{overline}</div>}
        <h1 id="title">{title}</h1>
        {lead && <div className="lead">{lead}</div>}
      </header>
      <IgnoredParts ignored={ignored} />
      {children}
    </article>
  );
}

const siteName = 'MSME Group graph';
