// The report as one HTML file that needs nothing else: no script, no network, its style named by hash in its policy.

import type { Decision } from '../features/decisions.ts';
import type { Contradiction, Dossier, DossierSide } from '../features/dossier.ts';
import { type Child, element, type Markup, voidElement } from '../pictures/svg.ts';
import type { CorpusReport, ReportDocument } from './document.ts';
import { picturesOf } from './html-pictures.ts';
import { reportStyle } from './html-style.ts';
import { type ReportWords, reportWords } from './words.ts';

/** `sha256`: lower-case hexadecimal, of a text's UTF-8. */
export function htmlReport(document: ReportDocument, sha256: (text: string) => string): string {
  const { locale, day, version, corpora } = document;
  const words = reportWords[locale];
  const policy = `default-src 'none'; style-src 'sha256-${base64Of(sha256(reportStyle))}'; base-uri 'none'; form-action 'none'`;
  const head = element(
    'head',
    {},
    voidElement('meta', { charset: 'utf-8' }),
    voidElement('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    voidElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    voidElement('meta', { name: 'generator', content: words.madeBy(version) }),
    element('title', {}, [words.title, ...corpora.map(({ name }) => name)].join(' – ')),
    { markup: `<style>${reportStyle}</style>` },
  );
  const main = element(
    'main',
    { class: 'page' },
    element('h1', {}, words.title),
    day === undefined ? undefined : element('p', { class: 'muted' }, words.of(day)),
    corpora.length === 0
      ? element('p', {}, words.noCorpus)
      : corpora.map((corpus, at) => sectionOf(corpus, { at, document, words })),
    element('footer', {}, words.madeBy(version)),
  );
  const lang = locale === 'zh' ? 'zh-Hans' : 'en';
  return `<!DOCTYPE html>\n${element('html', { lang }, head, element('body', {}, main)).markup}\n`;
}

interface Place {
  /** Which of the corpora. */
  readonly at: number;
  readonly document: ReportDocument;
  readonly words: ReportWords;
}

function sectionOf(corpus: CorpusReport, { at, document, words }: Place): Markup {
  const { name, dossier } = corpus;
  const ids = { contradictions: `contradictions-${at}`, decisions: `decisions-${at}`, pictures: `pictures-${at}` };
  return element(
    'section',
    { 'aria-labelledby': `corpus-${at}` },
    element('h2', { id: `corpus-${at}` }, isolated(name)),
    figures(dossier, words),
    contents(ids, words, at),
    element('h3', { id: ids.contradictions }, words.contradictions),
    dossier.contradictions.length === 0
      ? element('p', {}, words.none)
      : dossier.contradictions.map((each, index) => card(each, `c${at}-${index + 1}`, words)),
    element('h3', { id: ids.decisions }, words.decisions),
    decisions(dossier.decisions, words),
    others(dossier, words),
    element('div', { class: 'pictures', id: ids.pictures }, picturesOf(corpus, { at, locale: document.locale })),
  );
}

function contents(ids: Readonly<Record<string, string>>, words: ReportWords, at: number): Markup {
  const link = (id: string | undefined, text: string) =>
    element('li', {}, element('a', { href: `#${id ?? ''}` }, text));
  return element(
    'nav',
    { 'aria-label': `${words.contents} ${at + 1}` },
    element(
      'ul',
      {},
      link(ids.contradictions, words.contradictions),
      link(ids.decisions, words.decisions),
      link(`timeline-${at}`, words.timeline),
      link(`matrix-${at}`, words.matrix),
    ),
  );
}

function figures({ counts }: Dossier, words: ReportWords): Markup {
  const keys = ['open', 'possible', 'settled', 'articles', 'factFiles', 'claims'] as const;
  const figure = (key: (typeof keys)[number]) =>
    element(
      'div',
      { class: key === 'open' && counts.open > 0 ? 'open' : undefined },
      element('dt', {}, words.counts[key]),
      element('dd', {}, String(counts[key])),
    );
  return element('dl', { class: 'figures' }, keys.map(figure));
}

function card(contradiction: Contradiction, id: string, words: ReportWords): Markup {
  const { about, lead, code, state, sides, notes } = contradiction;
  return element(
    'article',
    { class: `card ${state}`, id, 'aria-labelledby': `${id}-title` },
    element('h4', { id: `${id}-title` }, isolated(about === '' ? lead : about)),
    element(
      'p',
      {},
      element('span', { class: 'badge' }, words.states[state]),
      ' ',
      about === '' ? undefined : isolated(lead),
      ' ',
      element('span', { class: 'code' }, code),
    ),
    element(
      'ul',
      { class: 'sides' },
      sides.map(side => sideItem(side, words)),
    ),
    notes.length === 0
      ? undefined
      : element(
          'ul',
          { class: 'notes' },
          notes.map(note => element('li', {}, isolated(note))),
        ),
  );
}

function sideItem({ source, value, tier, url, site, line, context }: DossierSide, words: ReportWords): Markup {
  return element(
    'li',
    {},
    element('div', { class: 'value' }, isolated(value)),
    element(
      'div',
      { class: 'source' },
      isolated(source),
      tier === undefined ? undefined : element('span', { class: 'muted' }, ` · ${words.tiers[tier]}`),
    ),
    context && element('blockquote', {}, isolated(context.before, element('mark', {}, context.words), context.after)),
    element(
      'div',
      { class: 'where' },
      element('bdi', {}, `${site.path}:${line}`),
      url === undefined ? undefined : [' · ', element('a', { href: url, rel: 'noreferrer noopener' }, words.webPage)],
    ),
  );
}

/** A text of a corpus turns its own direction, and nothing around it. */
const isolated = (...children: readonly Child[]): Markup => element('bdi', {}, ...children);

function decisions(all: readonly Decision[], words: ReportWords): Markup {
  if (all.length === 0) return element('p', {}, words.noDecisions);
  const head = [words.decision, words.about, words.says, words.reason, words.where];
  const rows = all.map(({ kind, about, what, because, until, site, line }) => [
    words.kinds[kind],
    isolated(about),
    isolated(what),
    [
      because === undefined ? element('span', { class: 'muted' }, words.noReason) : isolated(because),
      until === undefined ? undefined : ` · ${words.until(until)}`,
    ],
    element('bdi', { class: 'where' }, `${site.path}:${line}`),
  ]);
  return tableOf(words.decisions, head, rows);
}

function others({ others: found }: Dossier, words: ReportWords): Markup | undefined {
  if (found.length === 0) return undefined;
  const rows = found.map(({ code, count }) => [element('span', { class: 'code' }, code), String(count)]);
  return element('div', {}, element('h3', {}, words.others), tableOf(words.others, [words.finding, words.count], rows));
}

function tableOf(label: string, head: readonly string[], rows: readonly (readonly Child[])[]): Markup {
  return element(
    'div',
    { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': label },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          head.map(title => element('th', { scope: 'col' }, title)),
        ),
      ),
      element(
        'tbody',
        {},
        rows.map(cells =>
          element(
            'tr',
            {},
            cells.map(cell => element('td', {}, cell)),
          ),
        ),
      ),
    ),
  );
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of bytes in hexadecimal: policies name hashes so. */
function base64Of(hexadecimal: string): string {
  const bits = [...hexadecimal].map(digit => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  const digits = (bits.match(/.{1,6}/g) ?? [])
    .map(six => DIGITS[Number.parseInt(six.padEnd(6, '0'), 2)] ?? '')
    .join('');
  return digits.padEnd(Math.ceil(digits.length / 4) * 4, '=');
}
