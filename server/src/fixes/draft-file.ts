// A companion fact file that is yet to be made: what is known of its article, and facts. The date of publication goes
// into the header only where someone wrote it; what was merely inferred stands there as a comment, and stays inferred.
import type { Path } from '../base/brand.ts';
import type { ArticleHeader, ArticleMeta } from '../syntax/fact-file.ts';
import { articleKeys } from '../syntax/keys.ts';
import { companionFor } from '../workspace/companion.ts';
import { articleHeaderOf } from '../workspace/packed-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { blockLines, type DraftEntry, type DraftValue, type FactDraft } from './fact-draft.ts';

export function draftFile(snapshot: Snapshot, article: Path, facts: readonly FactDraft[]): string {
  const header = headerOf(snapshot, article);
  const items = facts.map(({ entries }) => indented(blockLines(entries), '  - ', '    ').join('\n'));
  const list = items.length === 0 ? 'facts: []' : `facts:\n${items.join('\n\n')}`;
  return `${[...header, list].join('\n')}\n`;
}

function headerOf(snapshot: Snapshot, article: Path): readonly string[] {
  const companion = companionFor(snapshot, article);
  const file = companion && snapshot.file(companion);
  const written = file?.kind === 'facts' ? articleHeaderOf(file) : undefined;
  const entries = written === undefined ? knownOf(snapshot, article) : writtenIn(written);
  const inferred = inferredOf(snapshot, article);
  const lines = indented([...blockLines(entries), ...inferred], '  ', '  ');
  if (entries.length > 0) return ['article:', ...lines];
  return inferred.length === 0 ? [] : ['# article:', ...inferred.map(line => line.replace('# ', '#   '))];
}

/** What the article says of itself. Its first line may or may not be a title: that is for a person to say. */
function knownOf(snapshot: Snapshot, article: Path): readonly DraftEntry[] {
  const known = snapshot.article(article);
  const published = known?.publishedInferred === false ? known.published?.text : undefined;
  return entry('published', published);
}

function writtenIn(header: ArticleHeader): readonly DraftEntry[] {
  const values = new Map<string, ArticleHeader[keyof ArticleHeader]>(Object.entries(header));
  return articleKeys.flatMap(({ key }) => entry(key, draftOf(values.get(key))));
}

/** Of what a header may hold: a text, a list of texts, a flag. */
function draftOf(written: ArticleHeader[keyof ArticleHeader]): DraftValue | undefined {
  if (written === undefined) return undefined;
  if (Array.isArray(written)) return written.flatMap(each => ('value' in each ? [each.value] : []));
  if (!('value' in written) || written.value === false) return undefined;
  return written.value;
}

const entry = (key: string, value: DraftValue | undefined): readonly DraftEntry[] =>
  value === undefined ? [] : [{ key, value }];

const FROM: Readonly<Record<NonNullable<ArticleMeta['publishedFrom']>, string>> = {
  'front-matter': 'its front matter',
  'file-name': 'its name',
  dateline: 'its dateline',
};

function inferredOf(snapshot: Snapshot, article: Path): readonly string[] {
  const known = snapshot.article(article);
  const summary = snapshot.file(article);
  const from = summary?.kind === 'article' ? summary.meta.publishedFrom : undefined;
  if (known?.published === undefined || !known.publishedInferred || from === undefined) return [];
  return [`# published: ${known.published.text} # inferred from ${FROM[from]}: true?`];
}

function indented(lines: readonly string[], first: string, rest: string): readonly string[] {
  return lines.map((line, at) => `${at === 0 ? first : rest}${line}`);
}
