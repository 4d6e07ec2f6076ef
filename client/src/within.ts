// Which corpus a file belongs to, by addresses alone. Imports nothing, so that it is tested without an editor.

/** The innermost of `corpora` whose root (a URI) is the file's or lies above it. */
export function within<Corpus extends { readonly root: string }>(
  corpora: readonly Corpus[],
  file: string,
): Corpus | undefined {
  let best: Corpus | undefined;
  for (const corpus of corpora)
    if (isUnder(file, corpus.root) && (best === undefined || best.root.length < corpus.root.length)) best = corpus;
  return best;
}

function isUnder(file: string, root: string): boolean {
  const folder = decodeURIComponent(root.endsWith('/') ? root : `${root}/`);
  return decodeURIComponent(file).startsWith(folder);
}
