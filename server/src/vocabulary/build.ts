// Lays one layer over a vocabulary: the built-in one over nothing, a corpus' own over the built-in one. A pure merge; the
// base is shared wherever the layer says nothing, so that an edit of `corroborate.yaml` costs what it holds and no more.
import { shortHash } from '../base/hash.ts';
import { foldName } from '../text/fold.ts';
import { layAttributes, layAuthorities, layEntities, layEvents, layMeasures } from './entries.ts';
import type { AuthorityDraft, EntityDraft, LayerIssue, PlaceDraft, PredicateDraft, VocabularyLayer } from './layer.ts';
import { combineNamed, combinePredicates, type MergedSection, mergeSection } from './merge.ts';
import { layClasses, layNamed, layOutsides, layPredicates } from './names.ts';
import { closeOrder } from './order.ts';
import { closePlaces } from './place-graph.ts';
import { foldPredicate } from './predicates.ts';
import { type References, referencesTo } from './references.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Layering {
  /** Left out for the built-in layer itself. */
  readonly base?: Vocabulary;
  readonly layer: VocabularyLayer;
}

export interface Built {
  readonly vocabulary: Vocabulary;
  /** Of the layer; the base has had its own told. */
  readonly issues: readonly LayerIssue[];
}

/**
 * Later entries override earlier ones key by key; names, aliases and words add up. What the layer gets wrong is left out
 * and told, and the rest of it counts. An id is the same in any case and width.
 */
export function buildVocabulary({ base = EMPTY, layer }: Layering): Built {
  const issues: LayerIssue[] = [];
  const sections = mergeSections(base, layer, issues);
  const names = layNames(base, sections, issues);
  const refer = (section: keyof VocabularyLayer, to: 'places' | 'events'): References => {
    const fold = to === 'events' ? foldPredicate : foldName;
    return referencesTo({ section, ids: sections[to].all, names: names[to], fold }, issues);
  };
  const order = closeOrder(sections.events, refer('events', 'events'), issues);
  const vocabulary: Vocabulary = {
    version: shortHash(`${base.version}\n${JSON.stringify(layer)}`),
    declaresEntities: base.declaresEntities || sections.entities.fresh.size > 0,
    names,
    entities: layEntities(base.entities, sections.entities, names.classes),
    ...(sections.places.fresh.size === 0
      ? geography(base)
      : closePlaces(sections.places, refer('places', 'places'), issues)),
    authorities: layAuthorities(base.authorities, sections.authorities, refer('authorities', 'places')),
    events: layEvents(base.events, sections.events, order),
    measures: layMeasures(base.measures, sections.measures),
    attributes: layAttributes(base.attributes, sections.attributes),
    drafts: draftsOf(sections),
  };
  return { vocabulary, issues: issues.map(issue => asSpelled(issue, sections)) };
}

interface Sections {
  readonly entities: MergedSection<EntityDraft>;
  readonly places: MergedSection<PlaceDraft>;
  readonly authorities: MergedSection<AuthorityDraft>;
  readonly events: MergedSection<PredicateDraft>;
  readonly measures: MergedSection<PredicateDraft>;
  readonly attributes: MergedSection<PredicateDraft>;
}

function mergeSections({ drafts, names }: Vocabulary, layer: VocabularyLayer, issues: LayerIssue[]): Sections {
  const merge = <D>(
    section: keyof VocabularyLayer,
    base: ReadonlyMap<string, D>,
    over: Readonly<Record<string, D>>,
    combine: (base: D, over: D) => D,
  ): MergedSection<D> => {
    const fold = section === 'events' || section === 'measures' || section === 'attributes' ? foldPredicate : foldName;
    return mergeSection({ section, base, names: names[section], layer: over, fold, combine }, issues);
  };
  return {
    entities: merge('entities', drafts.entities, layer.entities, combineNamed),
    places: merge('places', drafts.places, layer.places, combineNamed),
    authorities: merge('authorities', drafts.authorities, layer.authorities, combineNamed),
    events: merge('events', drafts.events, layer.events, combinePredicates),
    measures: merge('measures', drafts.measures, layer.measures, combinePredicates),
    attributes: merge('attributes', drafts.attributes, layer.attributes, combinePredicates),
  };
}

function layNames({ names }: Vocabulary, sections: Sections, issues: LayerIssue[]): Vocabulary['names'] {
  return {
    entities: layNamed(names.entities, 'entities', sections.entities.fresh, issues),
    places: layNamed(names.places, 'places', sections.places.fresh, issues),
    authorities: layNamed(names.authorities, 'authorities', sections.authorities.fresh, issues),
    events: layPredicates(names.events, 'events', sections.events.fresh, issues),
    measures: layPredicates(names.measures, 'measures', sections.measures.fresh, issues),
    attributes: layPredicates(names.attributes, 'attributes', sections.attributes.fresh, issues),
    classes: layClasses(names.classes, sections.entities.fresh),
    outsides: layOutsides(names.outsides, sections.places.fresh),
  };
}

const draftsOf = ({ entities, places, authorities, events, measures, attributes }: Sections): Vocabulary['drafts'] => ({
  entities: entities.all,
  places: places.all,
  authorities: authorities.all,
  events: events.all,
  measures: measures.all,
  attributes: attributes.all,
});

const geography = ({ places, holders, held, regulatoryAs }: Vocabulary) => ({ places, holders, held, regulatoryAs });

/** The reader of the file finds an entry by the id that stands there. */
function asSpelled(issue: LayerIssue, sections: Sections): LayerIssue {
  const id = sections[issue.section].spelled.get(issue.id);
  return id === undefined ? issue : { ...issue, id };
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

const EMPTY: Vocabulary = {
  version: '',
  declaresEntities: false,
  entities: NONE,
  places: NONE,
  authorities: NONE,
  events: NONE,
  measures: NONE,
  attributes: NONE,
  names: {
    entities: NONE,
    places: NONE,
    authorities: NONE,
    events: NONE,
    measures: NONE,
    attributes: NONE,
    classes: NONE,
    outsides: NONE,
  },
  holders: NONE,
  held: NONE,
  regulatoryAs: NONE,
  drafts: { entities: NONE, places: NONE, authorities: NONE, events: NONE, measures: NONE, attributes: NONE },
};
