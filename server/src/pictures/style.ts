// How pictures look: shapes and lines by class, colours by custom properties that whoever shows a picture sets:
// --c-ground, --c-lane, --c-text, --c-muted, --c-line, --c-agree, --c-clash, --c-settled, --c-focus, --c-font.

export const pictureStyle = `
.picture { display: block; font: 12px var(--c-font); }
.picture text { fill: var(--c-text); }
.picture .tick, .picture .detail { fill: var(--c-muted); font-size: 11px; }
.picture .tick.strong { fill: var(--c-text); font-weight: 600; }
.picture .name { font-weight: 600; }
.picture .subject { font-weight: 600; font-size: 13px; }
.picture .lane { fill: transparent; }
.picture .lane.odd, .picture .stripe { fill: var(--c-lane); }
.picture .axis { stroke: var(--c-line); fill: none; }
.picture .grid { stroke: var(--c-line); stroke-opacity: .45; fill: none; }
.picture .grid.strong { stroke-opacity: .9; }
.picture .published { fill: none; stroke: var(--c-muted); }
.picture .join { fill: none; stroke: var(--c-clash); stroke-width: 1.5; }
.picture .join.possibly { stroke-dasharray: 5 4; }
.picture .join.settled { stroke: var(--c-settled); stroke-dasharray: 1.5 3; }
.picture .join.lit { stroke-width: 3; }
.picture .mark { color: var(--c-agree); }
.picture .mark [tabindex], .picture .mark a { outline: none; }
.picture .mark.contradicts, .picture .mark.possibly { color: var(--c-clash); }
.picture .mark.settled { color: var(--c-settled); }
.picture .mark.alone, .picture .mark.aside, .picture .mark.differs { color: var(--c-muted); }
.picture .mark[data-key], .picture .mark a { cursor: pointer; }
.picture .hit { fill: transparent; stroke: none; }
.picture .mark:hover .hit { fill: var(--c-hover); }
.picture .mark:has(:focus-visible) .hit { fill: var(--c-hover); stroke: var(--c-focus); stroke-width: 2; }
.picture .label { paint-order: stroke; stroke: var(--c-ground); stroke-width: 3px; stroke-linejoin: round; }
.picture .mark.aside .label { fill: var(--c-muted); }
.picture .bar { stroke: currentColor; stroke-width: 1.25; fill-opacity: .28; }
.picture .bar:not([fill]) { fill: currentColor; }
.picture .mark.contradicts .bar, .picture .mark.possibly .bar { fill-opacity: 1; }
.picture .mark.alone .bar, .picture .mark.aside .bar, .picture .mark.differs .bar { fill-opacity: .1; }
.picture .loose .bar { stroke-dasharray: 4 3; }
.picture .hatch-ground { fill: var(--c-ground); }
.picture .hatch-line { fill: var(--c-clash); fill-opacity: .55; }
.picture .between { stroke: currentColor; stroke-dasharray: 2 3; fill: none; }
.picture .glyph { color: var(--c-agree); }
.picture .glyph.contradicts, .picture .glyph.possibly { color: var(--c-clash); }
.picture .glyph.settled { color: var(--c-settled); }
.picture .glyph.alone, .picture .glyph.aside, .picture .glyph.differs { color: var(--c-muted); }
.picture .glyph .full { fill: currentColor; stroke: var(--c-ground); stroke-width: 1; }
.picture .glyph .hollow { fill: var(--c-ground); stroke: currentColor; stroke-width: 1.75; }
.picture .glyph .stroke { fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.picture .glyph .on { stroke: var(--c-ground); }
.legend { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0; padding: 0; list-style: none; font: 12px var(--c-font); color: var(--c-muted); }
.legend li { display: flex; align-items: center; gap: 4px; }
.legend .star { color: var(--c-text); }
@media (forced-colors: active) { .picture text { fill: CanvasText; } }
`;
