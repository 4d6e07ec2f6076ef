// Decodes bytes with the platform's TextDecoder: all of them are of the encoding, or the answer is `undefined`.
import type { Decoder, EncodingName } from '../ports.ts';

/** A byte-order mark is left in the text: whoever looks for one has cut it off before. */
export function webDecoder(): Decoder {
  const decoders = new Map<EncodingName, InstanceType<typeof TextDecoder>>();
  return {
    decode(bytes, encoding) {
      const decoder = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
      decoders.set(encoding, decoder);
      try {
        return decoder.decode(bytes);
      } catch {
        return undefined;
      }
    },
  };
}
