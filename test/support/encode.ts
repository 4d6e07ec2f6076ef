// Bytes in old encodings, for tests: the platform only decodes them, so its tables are read backwards.

/** The bytes of `text` in a double-byte encoding; throws where the encoding lacks one of its characters. */
export function encode(text: string, label: string): number[] {
  return from(text, tableOf(label, doubleBytes), label);
}

export function encodeSingleByte(text: string, label: string): number[] {
  return from(text, tableOf(label, singleBytes), label);
}

function from(text: string, table: ReadonlyMap<string, readonly number[]>, label: string): number[] {
  return [...text].flatMap(character => {
    const found = character < '\u0080' ? [character.charCodeAt(0)] : table.get(character);
    if (found === undefined) throw new Error(`${label} has no ${character}`);
    return [...found];
  });
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(label: string, all: () => Iterable<readonly number[]>): ReadonlyMap<string, readonly number[]> {
  const made = tables.get(label) ?? invert(label, all());
  tables.set(label, made);
  return made;
}

function invert(label: string, sequences: Iterable<readonly number[]>): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(label);
  const table = new Map<string, readonly number[]>();
  for (const sequence of sequences) {
    const text = decoder.decode(Uint8Array.from(sequence));
    if ([...text].length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, sequence);
  }
  return table;
}

function* singleBytes(): Iterable<readonly number[]> {
  for (let byte = 0x80; byte < 0x100; byte++) yield [byte];
}

function* doubleBytes(): Iterable<readonly number[]> {
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) yield [lead, trail];
}
