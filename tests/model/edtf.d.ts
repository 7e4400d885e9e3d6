/** Types of the part of the package that the tests use as an oracle. The package has no types of its own. */
declare module 'edtf' {
  interface ExtendedDate {
    /** In milliseconds; infinite for an open end, null for an unknown one. */
    readonly min: number;
    readonly max: number;
    readonly uncertain: { readonly value: number };
    readonly approximate: { readonly value: number };
  }

  /** @throws {Error} if the text is not EDTF. */
  export default function edtf(text: string): ExtendedDate;
}
