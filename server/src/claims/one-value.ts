// Whether there is anything to hold against anything: most groups are told of by one source, or by several that agree, and
// for these no rule should lay out more than this asks.
import type { Claim } from './claim.ts';

/** `valueKey`: `undefined` for a claim without a value; claims with equal keys have the same one. */
export function isOneValue(claims: readonly Claim[], valueKey: (claim: Claim) => string | undefined): boolean {
  let stated: string | undefined;
  for (const claim of claims) {
    const value = valueKey(claim);
    if (value === undefined) continue;
    if (stated !== undefined && stated !== value) return false;
    stated = value;
  }
  return true;
}
