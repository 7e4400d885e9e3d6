declare module 'relay-compiler' {
  /** Where the compiler is; null on a platform for which there is none. */
  const path: string | null;
  export default path;
}
