// The slots that words of an event may have: '{by} signed off on {subject}'. Each is filled by what stands there.
export const SLOTS = ['subject', 'by', 'in', 'for', 'with', 'date'] as const;

export type Slot = (typeof SLOTS)[number];

/** Whatever stands in braces, slots and what is none. */
export const bracedIn = (words: string): readonly string[] => words.match(/\{[^{}]*\}/g) ?? [];

export const isSlot = (braced: string): boolean => SLOTS.some(slot => braced === `{${slot}}`);
