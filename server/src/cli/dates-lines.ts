// A stream of pieces as lines. Linear, however small the pieces are and wherever they break.

export interface LineSplitter {
  /** The lines that the piece completes, without their ends; `undefined` for one that was too long to keep. */
  take(piece: string): readonly (string | undefined)[];
  /** The last line, where nothing ends it. */
  end(): readonly (string | undefined)[];
}

/** `longest`: UTF-16 units of a line that are kept. White space around a line, and a byte-order mark, are no part of it. */
export function lineSplitter(longest: number): LineSplitter {
  let open: string[] = [];
  let length = 0;
  const close = (): string | undefined => {
    const line =
      length > longest
        ? undefined
        : open
            .join('')
            .replace(/^\ufeff/, '')
            .trim();
    open = [];
    length = 0;
    return line;
  };
  const keep = (part: string): void => {
    length += part.length;
    if (length <= longest) open.push(part);
    else open = [];
  };
  return {
    take(piece) {
      const lines: (string | undefined)[] = [];
      const [first = '', ...others] = piece.split('\n');
      keep(first);
      for (const part of others) {
        lines.push(close());
        keep(part);
      }
      return lines;
    },
    end: () => (length === 0 ? [] : [close()]),
  };
}
