// What many times come to.

/** The middle one, which no single hiccup of the machine moves. */
export const median = (values: readonly number[]): number => share(values, 0.5);

/** The one that this share of the others does not exceed: 0.95 for the 95th percentile. */
export const share = (values: readonly number[], of: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * of)] ?? 0;
