/** The little of the package that the tests use as an oracle; it comes without types. */
declare module 'edtf' {
  interface ExtendedDate {
    /** Milliseconds; infinite for an open end, null for an unknown one. */
    readonly min: number;
    readonly max: number;
    readonly uncertain: { readonly value: number };
    readonly approximate: { readonly value: number };
  }

  /** @throws {Error} if the text is not EDTF. */
  export default function edtf(text: string): ExtendedDate;
}
