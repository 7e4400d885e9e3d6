interface Props {
  readonly document: { readonly url?: string | null; readonly searchUrl?: string | null };
}

/** Where the document is on docs.wto.org; nothing for one without a symbol. */
export function DocsLink({ document: { url, searchUrl } }: Props) {
  return (
    <>
      {url && <External href={url}>Open on docs.wto.org</External>}
      {searchUrl && <External href={searchUrl}>Search docs.wto.org</External>}
    </>
  );
}

function External({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a className="external" href={href} rel="noreferrer">
      {children} <span aria-hidden="true">↗</span>
    </a>
  );
}
