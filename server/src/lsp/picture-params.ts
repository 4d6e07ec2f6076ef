// What a client asks a picture for is anything at all until it has been looked at.
import { ErrorCodes, type Position } from 'vscode-languageserver';
import type { PictureAbout, PictureParams } from './protocol.ts';
import { refusal } from './requests.ts';
import { isRecord } from './settings.ts';

const WIDTHS = { least: 320, most: 4000 };
const MOST_AT_ONCE = 200;

/** Throws a refusal where it is no such request. */
export function pictureParams(value: unknown): PictureParams {
  if (!isRecord(value) || typeof value.uri !== 'string') throw invalid('uri is no text');
  const about = aboutIn(value.about);
  if (about === undefined) throw invalid('about names nothing that can be shown');
  const { width, first, count, choice, window } = value;
  if (!isNumber(width) || !isNumber(first) || !isNumber(count)) throw invalid('width, first and count are numbers');
  return {
    uri: value.uri,
    about,
    choice: choice === 'contradicted' ? 'contradicted' : 'all',
    width: clamped(width, WIDTHS.least, WIDTHS.most),
    first: clamped(first, 0, Number.MAX_SAFE_INTEGER),
    count: clamped(count, 1, MOST_AT_ONCE),
    ...windowIn(window),
  };
}

function aboutIn(value: unknown): PictureAbout | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, key, claim, position } = value;
  if (kind === 'corpus') return { kind };
  if (kind === 'entity' && typeof key === 'string') return { kind, key };
  if (kind === 'occurrence' && typeof claim === 'string') return { kind, claim };
  return kind === 'at' && isPosition(position) ? { kind, position } : undefined;
}

/** A window without a width, or beyond all calendars, counts as left out. */
function windowIn(value: unknown): Pick<PictureParams, 'window'> {
  if (!isRecord(value) || !isNumber(value.from) || !isNumber(value.to)) return {};
  const [from, to] = [clamped(value.from, -FARTHEST, FARTHEST), clamped(value.to, -FARTHEST, FARTHEST)];
  return to - from >= 1 ? { window: { from, to } } : {};
}

/** Days: some 270,000 years. */
const FARTHEST = 100_000_000;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const clamped = (value: number, least: number, most: number): number =>
  Math.round(Math.max(least, Math.min(most, value)));

export const isPosition = (value: unknown): value is Position =>
  isRecord(value) && isNumber(value.line) && isNumber(value.character) && value.line >= 0 && value.character >= 0;

const invalid = (message: string) => refusal(ErrorCodes.InvalidParams, message);
