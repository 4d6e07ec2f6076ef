// How the page around a picture looks: VS Code's own colours, in every theme, given to the picture as the names it knows.

export const pageStyle = `
:root {
  --c-font: var(--vscode-font-family);
  --c-ground: var(--vscode-editor-background);
  --c-text: var(--vscode-editor-foreground);
  --c-muted: var(--vscode-descriptionForeground, var(--vscode-editor-foreground));
  --c-line: var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-editorIndentGuide-background1)));
  --c-lane: color-mix(in srgb, var(--vscode-editor-foreground) 5%, transparent);
  --c-hover: var(--vscode-list-hoverBackground, transparent);
  --c-agree: var(--vscode-charts-green, var(--vscode-corroborate-agreed));
  --c-clash: var(--vscode-corroborate-contradicted);
  --c-settled: var(--vscode-charts-blue, var(--vscode-corroborate-settled));
  --c-focus: var(--vscode-focusBorder, var(--vscode-contrastActiveBorder));
}
body.vscode-high-contrast { --c-lane: transparent; --c-hover: transparent; --c-muted: var(--vscode-editor-foreground); }
body.vscode-high-contrast .picture .grid { stroke-opacity: .3; }
body.vscode-high-contrast .picture .grid.strong { stroke-opacity: .5; }
html, body { height: 100%; }
body { margin: 0; padding: 0; display: flex; flex-direction: column; background: var(--c-ground); color: var(--c-text); font: 13px/1.4 var(--c-font); }
header { flex: none; padding: 10px 16px 8px; border-bottom: 1px solid var(--c-line); }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; margin-bottom: 8px; }
h1 { flex: 1 1 auto; min-width: 0; margin: 0; font-size: 16px; font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.group { display: flex; align-items: center; gap: 4px; }
[hidden] { display: none !important; }
button { min-width: 26px; height: 26px; padding: 0 8px; border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); border-radius: 3px; background: var(--vscode-button-secondaryBackground); color: var(--vscode-button-secondaryForeground); font: inherit; cursor: pointer; }
button:hover { background: var(--vscode-button-secondaryHoverBackground); }
button:disabled { opacity: .45; cursor: default; }
button:focus-visible, input:focus-visible, main:focus-visible { outline: 1px solid var(--c-focus); outline-offset: 1px; }
label { display: flex; align-items: center; gap: 6px; cursor: pointer; }
input { accent-color: var(--vscode-button-background); margin: 0; }
main { flex: 1 1 auto; min-height: 0; overflow: auto; outline-offset: -2px; }
#head { position: sticky; top: 0; z-index: 1; background: var(--c-ground); min-width: max-content; }
#body[data-pans='yes'] { cursor: grab; touch-action: pan-y; }
main[data-state='waiting'] #body::before { content: attr(data-wait); display: block; padding: 24px 16px; color: var(--c-muted); }
footer { flex: none; display: flex; flex-wrap: wrap; gap: 2px 16px; padding: 6px 16px; border-top: 1px solid var(--c-line); color: var(--c-muted); font-size: 12px; }
#notes { flex: 1 1 auto; }
`;
