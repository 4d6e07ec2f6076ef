// The English words that make a name of a month, a weekday or a day beside them, as data. Knows no grammar.
import { words } from './english-tokens.ts';

/** Months that people are called. */
export const GIVEN_NAMES = words('april may june august jan mar jun jul january');
/** What a person's name stands behind. */
export const TITLES = words('mr mrs ms miss dr prof professor sir lady lord dame st saint sister brother');
/** '14 May Street', 'June 5th Avenue'. */
export const ADDRESS_NOUNS = words(
  'street road avenue lane square boulevard drive st rd ave blvd way close crescent terrace',
);
/** With a capital behind a month, a weekday or a day they make a name of it. */
export const NAME_NOUNS = words(
  `trust fund foundation school club society ltd limited inc llc plc gmbh company group bridge house hall park place court festival
  grant prize award church theatre theater museum gallery college academy movement revolution press books records band orchestra
  hospital hotel island river market station studio studios pictures manifesto martyrs league party union association committee`
    .split(/\s+/)
    .join(' '),
);
