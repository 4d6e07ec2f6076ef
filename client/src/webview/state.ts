// What a webview remembers, looked at before it is trusted: a newer or older version may have written it.
import type { PictureAbout } from '../../../server/src/lsp/protocol.ts';
import type { PictureState } from './messages.ts';

/** `undefined` where it is no state of a picture. */
export function readState(value: unknown): PictureState | undefined {
  if (!isRecord(value) || typeof value.uri !== 'string') return undefined;
  const about = readAbout(value.about);
  if (about === undefined) return undefined;
  const { choice, first, window } = value;
  const isWindow = isRecord(window) && typeof window.from === 'number' && typeof window.to === 'number';
  return {
    uri: value.uri,
    about,
    choice: choice === 'contradicted' ? 'contradicted' : 'all',
    first: typeof first === 'number' && first >= 0 ? first : 0,
    ...(isWindow ? { window: { from: Number(window.from), to: Number(window.to) } } : {}),
  };
}

function readAbout(value: unknown): PictureAbout | undefined {
  if (!isRecord(value)) return undefined;
  if (value.kind === 'entity' && typeof value.key === 'string') return { kind: 'entity', key: value.key };
  if (value.kind === 'occurrence' && typeof value.claim === 'string') return { kind: 'occurrence', claim: value.claim };
  return value.kind === 'corpus' ? { kind: 'corpus' } : undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
