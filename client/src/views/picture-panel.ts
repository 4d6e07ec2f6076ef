// One panel for each kind of picture. It hands the page's questions to the server and the answers to the page, and opens
// what a mark leads to. What is shown belongs to the page, which remembers it while the panel is hidden and after a reload.
import { commands, Disposable, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PictureResult, PicturesChangedParams, PictureTarget } from '../../../server/src/lsp/protocol.ts';
import type { Answer, PictureKind, PictureState, Question, Told } from '../webview/messages.ts';
import { goTo } from './go-to.ts';
import { pictureHtml } from './picture-page.ts';

export interface Pictures extends Disposable {
  show(kind: PictureKind, state: PictureState): void;
}

/** Milliseconds between a change and the picture of it: whoever types sees it once they pause. */
const PAUSE = 250;

const viewType = (kind: PictureKind): string => `corroborate.${kind}`;

export function contributePictures(client: BaseLanguageClient, extension: Uri): Pictures {
  const panels = new Map<PictureKind, Panel>();
  const adopt = (kind: PictureKind, panel: WebviewPanel, state?: PictureState): void => {
    const held = new Panel({ client, extension, kind, panel, state });
    panels.set(kind, held);
    panel.onDidDispose(() => {
      if (panels.get(kind) === held) panels.delete(kind);
    });
  };
  const kinds = ['timeline', 'matrix'] as const;
  const parts = [
    ...kinds.map(kind =>
      window.registerWebviewPanelSerializer(viewType(kind), {
        deserializeWebviewPanel: async panel => adopt(kind, panel),
      }),
    ),
    client.onNotification('corroborate/picturesChanged', (changed: PicturesChangedParams) => {
      for (const panel of panels.values()) panel.changed(changed.roots);
    }),
  ];
  return {
    show(kind, state) {
      const held = panels.get(kind);
      if (held !== undefined) held.show(state);
      else adopt(kind, newPanel(kind), state);
    },
    dispose: () => Disposable.from(...parts).dispose(),
  };
}

function newPanel(kind: PictureKind): WebviewPanel {
  const title = kind === 'timeline' ? l10n.t('Timeline') : l10n.t('Matrix');
  return window.createWebviewPanel(viewType(kind), title, ViewColumn.Active, {});
}

interface PanelNeed {
  readonly client: BaseLanguageClient;
  readonly extension: Uri;
  readonly kind: PictureKind;
  readonly panel: WebviewPanel;
  /** What to show first; a page that was shown before remembers. */
  readonly state: PictureState | undefined;
}

class Panel {
  readonly #need: PanelNeed;
  #state: PictureState | undefined;
  #targets: ReadonlyMap<string, PictureTarget> = new Map();
  #root = '';
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(need: PanelNeed) {
    this.#need = need;
    this.#state = need.state;
    const { panel, extension, kind } = need;
    const dist = Uri.joinPath(extension, 'dist');
    panel.webview.options = { enableScripts: true, enableCommandUris: false, localResourceRoots: [dist] };
    panel.iconPath = Uri.joinPath(extension, 'client/pictures/icon.png');
    panel.webview.onDidReceiveMessage((told: Told) => void this.#hear(told));
    panel.onDidDispose(() => clearTimeout(this.#pause));
    panel.webview.html = pictureHtml(panel.webview, Uri.joinPath(dist, 'webview.js'), kind);
  }

  show(state: PictureState): void {
    this.#need.panel.reveal();
    this.#tell({ type: 'show', state });
  }

  changed(roots: readonly string[]): void {
    if (!roots.includes(this.#root)) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#tell({ type: 'changed' }), PAUSE);
  }

  #tell(answer: Answer): void {
    void this.#need.panel.webview.postMessage(answer);
  }

  async #hear(told: Told): Promise<void> {
    if (told.type === 'ready') {
      if (this.#state !== undefined) this.#tell({ type: 'show', state: this.#state });
      this.#state = undefined;
    } else if (told.type === 'ask') this.#tell(await this.#answer(told.question));
    else await this.#follow(told);
  }

  async #answer({ number, params }: Question): Promise<Answer> {
    const { client, kind } = this.#need;
    try {
      const picture = await client.sendRequest<PictureResult | null>(`corroborate/${kind}`, params);
      if (picture === null) return { type: 'failed', number, message: l10n.t('There is no corpus here.') };
      this.#targets = new Map(picture.targets.map(target => [target.key, target]));
      this.#root = picture.root;
      this.#need.panel.title =
        kind === 'timeline' ? l10n.t('Timeline: {0}', picture.title) : l10n.t('Matrix: {0}', picture.title);
      return { type: 'picture', number, picture };
    } catch (reason) {
      client.debug(`No ${kind}: ${String(reason)}`);
      return { type: 'failed', number, message: l10n.t('The server did not answer: {0}', messageOf(reason)) };
    }
  }

  async #follow({ type, key }: Told & { readonly type: 'open' | 'compare' }): Promise<void> {
    const target = this.#targets.get(key);
    if (target === undefined) return;
    if (type === 'compare') {
      await commands.executeCommand('corroborate.compareSides', { uri: this.#root, claim: target.claim });
      return;
    }
    const column = this.#need.panel.viewColumn === ViewColumn.One ? ViewColumn.Two : ViewColumn.One;
    await goTo(this.#need.client, target, column);
  }
}

const messageOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));
