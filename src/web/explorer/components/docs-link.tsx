interface Props {
  readonly document: { readonly url?: string | null; readonly searchUrl?: string | null };
}

/** Links to the text of a document and to its family on docs.wto.org; nothing if it has neither URL nor symbol. */
export function DocsLink({ document: { url, searchUrl } }: Props) {
  return (
    <>
      {url && <ExternalLink href={url}>{`Open on ${URL.parse(url)?.host}`}</ExternalLink>}
      {searchUrl && <ExternalLink href={searchUrl}>Search docs.wto.org</ExternalLink>}
    </>
  );
}

function ExternalLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a className="external-link" href={href} rel="noreferrer">
      {children} <span aria-hidden="true">↗</span>
    </a>
  );
}
