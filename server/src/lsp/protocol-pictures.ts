// The messages about pictures, comparisons and reports: a part of protocol.ts, through which the client knows them.
import type { Position, Range } from './protocol-range.ts';

export interface PicturesChangedParams {
  /** The URIs of their roots. */
  readonly roots: readonly string[];
}

/** What a picture shows; `at`: the entity at a place of the file, else the whole corpus. */
export type PictureAbout =
  | { readonly kind: 'corpus' }
  | { readonly kind: 'entity'; readonly key: string }
  | { readonly kind: 'occurrence'; readonly claim: string }
  | { readonly kind: 'at'; readonly position: Position };

export interface PictureParams {
  /** Of the corpus, or of any file in it. */
  readonly uri: string;
  readonly about: PictureAbout;
  readonly choice: 'all' | 'contradicted';
  /** Pixels. */
  readonly width: number;
  /** Which sources of a timeline, which occurrences of a matrix. */
  readonly first: number;
  readonly count: number;
  /** Days since 1970-01-01; left out, what the server finds best. */
  readonly window?: DayWindow;
}

export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/** Two pieces of SVG, of which the first is to stay in sight; colours are custom properties, which `style` names. */
export interface PictureResult {
  readonly root: string;
  readonly about: Exclude<PictureAbout, { readonly kind: 'at' }>;
  readonly title: string;
  readonly head: string;
  readonly body: string;
  /** HTML. */
  readonly legend: string;
  readonly style: string;
  /** What is not drawn. */
  readonly notes: readonly string[];
  readonly targets: readonly PictureTarget[];
  readonly page: PicturePage;
  /** Of a timeline that shows anything: what is drawn, and all that there is. */
  readonly window?: DayWindow;
  readonly extent?: DayWindow;
}

/** Where a mark leads: the element whose `data-key` it names. */
export interface PictureTarget {
  readonly key: string;
  readonly uri: string;
  readonly range: Range;
  readonly claim: string;
}

export interface PicturePage {
  readonly first: number;
  readonly count: number;
  readonly total: number;
  readonly label: string;
}

export interface CompareParams {
  readonly uri: string;
  /** One of the two. */
  readonly position?: Position;
  readonly claim?: string;
}

export interface CompareResult {
  readonly clashes: readonly ComparedClash[];
}

export interface ComparedClash {
  readonly about: string;
  readonly settled: boolean;
  readonly sides: readonly ComparedSide[];
}

export interface ComparedSide {
  readonly source: string;
  readonly value: string;
  readonly uri: string;
  readonly range: Range;
}

export type ReportFormat = 'html' | 'markdown' | 'csv';

export interface ReportParams {
  readonly uri: string;
  readonly format: ReportFormat;
}

export interface ReportResult {
  /** The URI of the corpus that it is of. */
  readonly root: string;
  readonly text: string;
}
