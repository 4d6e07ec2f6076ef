// The outline of a file: a fact file's header and facts, an article's cited passages under its title.
import type { Path } from '../base/brand.ts';
import type { Span } from '../base/span.ts';
import { labelOf } from '../messages/material.ts';
import type { Fact, FactKind } from '../syntax/fact-file.ts';
import type { ArticleSummary, FactFileSummary } from '../workspace/file-summary.ts';
import { factFileOf } from '../workspace/packed-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { ClaimSite } from './claim-site.ts';
import { type Passage, passagesOf } from './passages.ts';

export interface Outline {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'article' | 'passage' | FactKind;
  readonly span: Span;
  /** Lies within `span`. */
  readonly selection: Span;
  readonly children: readonly Outline[];
}

/** In the order of the text; empty for what is neither an article nor a fact file. */
export function outlineOf(snapshot: Snapshot, path: Path): readonly Outline[] {
  const summary = snapshot.file(path);
  if (summary?.kind === 'facts') return ofFacts(summary);
  return summary?.kind === 'article' ? [ofArticle(snapshot, summary)] : [];
}

/** What a fact is called in a list. */
export const factTitle = (fact: Fact): string => fact.id?.value ?? `${fact.subject.value} · ${fact.name.value}`;

/** What a fact says, in a few words. */
export function factDetail({ id, subject, name, date, value, by, asOf }: Fact): string {
  const what = id === undefined ? [] : [subject.value, name.value];
  const said = [by?.value, value?.value, date?.value ?? asOf?.value].filter(word => word !== undefined);
  return [...what, ...said].join(' · ');
}

function ofFacts(summary: FactFileSummary): readonly Outline[] {
  const { path } = summary;
  const file = factFileOf(summary);
  const header: readonly Outline[] =
    file.header === undefined
      ? []
      : [
          {
            name: shown(file.header.title?.value ?? 'article'),
            detail: [file.header.publisher?.value, file.header.published?.value].filter(Boolean).join(' · '),
            kind: 'article',
            span: file.header.span,
            selection: file.header.title?.span ?? startOf(file.header.span),
            children: [],
          },
        ];
  return [...header, ...file.facts.map(fact => ofFact(fact, path))];
}

function ofFact(fact: Fact, path: Path): Outline {
  return {
    name: shown(factTitle(fact)) || path,
    detail: factDetail(fact),
    kind: fact.kind,
    span: fact.span,
    selection: within(fact.span, fact.id?.span ?? fact.subject.span),
    children: [],
  };
}

function ofArticle(snapshot: Snapshot, { path, meta, length }: ArticleSummary): Outline {
  const passages = passagesOf(snapshot, path).filter(({ claims }) => claims.some(({ fact }) => fact !== undefined));
  return {
    name: shown(meta.title ?? '') || path,
    detail: meta.published ?? '',
    kind: 'article',
    span: { start: 0, end: length },
    selection: { start: Math.min(meta.bodyStart, length), end: Math.min(meta.bodyStart, length) },
    children: passages.map(passage => ofPassage(snapshot, passage)),
  };
}

function ofPassage(snapshot: Snapshot, { span, claims }: Passage): Outline {
  const written = claims.filter(({ fact }) => fact !== undefined);
  return {
    name: [...new Set(written.map(site => claimTitle(snapshot, site)))].join('; '),
    detail: [...new Set(written.map(({ claim }) => claim.date?.text ?? claim.value?.text ?? ''))].join('; '),
    kind: 'passage',
    span,
    selection: span,
    children: [],
  };
}

const claimTitle = (snapshot: Snapshot, { claim }: ClaimSite): string =>
  shown(`${claim.subject.label} · ${labelOf(snapshot, claim.kind, claim.name)}`);

const startOf = ({ start }: Span): Span => ({ start, end: start });

// An aliased value stands elsewhere in the file, and an outline must hold its selection.
const within = (outer: Span, inner: Span): Span =>
  outer.start <= inner.start && inner.end <= outer.end ? inner : startOf(outer);

/** On one line, and never long enough to fill a list by itself. */
const shown = (name: string): string => name.replace(/\s+/g, ' ').trim().slice(0, 120);
