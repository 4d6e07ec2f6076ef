// A thing that some words stand for: by name, or by pointing back to it.
import type { Run } from './sentence.ts';

export interface Found {
  readonly id: string;
  readonly run: Run;
}
