/** Which source something is from, where the graph has several. */
export function SourceNote({ source }: { readonly source: { readonly title: string } }) {
  return (
    <p className="interpretation">
      <span className="muted">Source: </span>
      {source.title}
    </p>
  );
}
