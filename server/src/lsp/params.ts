// Parameters of requests are anything at all until they have been looked at: whether each has what it cannot be answered
// without, in the shape that handlers rely on. Knows no session; what else a request may say, its handler looks at.
import type { Position, Range } from 'vscode-languageserver';
import { isRecord } from './settings.ts';

/** `undefined` where nothing is. */
export function whatIsWrong(method: string, params: unknown): string | undefined {
  if (!isRecord(params)) return 'params are no object';
  return Object.entries(SHAPES).find(([key, shape]) => {
    const isNeeded = NEEDS[key]?.has(method) === true || (key === 'textDocument' && method.startsWith('textDocument/'));
    return (isNeeded || params[key] !== undefined) && !shape.holds(params[key]);
  })?.[1].wrong;
}

/** What is no text counts as left out. */
export const textIn = (value: unknown): string => (isText(value) ? value : '');

/** The URI of the document that a request is about. */
export function uriIn(params: unknown): string | undefined {
  const document = isRecord(params) ? params.textDocument : undefined;
  const uri = isRecord(document) ? document.uri : undefined;
  return typeof uri === 'string' ? uri : undefined;
}

interface Shape {
  holds(value: unknown): boolean;
  readonly wrong: string;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  textDocument: { holds: value => uriIn({ textDocument: value }) !== undefined, wrong: 'textDocument.uri is no text' },
  position: { holds: isPosition, wrong: 'position is no place of a document' },
  range: { holds: isRange, wrong: 'range is no place of a document' },
  positions: { holds: value => Array.isArray(value) && value.every(isPosition), wrong: 'positions are no places' },
  files: { holds: value => Array.isArray(value) && value.every(isMove), wrong: 'files are no addresses' },
  words: { holds: isText, wrong: 'words are no text' },
  newName: { holds: isText, wrong: 'newName is no text' },
};

/** What may be left out of other requests. */
const NEEDS: Readonly<Record<string, ReadonlySet<string>>> = {
  textDocument: new Set(['corroborate/record', 'corroborate/quote']),
  position: new Set([
    ...['hover', 'definition', 'references', 'documentHighlight', 'completion', 'prepareRename', 'rename'].map(
      name => `textDocument/${name}`,
    ),
    ...['corroborate/quote', 'corroborate/treeAt'],
  ]),
  range: new Set([
    ...['codeAction', 'inlayHint', 'semanticTokens/range'].map(name => `textDocument/${name}`),
    ...['codeLens/resolve', 'corroborate/record'],
  ]),
  positions: new Set(['textDocument/selectionRange']),
  files: new Set(['workspace/willRenameFiles']),
  words: new Set(['corroborate/quote']),
  newName: new Set(['textDocument/rename']),
};

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && isCount(value.line) && isCount(value.character);
}

function isRange(value: unknown): value is Range {
  return isRecord(value) && isPosition(value.start) && isPosition(value.end);
}

const isMove = (value: unknown): boolean =>
  isRecord(value) && typeof value.oldUri === 'string' && typeof value.newUri === 'string';

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
