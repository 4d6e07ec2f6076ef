// Words cut out of a text, to be kept when the text is not: engines keep all of a text for as long as a part that was cut
// out of it.

export const detached = (words: string): string => JSON.parse(JSON.stringify(words));
