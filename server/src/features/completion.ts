// What may be written where the cursor is, in a fact file or in `corroborate.yaml`. Goes by the text as it is typed; what is
// dear to say of an item is said once it is asked for (completion-docs.ts).
import type { Path } from '../base/brand.ts';
import type { TextSource } from '../ports.ts';
import { cursorIn } from '../syntax/yaml-cursor.ts';
import { companionArticles } from '../workspace/paths.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Completing, CompletionAsked } from './completion-asked.ts';
import { type FactsWanted, factCompletions } from './completion-facts.ts';
import type { Completion, Completions } from './completion-item.ts';
import { itemCompletion, keyCompletions } from './completion-keys.ts';
import { type Around, factKindAt, type KeyPlace, placeIn, type ValuePlace } from './completion-place.ts';
import { type Values, valueCompletionsAt } from './completion-values.ts';

/** `undefined` where nothing is known to fit. */
export async function completionsAt(
  snapshot: Snapshot,
  texts: TextSource,
  asked: CompletionAsked,
): Promise<Completions | undefined> {
  const root = rootOf(snapshot, asked.path);
  const cursor = root && cursorIn(asked.text, asked.offset);
  const place = cursor && placeIn(root, cursor);
  if (cursor === undefined || place === undefined) return undefined;
  const companion = companionArticles(asked.path).find(path => snapshot.file(path)?.kind === 'article');
  const completing = { ...asked, snapshot, texts, cursor, companion };
  const { items, incomplete } = place.slot === 'key' ? keysAt(completing, place) : await atValue(completing, place);
  const { span, quote } = cursor.token;
  const mayKeep = quote === '' && span.end > asked.offset && asked.text[asked.offset] === ' ';
  return { items, incomplete, replaced: span, mayKeep };
}

function rootOf(snapshot: Snapshot, path: Path): 'file' | 'settings' | undefined {
  const kind = snapshot.file(path)?.kind;
  return kind === 'facts' ? 'file' : kind === 'settings' ? 'settings' : undefined;
}

function keysAt(completing: Completing, place: KeyPlace): Values {
  const items = keysIn(completing, place, place.around.at(-1) ?? { where: place.where, entries: [] });
  return { items, incomplete: false };
}

function keysIn(completing: Completing, place: KeyPlace | ValuePlace, mapping: Around): readonly Completion[] {
  const { cursor, companion, text, keepsLines, locale, snapshot } = completing;
  const isNewFact = mapping.where === 'fact' && !place.around.includes(mapping);
  const around = isNewFact ? [...place.around, mapping] : place.around;
  const hasHeader = hasHeaderIn(around);
  return keyCompletions({
    cursor,
    ...mapping,
    kind: factKindAt({ cursor, around }),
    companion: companion !== undefined || hasHeader,
    lineEnd: keepsLines ? lineEndOf(text) : undefined,
    vocabulary: snapshot.vocabulary,
    locale,
  });
}

/** Values; the keys of a mapping that may begin there; and the dash of a list that may. */
async function atValue(completing: Completing, place: ValuePlace): Promise<Values> {
  const { cursor, locale } = completing;
  const { behind: inner, slot, isItem } = place;
  if (slot === 'dash') {
    const facts = factsAt(completing, place, 'with a dash');
    return { items: [itemCompletion(inner?.where, locale), ...facts], incomplete: false };
  }
  const values = await valueCompletionsAt(completing, place);
  const begins = cursor.beginning;
  if (begins === undefined || inner === undefined) return values;
  const mayBegin = isItem ? inner.as !== 'mapping' : inner.as !== 'list';
  const keys = mayBegin ? keysIn(completing, place, { where: inner.where, entries: begins }) : [];
  const mayList = !isItem && inner.as !== 'mapping' && cursor.token.typed === '';
  const dash = mayList ? [itemCompletion(inner.where, locale), ...factsAt(completing, place, 'with a dash')] : [];
  const facts = mayBegin && isItem && begins.length === 0 ? factsAt(completing, place, 'behind a dash') : [];
  return {
    items: [...values.items, ...dash, ...facts, ...keys],
    incomplete: values.incomplete,
  };
}

/** Whole facts, where the item that begins is one, for a client that leads through their stops. */
function factsAt(
  { cursor, companion, text, keepsLines, leadsThroughStops, locale }: Completing,
  { around, behind }: ValuePlace,
  begins: FactsWanted['begins'],
): readonly Completion[] {
  if (behind?.where !== 'fact' || !keepsLines || leadsThroughStops !== true) return [];
  const isCompanion = companion !== undefined || hasHeaderIn(around);
  return factCompletions({ cursor, begins, companion: isCompanion, lineEnd: lineEndOf(text), locale });
}

const hasHeaderIn = ([file]: readonly Around[]): boolean => file?.entries.some(({ key }) => key === 'article') === true;

const lineEndOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
