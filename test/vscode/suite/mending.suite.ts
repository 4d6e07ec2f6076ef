// What the light bulb mends and settles in the editor, and that one step undoes it.
import { strict as assert } from 'node:assert';
import { it } from 'mocha';
import { type CodeAction, commands, Range, type TextDocument, workspace } from 'vscode';
import { checkFindings, edit, open, placeOf } from './editor.ts';

/** Leaves the corpus as it was. */
export function registerMending(): void {
  it('takes over the words of the article for an altered quote', async () => {
    const facts = await open('gazette.facts.yaml');
    const before = facts.getText();
    await edit(facts, 'opened to traffic', 'opend to traffic');
    await checkFindings(['gazette.facts.yaml quote-altered', 'gazette.txt quote-altered'], 'quote-altered');
    const action = await actionAt(facts, 'opend', 'Take over the words of the article');
    assert(action.edit && (await workspace.applyEdit(action.edit)));
    assert.equal(facts.getText(), before);
    await checkFindings([], 'quote-altered');
  });
  it('settles a contradiction by what became of an article, and takes it back in one step', async () => {
    const facts = await open('yearbook.facts.yaml');
    const before = facts.getText();
    const action = await actionAt(facts, '2021-05-20', 'Mark gazette.txt as corrected by yearbook.txt');
    assert(action.edit && (await workspace.applyEdit(action.edit)));
    assert.equal(
      facts.getText(),
      before.replace('  tier: regulator\n', '  tier: regulator\n  corrects: gazette.txt\n'),
    );
    await checkFindings([], 'conflicting-date');
    await commands.executeCommand('undo');
    assert.equal(facts.getText(), before);
    await checkFindings(
      ['gazette.facts.yaml', 'gazette.txt', 'yearbook.facts.yaml', 'yearbook.txt'].map(
        name => `${name} conflicting-date`,
      ),
      'conflicting-date',
    );
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
}

async function actionAt(document: TextDocument, words: string, title: string): Promise<CodeAction> {
  const at = placeOf(document, words);
  const offered = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new Range(at, at),
    'quickfix',
    20,
  );
  const found = offered.find(action => action.title === title);
  assert(found, `“${title}” is offered, among ${offered.map(action => action.title).join(', ')}`);
  return found;
}
