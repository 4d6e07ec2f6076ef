// How the report looks on a screen, light and dark, and on paper. One text, so that the page can name its hash.
import { pictureStyle } from '../pictures/style.ts';

const LIGHT = `--c-ground: #fff; --c-lane: #f4f5f8; --c-text: #1c2230; --c-muted: #596173; --c-line: #c9cfdb; --c-agree: #1f6f52;
  --c-clash: #b4380b; --c-settled: #4a5f93; --c-focus: #0b57d0; --c-hover: #e8ecf5; --c-card: #fff; --c-page: #f7f8fa; --c-mark: #ffe6c7;`;

const DARK = `--c-ground: #1b1f27; --c-lane: #222731; --c-text: #e6e9f0; --c-muted: #a4adbe; --c-line: #3d4555; --c-agree: #74cba6;
  --c-clash: #ff9a62; --c-settled: #a3b7ea; --c-focus: #8ab4ff; --c-hover: #2c3341; --c-card: #1b1f27; --c-page: #14171d; --c-mark: #5a3a14;`;

export const reportStyle = `
:root { color-scheme: light dark; --c-font: system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei', sans-serif; ${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root { ${DARK} } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--c-page); color: var(--c-text); font: 15px/1.55 var(--c-font); }
.page { max-width: 1140px; margin: 0 auto; padding: 32px 24px 64px; }
h1 { font-size: 28px; line-height: 1.25; margin: 0 0 4px; }
h2 { font-size: 22px; margin: 40px 0 12px; padding-bottom: 6px; border-bottom: 1px solid var(--c-line); overflow-wrap: anywhere; }
h3 { font-size: 18px; margin: 32px 0 12px; }
h4 { font-size: 16px; margin: 0; overflow-wrap: anywhere; }
a { color: var(--c-focus); }
a:focus-visible { outline: 2px solid var(--c-focus); outline-offset: 2px; }
.muted, .where { color: var(--c-muted); }
.where { font-size: 13px; overflow-wrap: anywhere; }
.figures { display: flex; flex-wrap: wrap; gap: 12px; margin: 16px 0; padding: 0; }
.figures div { display: flex; flex-direction: column-reverse; min-width: 112px; padding: 10px 16px; background: var(--c-card); border: 1px solid var(--c-line); border-radius: 8px; }
.figures dd { margin: 0; font-size: 26px; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; }
.figures dt { color: var(--c-muted); font-size: 13px; }
.figures .open dd { color: var(--c-clash); }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 20px; list-style: none; margin: 0; padding: 0; }
.card { margin: 0 0 16px; padding: 16px 20px; background: var(--c-card); border: 1px solid var(--c-line); border-left: 4px solid var(--c-clash); border-radius: 8px; }
.card.possible { border-left-style: dashed; }
.card.settled { border-left-color: var(--c-settled); }
.card > p { margin: 4px 0 0; }
.badge { display: inline-block; padding: 0 8px; border: 1px solid currentColor; border-radius: 10px; font-size: 12px; line-height: 18px; color: var(--c-clash); }
.settled .badge { color: var(--c-settled); }
.code { font: 12px ui-monospace, 'SF Mono', Consolas, monospace; color: var(--c-muted); }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); gap: 16px; margin: 14px 0 0; padding: 0; list-style: none; }
.sides li { min-width: 0; padding-top: 10px; border-top: 1px solid var(--c-line); }
.value { font-size: 16px; font-weight: 600; overflow-wrap: anywhere; }
.source { overflow-wrap: anywhere; }
blockquote { margin: 8px 0 4px; padding: 2px 0 2px 12px; border-left: 3px solid var(--c-line); overflow-wrap: anywhere; white-space: pre-line; }
mark { background: var(--c-mark); color: inherit; padding: 0 1px; border-radius: 2px; }
.notes { margin: 12px 0 0; padding-left: 20px; color: var(--c-muted); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; min-width: 560px; font-size: 14px; background: var(--c-card); }
th, td { padding: 7px 10px; border: 1px solid var(--c-line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: var(--c-lane); font-weight: 600; }
th, td:first-child { overflow-wrap: break-word; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
.figure { margin: 12px 0 20px; padding: 12px; background: var(--c-ground); border: 1px solid var(--c-line); border-radius: 8px; overflow-x: auto; }
.figure .picture:not(.sign) { max-width: 100%; min-width: 720px; height: auto; }
.figure:focus-visible, .scroll:focus-visible { outline: 2px solid var(--c-focus); }
.figure .legend { padding: 0 0 8px; }
footer { margin-top: 48px; color: var(--c-muted); font-size: 13px; }
@media print {
  :root { color-scheme: light; }
  body { background: #fff; font-size: 11pt; }
  .page { max-width: none; padding: 0; }
  nav { display: none; }
  .card, .figures div, tr, .sides li { break-inside: avoid; }
  .figure { break-inside: avoid; border: 0; padding: 0; overflow: visible; }
  .figure .picture:not(.sign), table { min-width: 0; }
  h2, h3, h4 { break-after: avoid; }
  .pictures { page: pictures; }
  a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@page { margin: 16mm; }
@page pictures { size: landscape; margin: 12mm; }
${pictureStyle}`;
