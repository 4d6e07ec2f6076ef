// Where what was read may be kept between runs. Imports nothing, so that it is tested without an editor.

/**
 * `undefined`: nowhere. Of a workspace that nobody trusts yet nothing is kept: what a stranger made would be taken up again
 * once he is no stranger any more.
 */
export function cacheFolderIn(
  storage: { readonly scheme: string; readonly fsPath: string },
  { isTrusted }: { readonly isTrusted: boolean },
): string | undefined {
  return isTrusted && storage.scheme === 'file' ? storage.fsPath : undefined;
}
