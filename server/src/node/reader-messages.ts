// What the main thread and the threads that read for it say to each other.
import type { ArticleDone, ArticleJob, FileAnswer, FileJob } from '../workspace/reading-jobs.ts';

export type Request =
  | { readonly kind: 'files'; readonly jobs: readonly FileJob[] }
  | { readonly kind: 'articles'; readonly jobs: readonly ArticleJob[] }
  /** The text of `corroborate.yaml`, for all articles from now on. Not answered. */
  | { readonly kind: 'settings'; readonly text: string | undefined };

/** In the order of the jobs. */
export type Answer =
  | { readonly kind: 'files'; readonly answers: readonly FileAnswer[] }
  | { readonly kind: 'articles'; readonly answers: readonly (ArticleDone | undefined)[] };
