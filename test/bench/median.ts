// The middle one of many times, which no single hiccup of the machine moves.
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
