// The messages of our own between client and server: types alone, so that the client takes nothing else from here.
// Imports nothing but its own parts. URIs are as LSP has them, positions are zero-based UTF-16 code units.

import type {
  CompareParams,
  CompareResult,
  PictureParams,
  PictureResult,
  PicturesChangedParams,
  ReportParams,
  ReportResult,
} from './protocol-pictures.ts';
import type { Position, Range } from './protocol-range.ts';
import type {
  FileMarksResult,
  TreeAtParams,
  TreeAtResult,
  TreeParams,
  TreeResult,
  TreesChangedParams,
  TreeTextParams,
  TreeTextResult,
} from './protocol-trees.ts';

export type {
  ClientRequests,
  FileParams,
  FileRefusal,
  FolderEntry,
  KindResult,
  ReadFileParams,
  ReadFileResult,
  ReadFolderResult,
} from './protocol-files.ts';
export type {
  ComparedClash,
  ComparedSide,
  CompareParams,
  CompareResult,
  DayWindow,
  PictureAbout,
  PicturePage,
  PictureParams,
  PictureResult,
  PicturesChangedParams,
  PictureTarget,
  ReportFormat,
  ReportParams,
  ReportResult,
} from './protocol-pictures.ts';
export type { Position, Range } from './protocol-range.ts';
export type {
  FileMarksResult,
  Place,
  TreeAtParams,
  TreeAtResult,
  TreeParams,
  TreeResult,
  TreeRow,
  TreesChangedParams,
  TreeTextParams,
  TreeTextResult,
  TreeView,
} from './protocol-trees.ts';

/** Notifications to the client, by method. */
export interface ServerNotifications {
  /** Sent when it differs from the last one. */
  readonly 'corroborate/status': StatusParams;
  /** Cited passages of these articles, among the open ones, may not be what they were. */
  readonly 'corroborate/passagesChanged': PassagesChangedParams;
  /** Rows that the client was given are not what they would be now. */
  readonly 'corroborate/treesChanged': TreesChangedParams;
  /** Files whose number of contradictions changed, once the client has asked for it. */
  readonly 'corroborate/fileMarksChanged': FileMarksResult;
  /** What was drawn of these corpora may not be what it was. Told once for each time that it was asked for. */
  readonly 'corroborate/picturesChanged': PicturesChangedParams;
}

