// The oracle ships no types; this is all that the tests ask of it.
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
