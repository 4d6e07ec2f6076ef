// English words whose full stop is not the sentence's, by what their neighbour tells. Without the last stop, in lower case.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** A name or a reference follows, always: the sentence runs on. */
export const continuesBefore = words(
  'dr mr mrs ms mx prof st rev hon gov sen rep gen col capt lt sgt maj messrs mme mlle fr sr vs v cf e.g i.e viz ' +
    'approx esp incl resp eq eqs dept assoc asst vol fig figs ed eds pres supt',
);

/** The sentence runs on where a digit follows: months, numbers, pages, versions. */
export const continuesBeforeDigit = words(
  'jan feb mar apr jun jul aug sep sept oct nov dec no nos nr vol p pp art arts sec sect fig figs tab ch chap cl para ' +
    'ver v rev ca c approx est min max tel ext phase ph op bd',
);

/** May close a sentence or stand within one: it closes it only where a word follows that often begins one. */
export const endsBeforeStarter = words(
  'co corp inc ltd llc plc bros mfg intl etc al ph.d m.d b.sc m.sc ave blvd rd dept hrs hr min',
);

export const sentenceStarters = words(
  'the a an this that these those it its he she they we i you his her their our my in on at by for from to with as if ' +
    'when while after before since during under over and but or so yet however although though because there here who ' +
    'what which where why how both each all some many most no not another such also then now today according founded ' +
    'following based earlier later meanwhile moreover furthermore additionally about more with until among between',
);
