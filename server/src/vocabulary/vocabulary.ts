// The words of a corpus: what its entities, places, authorities, events, measures and attributes are called, and how
// occurrences of them are told apart. Plain data; knows no file and no claim.
import type { Drafts, OncePerKey } from './layer.ts';

export type { OncePerKey } from './layer.ts';

export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly classes: readonly string[];
}

export interface PlaceEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Ids of the places that hold this one, directly. */
  readonly within: readonly string[];
  /** Ids of places that this one holds, directly. */
  readonly contains: readonly string[];
}

export interface Authority {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly place: string | undefined;
}

/** What events, measures and attributes share. */
export interface PredicateEntry {
  readonly id: string;
  readonly label: string;
  /** Trigger words and phrases for prose. */
  readonly words: readonly string[];
  /** `none`: any number of times, so that two of them never contradict. */
  readonly oncePer: readonly OncePerKey[] | 'none';
}

export interface EventEntry extends PredicateEntry {
  /** In days. */
  readonly tolerance: number;
  /** Ids of the events that come before it, all of them, not only the nearest. */
  readonly after: readonly string[];
  /** For these `CN` is the same place as `mainland-china`. */
  readonly regulatory: boolean;
}

export interface MeasureEntry extends PredicateEntry {
  /** A share of the larger value: 2 % is 0.02. */
  readonly tolerance: number;
}

export interface AttributeEntry extends PredicateEntry {
  readonly many: boolean;
  readonly tolerance: number;
}

/** Something that a word of a fact file stands for: known to the vocabulary, or standing for itself, folded. */
export interface Term {
  /** The id of a known thing; the folded words of an unknown one. Two terms are the same when their keys are. */
  readonly key: string;
  readonly known: boolean;
  /** Which section of the vocabulary knows it; left out where none does. */
  readonly kind?: 'entity' | 'place' | 'authority' | 'class';
  /** How to show it: the entry's name, or the words as written. */
  readonly label: string;
}

/** A set of places. `outside` is a complement. */
export type Place =
  | { readonly kind: 'place'; readonly key: string; readonly known: boolean; readonly label: string }
  | { readonly kind: 'outside'; readonly of: Place & { readonly kind: 'place' }; readonly label: string };

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface CorpusSettings {
  /** Only what `corroborate.yaml` sets; the rest keeps its default. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly minSources: number;
  readonly exclude: readonly string[];
  /** `undefined`: every .txt and .md. */
  readonly articles: readonly string[] | undefined;
  readonly prose: boolean;
}

/** The built-in vocabulary with a corpus' own laid over it. */
export interface Vocabulary {
  /** Equal versions resolve every word alike: a digest of what it was made of. */
  readonly version: string;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly places: ReadonlyMap<string, PlaceEntry>;
  readonly authorities: ReadonlyMap<string, Authority>;
  readonly events: ReadonlyMap<string, EventEntry>;
  readonly measures: ReadonlyMap<string, MeasureEntry>;
  readonly attributes: ReadonlyMap<string, AttributeEntry>;
  /** Whether `corroborate.yaml` declares an entity of its own: only then is an unknown subject told. */
  readonly declaresEntities: boolean;
  /** Folded name, id or alias to ids, by kind: what the look-ups below read. Made once with the vocabulary. */
  readonly names: {
    readonly entities: ReadonlyMap<string, string>;
    readonly places: ReadonlyMap<string, string>;
    readonly authorities: ReadonlyMap<string, string>;
    readonly events: ReadonlyMap<string, string>;
    readonly measures: ReadonlyMap<string, string>;
    readonly attributes: ReadonlyMap<string, string>;
    readonly classes: ReadonlyMap<string, string>;
    /** What texts call the complement of a place, folded, to the id of that place. */
    readonly outsides: ReadonlyMap<string, string>;
  };
  /** All places that hold a place, itself and `world` included; closed over `within` and `contains`. */
  readonly holders: ReadonlyMap<string, ReadonlySet<string>>;
  /** The reverse of `holders`: all places that a place holds, itself included. */
  readonly held: ReadonlyMap<string, ReadonlySet<string>>;
  /** Places that are the same as another where a regulatory event is concerned: `CN` to `mainland-china`. */
  readonly regulatoryAs: ReadonlyMap<string, string>;
  /** What it was built of, merged: what a further layer is laid over. Look-ups have no business here. */
  readonly drafts: Drafts;
}
