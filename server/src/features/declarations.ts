// Where `corroborate.yaml` declares what fact files name. Reads its text when it is asked: few requests need it.
import { asPath } from '../base/brand.ts';
import { covers, type Span, touches } from '../base/span.ts';
import type { Claim } from '../claims/claim.ts';
import type { TextSource } from '../ports.ts';
import { type Declaration as Declared, readSettingsFile } from '../syntax/settings-file.ts';
import type { Site, Snapshot } from '../workspace/snapshot.ts';

const SETTINGS = asPath('corroborate.yaml');

export interface Declaration {
  readonly section: Declared['section'];
  readonly id: string;
  /** What mentions of it are found by. */
  readonly key: string;
  /** Its id. */
  readonly site: Site;
  /** The entry as a whole. */
  readonly whole: Site;
  /** The names that it gives, its id first. */
  readonly names: readonly Span[];
}

export interface Declarations {
  readonly all: readonly Declaration[];
  /** By `mentionKey`; a name that only the built-in vocabulary has is declared nowhere in a corpus. */
  readonly byKey: ReadonlyMap<string, Declaration>;
}

/** Empty where the corpus has no `corroborate.yaml`. */
export async function readDeclarations(snapshot: Snapshot, texts: TextSource): Promise<Declarations> {
  const text = snapshot.file(SETTINGS) === undefined ? undefined : await texts.read(SETTINGS);
  const all = text === undefined ? [] : readSettingsFile(text).declarations.map(declarationOf);
  return { all, byKey: new Map(all.map(declared => [declared.key, declared])) };
}

/** What is declared around an offset of `corroborate.yaml`. */
export function declarationAt({ all }: Declarations, offset: number): Declaration | undefined {
  return all.find(({ whole }) => touches(whole.span, offset));
}

/** Of the event, measure or attribute that a claim is of. */
export const predicateKey = ({ kind, name }: Pick<Claim, 'kind' | 'name'>): string => `${kind} ${name}`;

const KINDS: Readonly<Record<Declared['section'], string>> = {
  entities: 'entity',
  places: 'place',
  authorities: 'authority',
  events: 'event',
  measures: 'measure',
  attributes: 'attribute',
};

function declarationOf({ section, id, span, entries, nameSpans }: Declared): Declaration {
  const end = entries.reduce((last, { valueSpan }) => Math.max(last, valueSpan.end), span.end);
  const whole = { start: span.start, end };
  return {
    section,
    id,
    key: `${KINDS[section]} ${id}`,
    site: { path: SETTINGS, span },
    whole: { path: SETTINGS, span: whole },
    names: [span, ...nameSpans.map(name => name.span).filter(name => covers(whole, name))],
  };
}
