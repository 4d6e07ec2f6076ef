// What VS Code shows between the words of an article, and what it writes down of them.
import { strict as assert } from 'node:assert';
import { it } from 'mocha';
import { type CodeAction, commands, type InlayHint, Range, type TextDocument, workspace } from 'vscode';
import { open, until, uriOf } from './editor.ts';

const ARTICLE = `---
date: 2020-02-20
---
River notes. Heron Lock was founded in June last year. It rained.
`;

/** Leaves the corpus as it was. */
export function registerProse(): void {
  it('shows which date relative words come to', () =>
    withArticle(async article => {
      const [hint] = await hintsOf(article);
      assert.equal(hint?.label, '2019-06');
      assert.equal(article.getText().slice(0, article.offsetAt(hint.position)).endsWith('in June last year'), true);
    }));
  it('writes a claim into a new fact file, with its sentence', () =>
    withArticle(async article => {
      const [action] = await actionsAt(article, 'last year');
      assert.equal(action?.title, 'Write this claim into notes.facts.yaml');
      assert(action.edit && (await workspace.applyEdit(action.edit)));
      const facts = await open('notes.facts.yaml');
      assert.match(facts.getText(), /^article:\n {2}published: 2020-02-20\nfacts:\n {2}- subject: Heron Lock\n/);
      assert.match(facts.getText(), /quote: Heron Lock was founded in June last year\.\n$/);
      await facts.save();
    }));
}

async function withArticle(use: (article: TextDocument) => Promise<void>): Promise<void> {
  await workspace.fs.writeFile(uriOf('notes.md'), Buffer.from(ARTICLE));
  try {
    await use(await open('notes.md'));
  } finally {
    // A buffer counts until it is closed, whatever becomes of its file.
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['notes.md', 'notes.facts.yaml']) await remove(name);
  }
}

async function remove(name: string): Promise<void> {
  try {
    await workspace.fs.delete(uriOf(name));
  } catch {
    // it was never made
  }
}

/** The file is new: asked again until the server has seen it. */
async function hintsOf(article: TextDocument): Promise<readonly InlayHint[]> {
  const whole = new Range(0, 0, article.lineCount, 0);
  return asked(() => commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', article.uri, whole));
}

async function actionsAt(article: TextDocument, words: string): Promise<readonly CodeAction[]> {
  const at = article.positionAt(article.getText().indexOf(words));
  const place = new Range(at, at);
  const kind = 'refactor.extract';
  return asked(() =>
    commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', article.uri, place, kind, 5),
  );
}

async function asked<T>(ask: () => Thenable<readonly T[]>): Promise<readonly T[]> {
  let found = await ask();
  let asking = false;
  if (found.length > 0) return found;
  const again = (): readonly T[] | undefined => {
    if (found.length === 0 && !asking) {
      asking = true;
      void ask().then(answer => {
        found = answer;
        asking = false;
      });
    }
    return found.length > 0 ? found : undefined;
  };
  return until(again, () => assert.fail('nothing is offered'));
}
