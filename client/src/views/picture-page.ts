// The page of a picture's webview. Nothing in it comes from a corpus; its policy lets this one script and this one style
// in, each by a number used once, and nothing else from anywhere.
import { l10n, type Uri, type Webview } from 'vscode';
import type { PictureKind } from '../webview/messages.ts';
import { pageStyle } from './picture-style.ts';

export function pictureHtml(webview: Webview, script: Uri, kind: PictureKind): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const isTimeline = kind === 'timeline';
  const title = isTimeline ? l10n.t('Timeline') : l10n.t('Sources and Occurrences');
  return `<!DOCTYPE html>
<html lang="${l10n.t('en')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style nonce="${nonce}">${pageStyle}</style>
</head>
<body data-kind="${kind}">
<header>
<div class="bar">
<h1 id="title">${escaped(title)}</h1>
${button('whole', l10n.t('Whole corpus'), l10n.t('Whole corpus'), 'hidden')}
<label><input type="checkbox" id="choice"> ${escaped(l10n.t('Contradictions only'))}</label>
<div class="group" id="pager" hidden>
${button('before', '◂', l10n.t('Previous page'))}<span id="place" aria-live="polite"></span>${button('after', '▸', l10n.t('Next page'))}
</div>
<div class="group"${isTimeline ? '' : ' hidden'}>
${button('farther', '−', l10n.t('Zoom out'))}${button('closer', '+', l10n.t('Zoom in'))}${button('fit', l10n.t('All'), l10n.t('All of the time'))}
</div>
</div>
<div id="legend"></div>
</header>
<main id="scroll" tabindex="0" aria-labelledby="title" data-state="waiting">
<div id="head"></div>
<div id="body" data-wait="${escaped(l10n.t('Reading the corpus…'))}"></div>
</main>
<footer><span id="notes" aria-live="polite"></span><span>${escaped(keys(isTimeline))}</span></footer>
<script nonce="${nonce}" src="${escaped(webview.asWebviewUri(script).toString())}"></script>
</body>
</html>`;
}

function keys(isTimeline: boolean): string {
  const marks = l10n.t('Tab: marks · Enter: open the sentence · C: compare the sides');
  if (!isTimeline) return `${marks} · ${l10n.t('Arrow keys: next cell')}`;
  return `${marks} · ${l10n.t('+ − 0: zoom · ← → Home End: move')}`;
}

const button = (id: string, words: string, label: string, more = ''): string =>
  `<button type="button" id="${id}" aria-label="${escaped(label)}" title="${escaped(label)}" ${more}>${escaped(words)}</button>`;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, mark => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? '');
