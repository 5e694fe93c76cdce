/** The part of the npm package `edtf`, which ships no types, that Heed uses. */
declare module 'edtf' {
  /** Reads a text by the grammar of EDTF levels 0 to 2; throws where it is none. */
  export function parse(text: string): { readonly type: string; readonly level: number };
}
