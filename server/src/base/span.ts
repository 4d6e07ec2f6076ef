// A stretch of one text. Every offset of the engine is a UTF-16 code unit; lines and columns exist only at its edges.

/** Half-open: `start` is in, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether a caret at `offset` touches the span: its end counts, as an editor's word under the cursor does. */
export const touches = (place: Span, offset: number): boolean => place.start <= offset && offset <= place.end;
