// Strings that must not be mistaken for one another. The only place where `as` makes one.

declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** A file of a corpus: relative to the corpus root, `/` between its parts, no `.` or `..`, never empty. */
export type Path = Brand<string, 'Path'>;
/** Says what a claim states and in which file, never where in that file. */
export type ClaimId = Brand<string, 'ClaimId'>;

export const asPath = (text: string): Path => text as Path;
export const asClaimId = (text: string): ClaimId => text as ClaimId;