/** Requests to the server, by method. */
export interface ServerRequests {
  readonly 'corroborate/passages': { readonly params: PassagesParams; readonly result: PassagesResult };
  /** Asked before the editor opens a file by itself, so that it is decoded right from the start. */
  readonly 'corroborate/encoding': { readonly params: EncodingParams; readonly result: EncodingResult };
  /** `null` where the address lies in no corpus. */
  readonly 'corroborate/timeline': { readonly params: PictureParams; readonly result: PictureResult | null };
  readonly 'corroborate/matrix': { readonly params: PictureParams; readonly result: PictureResult | null };
  /** The contradictions at a place or of a claim, with the words of every side. */
  readonly 'corroborate/compare': { readonly params: CompareParams; readonly result: CompareResult };
  readonly 'corroborate/report': { readonly params: ReportParams; readonly result: ReportResult | null };
  /** The edit of a fix, with the reason that the user gave. An error where it cannot be made any more, or not safely. */
  readonly 'corroborate/fix': { readonly params: FixParams; readonly result: FixResult };
  /** The rows of a view below one of them. */
  readonly 'corroborate/contradictions': { readonly params: TreeParams; readonly result: TreeResult };
  readonly 'corroborate/facts': { readonly params: TreeParams; readonly result: TreeResult };
  readonly 'corroborate/sources': { readonly params: TreeParams; readonly result: TreeResult };
  /** The way from the top to the row of what stands at a place. */
  readonly 'corroborate/treeAt': { readonly params: TreeAtParams; readonly result: TreeAtResult };
  /** A row with all below it, to be copied. */
  readonly 'corroborate/treeText': { readonly params: TreeTextParams; readonly result: TreeTextResult };
  /** Every file with contradictions. */
  readonly 'corroborate/fileMarks': {
    readonly params: Readonly<Record<string, never>>;
    readonly result: FileMarksResult;
  };
  /** The fact files that words of an article can be written into, the likeliest first. */
  readonly 'corroborate/recordTargets': {
    readonly params: RecordTargetsParams;
    readonly result: RecordTargetsResult;
  };
  /** What words of an article come to as a fact of a fact file that the client has open. */
  readonly 'corroborate/record': { readonly params: RecordParams; readonly result: RecordResult };
  /** What words come to as a quote at a place of a fact file. */
  readonly 'corroborate/quote': { readonly params: QuoteParams; readonly result: QuoteResult };
  /** The settings file that a corpus in a folder of the workspace may begin with. */
  readonly 'corroborate/newSettings': { readonly params: NewSettingsParams; readonly result: NewSettingsResult };
  /** Gives back what it is given: what a round trip costs by itself. */
  readonly 'corroborate/echo': { readonly params: unknown; readonly result: unknown };
  /** What has been done since the start; an idle server counts nothing. */
  readonly 'corroborate/counters': { readonly params: undefined; readonly result: Counters };
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface StatusParams {
  readonly corpora: readonly CorpusStatus[];
}

export interface CorpusStatus {
  /** The URI of its root. */
  readonly root: string;
  /** Whether its files are still being read: the figures are of what has been read so far. */
  readonly reading: boolean;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Findings that are clashes between sources and not settled. */
  readonly contradictions: number;
  readonly facts: number;
  readonly articles: number;
  /** Articles too long to be read to their end. */
  readonly readInPart: number;
}

export interface PassagesChangedParams {
  readonly uris: readonly string[];
}

export interface PassagesParams {
  readonly uri: string;
}

export interface PassagesResult {
  /** In the order of the text; they may overlap. */
  readonly passages: readonly Passage[];
}

export type PassageState = 'agreed' | 'contradicted' | 'settled';

export interface Passage {
  readonly range: Range;
  readonly state: PassageState;
}

export interface EncodingParams {
  readonly uri: string;
}

export interface EncodingResult {
  /** VS Code's name for what the file is; `undefined` where that is UTF-8, or no article of a corpus. */
  readonly encoding?: string;
}

export interface RecordTargetsParams {
  readonly uri: string;
}

export interface RecordTargetsResult {
  readonly targets: readonly RecordTarget[];
}

export interface RecordTarget {
  readonly uri: string;
  /** Within its corpus. */
  readonly path: string;
  readonly exists: boolean;
}

export interface RecordParams {
  /** The fact file. */
  readonly textDocument: { readonly uri: string };
  /** The URI of the article. */
  readonly article: string;
  /** The words; an empty one stands for the sentence around it. */
  readonly range: Range;
  /** Behind the fact that stands there; at the end of the file's list where it is left out. */
  readonly position?: Position;
}

export interface RecordResult {
  /** Left out where there are no such words, or where the file cannot take them without a change to what it says. */
  readonly recorded?: {
    readonly range: Range;
    readonly text: string;
    /** The same text with a stop at each field that is for a person to look at. */
    readonly snippet: string;
  };
}

export interface QuoteParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  readonly words: string;
}

export interface QuoteResult {
  /** Left out where no quote can stand. */
  readonly text?: string;
}

export interface NewSettingsParams {
  /** The URI of a folder. */
  readonly folder: string;
}

export interface NewSettingsResult {
  /** Left out where the folder is none of the workspace's. */
  readonly text?: string;
}

export interface Counters {
  readonly requests: number;
  readonly notificationsSent: number;
  readonly changes: number;
  /** Work of the engine, by name, where the engine counts it. */
  readonly work: Readonly<Record<string, number>>;
}

/** `data` of a code action. A client hands it back as it is; nothing in it is trusted. */
export type CodeActionData =
  /** Claims of an article's prose that are to be written down. */
  | { readonly kind: 'record'; readonly uri: string; readonly claims: readonly string[] }
  | ({ readonly kind: 'fix' } & FixOf)
  /** The date of a claim, as precisely as its quote states it. */
  | { readonly kind: 'refine'; readonly uri: string; readonly claim: string }
  /** All that can be mended safely in a file. */
  | { readonly kind: 'fix-all'; readonly uri: string };

/** A fix of a finding, as it was offered in a file. */
export interface FixOf {
  readonly uri: string;
  readonly code: string;
  readonly key: string;
  readonly fix: string;
}

/** What the command of a fix is given that asks something of the user. */
export interface FixToAsk extends FixOf {
  readonly asks: 'reason' | 'reason-and-day';
  readonly title: string;
}

export interface FixParams extends FixOf {
  readonly because?: string;
  /** `2027-01-31`. */
  readonly until?: string;
}

export interface FixResult {
  /** A WorkspaceEdit of LSP, of documents with their versions. */
  readonly edit: object;
}

/** `data` of a diagnostic. A client hands it back as it is; nothing in it is trusted. */
export type DiagnosticData =
  | { readonly kind: 'finding'; readonly code: string; readonly key: string }
  /** The buffer was decoded as something that the file is not; VS Code's name for what it is. */
  | { readonly kind: 'encoding'; readonly encoding: string };
