// `tolerance`: days for an event, a share of the larger value for a measure or an attribute.

const daysOf: Readonly<Record<string, number>> = { d: 1, w: 7, m: 31, y: 366 };

/** `1d`, `2w`, `1m`, `1y`, or a number of days. Months and years are the longest there are: a year apart agrees. */
export function toleranceInDays(text: string): number | undefined {
  const found = /^(\d{1,5}) ?([dwmy]?)$/.exec(text);
  return found ? Number(found[1]) * (daysOf[found[2] || 'd'] ?? 1) : undefined;
}

/** `2%` or `0.02` is 0.02; never more than the whole. */
export function toleranceAsShare(text: string): number | undefined {
  const found = /^(\d{1,3}(?:\.\d{1,6})?) ?([%％]?)$/.exec(text);
  if (!found) return undefined;
  const share = found[2] ? Number(found[1]) / 100 : Number(found[1]);
  return share <= 1 ? share : undefined;
}
