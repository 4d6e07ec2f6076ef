/** What is told about one code, in Markdown. */
export interface Page {
  /** What was found, and why it matters. */
  readonly means: string;
  readonly silent: string;
  readonly todo: string;
  /** YAML of fact files, shortened to what makes the finding. */
  readonly example: string;
}
