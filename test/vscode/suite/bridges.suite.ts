// A small corpus of our own, opened as a folder: what is shown in files nobody opened, the ways from fact to sentence
// and back, and what follows when files change, in a buffer, on the disk or by name.
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { commands, languages, Uri, workspace } from 'vscode';
import {
  checkFindings,
  completionsAt,
  definitionsAt,
  edit,
  findings,
  hoverAt,
  linksOf,
  open,
  referencesAt,
  rename,
  takeQuickFix,
  uriOf,
} from './editor.ts';
import { registerMending } from './mending.suite.ts';
import { registerProse } from './prose.suite.ts';
import { serverProcess, stop } from './server-process.ts';

const CLASH = [
  'gazette.facts.yaml conflicting-date',
  'gazette.txt conflicting-date',
  'yearbook.facts.yaml conflicting-date',
  'yearbook.txt conflicting-date',
];

const QUOTE = 'Tern Bridge opened to traffic on 14 May 2021';

export function registerBridges(): void {
  describe('a corpus opened as a folder', () => {
    it('shows its contradiction in fact files and articles that nobody opened', () => checkFindings(CLASH));
  });
  describe('from fact to sentence and back', registerWays);
  describe('fixes', registerMending);
  describe('the prose of an article', registerProse);
  describe('the extension', registerExtension);
  // Last: VS Code keeps documents of renamed files for minutes, and tells a server that starts anew of them.
  describe('a corpus that changes', registerChanges);
}

function registerWays(): void {
  it('tells in a hover what each source says', async () => {
    const hover = await hoverAt(await open('gazette.facts.yaml'), '2021-05-14');
    for (const words of ['2021-05-14', '2021-05-20', 'River Gazette', QUOTE]) assert.match(hover, new RegExp(words));
  });
  it('tells over a sentence which facts cite it', async () => {
    assert.match(await hoverAt(await open('gazette.txt'), 'opened to traffic'), /2021-05-20/);
  });
  it('leads from a fact to the words it cites', async () => {
    const facts = await open('gazette.facts.yaml');
    for (const words of ['event: opened', '2021-05-14', QUOTE])
      assert.deepEqual(await definitionsAt(facts, words), [`gazette.txt: ${QUOTE}`]);
  });
  it('leads from the words to the facts that cite them', async () => {
    const [target = '', ...others] = await definitionsAt(await open('gazette.txt'), 'opened to traffic');
    assert.match(target, /^gazette\.facts\.yaml: /);
    assert.deepEqual(others, []);
  });
  it('lists every claim of the occurrence', async () => {
    const found = await referencesAt(await open('gazette.facts.yaml'), '2021-05-14');
    const files = new Set(found.map(one => one.replace(/:.*/s, '')));
    for (const name of ['gazette.facts.yaml', 'yearbook.facts.yaml', 'archive.facts.yaml'])
      assert(files.has(name), name);
  });
  it('offers names, keys and dates where they belong, and tells of them', async () => {
    const facts = await open('gazette.facts.yaml');
    const names = await completionsAt(facts, 'Tern Bridge');
    assert.match(names.get('Tern Bridge') ?? '', /燕鸥桥/);
    assert(names.has('Heron Lock'));
    assert.match((await completionsAt(facts, 'event:')).get('by') ?? '', /authority/);
    assert((await completionsAt(facts, '2021-05-14')).has('2021-05-14'));
  });
  it('tells on a key what it means', async () => {
    assert.match(await hoverAt(await open('gazette.facts.yaml'), 'tier'), /How close the source is/);
  });
  it('makes links of addresses and paths', async () => {
    const address = 'https://example.org/gazette/first-crossing';
    assert((await linksOf(await open('gazette.facts.yaml'))).includes(`${address} -> ${address}`));
    assert((await linksOf(await open('sources.facts.yaml'))).includes('walks.md -> walks.md'));
  });
  it('opens an article in the encoding that it has', async () => {
    const found = await definitionsAt(await open('archive.facts.yaml'), 'event: opened');
    assert.deepEqual(found, ['archive.txt: 燕鸥桥今日正式通车']);
    assert.equal((await workspace.openTextDocument(uriOf('archive.txt'))).encoding, 'gb18030');
  });
}

function registerChanges(): void {
  it('drops a finding from every file once an edit mends it, saved or not', async () => {
    const facts = await open('yearbook.facts.yaml');
    await edit(facts, 'date: 2021-05-20', 'date: 2021-05-14');
    await checkFindings([]);
    assert(facts.isDirty);
    await edit(facts, 'date: 2021-05-14', 'date: 2021-05-20');
    await checkFindings(CLASH);
  });
  it('takes notice of a companion that appears and goes', async () => {
    const companion = `facts:\n  - subject: Heron Lock\n    event: opened\n    date: 1921\n    quote: The path crosses Heron Lock\n`;
    await workspace.fs.writeFile(uriOf('walks.facts.yaml'), Buffer.from(companion));
    const walks = ['sources.facts.yaml', 'walks.facts.yaml', 'walks.md', 'walks.md'];
    await checkFindings([...CLASH, ...walks.map(name => `${name} conflicting-date`)]);
    await workspace.fs.delete(uriOf('walks.facts.yaml'));
    await checkFindings(CLASH);
  });
  it('misses an article that was renamed, and finds it again', async () => {
    await rename('gazette.txt', 'paper.txt');
    await checkFindings(['gazette.facts.yaml missing-article'], 'missing-article');
    await rename('paper.txt', 'gazette.txt');
    await checkFindings(CLASH);
  });
  it('offers to reopen an article that is shown in the wrong encoding', async () => {
    const bytes = await workspace.fs.readFile(uriOf('archive.txt'));
    await workspace.fs.writeFile(uriOf('copy.txt'), bytes);
    const wrong = await open('copy.txt'); // read as UTF-8, for want of a mark
    await checkFindings(['copy.txt other-encoding', ...CLASH]);
    await takeQuickFix(wrong, 'Reopen as gb18030');
    assert.match((await workspace.openTextDocument(uriOf('copy.txt'))).getText(), /燕鸥桥/);
    await checkFindings(CLASH);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.delete(uriOf('copy.txt'));
  });
}

function registerExtension(): void {
  it('has its commands', async () => {
    const all = await commands.getCommands(true);
    for (const name of ['showContradictions', 'toggleDecorations', 'restartServer', 'showLog'])
      assert(all.includes(`corroborate.${name}`), name);
    await commands.executeCommand('corroborate.showContradictions');
  });
  it('switches the marks in articles off and on', async () => {
    const enabled = () => workspace.getConfiguration('corroborate').get('decorations.enabled');
    await commands.executeCommand('corroborate.toggleDecorations');
    assert.equal(enabled(), false);
    await commands.executeCommand('corroborate.toggleDecorations');
    assert.equal(enabled(), true);
  });
  it('starts a server that was killed again', async function () {
    const first = await serverProcess();
    if (first === undefined) return this.skip(); // a system without ps
    stop(first);
    await checkFindings([]);
    await checkFindings(CLASH);
    assert.notEqual(await serverProcess(), first);
    assert.match(await hoverAt(await open('gazette.facts.yaml'), '2021-05-14'), /2021-05-20/);
    assert.deepEqual(findings(), CLASH);
  });
  it('leads from a finding to a page on its rule that is there', async () => {
    const found = languages.getDiagnostics(uriOf('gazette.facts.yaml')).map(one => one.code);
    const [code] = found;
    assert(typeof code === 'object');
    const page = await workspace.fs.readFile(Uri.parse(code.target.toString()));
    assert.match(Buffer.from(page).toString(), /conflicting-date/);
  });
}
