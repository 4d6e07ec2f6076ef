// Words of a text where a client shows them as they stand, neither Markdown nor HTML: a sign in them that turns the direction
// of writing round would make a name, and whatever stands behind it, look like another.

export const unturned = (text: string): string => text.replace(/\p{Bidi_Control}/gu, '');
