// The other commands: claims, explain, lsp, help, version.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { codes } from '../../server/src/messages/message.ts';
import { temporaryFolder } from '../support/folder.ts';
import { root } from '../support/root.ts';
import { builtCli, type RunCli } from './built-cli.ts';
import { clashing } from './corpora.ts';

let cli: RunCli;
beforeAll(async () => {
  cli = await builtCli();
});

const stated = {
  'corroborate.yaml': `version: 1
entities:
  lumavir: { name: Lumavir, aliases: [罗玛韦] }
measures:
  yield: { once-per: [subject, as-of] }
`,
  'a.txt': 'In 2020 the yield of Lumavir came to 12.5 kg. It was the first approval outside mainland China.\n',
  'a.facts.yaml': `article: { published: 2021-05-05 }
facts:
  - subject: 罗玛韦
    event: approved
    by: HSA
    date: 2021-05?
    for: '=SUM(A1)'
    first: { in: outside mainland-china }
    quote: the first approval outside mainland China
  - subject: Lumavir
    measure: yield
    as-of: 2020
    value: 12.5 kg
    quote: came to 12.5 kg
  - subject: Unheard of
    attribute: maker
    value: Lumavir
    status: denied
`,
};

describe('claims', () => {
  test('JSON has resolved keys, and null for what is left out', async () => {
    const { version, claims } = JSON.parse(await claimsOf(stated, []));
    expect(version).toBe(1);
    expect(claims).toEqual([
      {
        origin: 'fact',
        path: 'a.facts.yaml',
        range: { start: { line: 2, character: 4 }, end: { line: 8, character: 52 } },
        article: 'a.txt',
        quoteRange: { start: { line: 0, character: 53 }, end: { line: 0, character: 94 } },
        subject: 'lumavir',
        event: 'approved',
        by: 'HSA',
        in: 'SG',
        for: '=SUM(A1)',
        with: null,
        date: '2021-05?',
        status: 'happened',
        first: { in: 'outside mainland-china', among: null, for: null },
        only: null,
        rank: 'normal',
      },
      expect.objectContaining({ subject: 'lumavir', measure: 'yield', value: '12.5 kg', 'as-of': '2020', by: null }),
      expect.objectContaining({
        subject: 'Unheard of',
        attribute: 'maker',
        value: 'lumavir',
        status: 'denied',
        quoteRange: null,
      }),
    ]);
    expect(claims[1]).not.toHaveProperty('event');
    expect(claims[1]).not.toHaveProperty('date');
  });
  test('ndjson is one claim a line', async () => {
    const lines = (await claimsOf(stated, ['--format', 'ndjson'])).trimEnd().split('\n');
    expect(lines.map(line => JSON.parse(line).subject)).toEqual(['lumavir', 'lumavir', 'Unheard of']);
  });
  test('csv keeps formulas from being run', async () => {
    const lines = (await claimsOf(stated, ['--format', 'csv'])).split('\r\n');
    expect(lines[0]).toMatch(/^origin,path,line,character,article,/);
    expect(lines[1]).toBe(
      "fact,a.facts.yaml,3,5,a.txt,1,lumavir,event,approved,HSA,SG,'=SUM(A1),,2021-05?,,,happened,in=outside mainland-china,,normal",
    );
    expect(lines).toHaveLength(5);
  });
  test('what was read in prose stands at its sentence, unless a fact cites that', async () => {
    const files = {
      ...stated,
      'b.txt': '\ufeffNotes.\r\n\r\nThe HSA approved Lumavir on 4 May 2021. The FDA had approved it in 2020.\r\n',
      'b.facts.yaml': 'facts:\n  - { subject: Lumavir, event: approved, by: FDA, quote: had approved it in 2020 }\n',
    };
    const rows: readonly { readonly origin: string }[] = JSON.parse(await claimsOf(files, [], [])).claims;
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 39 } };
    expect(rows.filter(({ origin }) => origin === 'prose')).toEqual([
      {
        origin: 'prose',
        path: 'b.txt',
        range,
        article: 'b.txt',
        quoteRange: range,
        subject: 'lumavir',
        event: 'approved',
        by: 'HSA',
        in: 'SG',
        for: null,
        with: null,
        date: '2021-05-04',
        status: 'happened',
        first: null,
        only: null,
        rank: 'normal',
      },
    ]);
    const csv = (await claimsOf(files, ['--format', 'csv'], [])).split('\r\n').filter(line => line.startsWith('prose'));
    expect(csv).toEqual(['prose,b.txt,3,1,b.txt,3,lumavir,event,approved,HSA,SG,,,2021-05-04,,,happened,,,normal']);
  });
  test('PATH keeps to what lies under it', async () => {
    const folder = await temporaryFolder(clashing);
    const { stdout } = await cli(['claims', folder.at('sub'), '--no-prose', '--format', 'ndjson']);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line).path),
    ).toEqual(['b.facts.yaml']);
  });
  test('knows no option of check', async () => {
    const { status, stderr } = await cli(['claims', '--fail-on', 'error']);
    expect(status).toBe(2);
    expect(stderr).toContain('claims has no option --fail-on');
  });
});

describe('explain', () => {
  test.each(['en', 'zh-cn'])('every code has its page in %s', async locale => {
    for (const code of codes.slice(0, 3)) {
      const { status, stdout } = await cli(['explain', code, '--locale', locale]);
      expect(status).toBe(0);
      expect(stdout).toMatch(new RegExp(`^# ${code}\n\n\\S[^]*\n## [^]*\n\`\`\`yaml\n`));
    }
  });
  test('a wrong code is told with the nearest', async () => {
    const { status, stderr } = await cli(['explain', 'refuted-frist']);
    expect(status).toBe(2);
    expect(stderr).toContain('did you mean refuted-first?');
  });
  test('needs a code', async () => {
    expect((await cli(['explain'])).status).toBe(2);
  });
});

describe('lsp', () => {
  test('speaks over standard input and output, and ends with its client', async () => {
    const messages = [
      { jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
      { jsonrpc: '2.0', id: 2, method: 'shutdown' },
      { jsonrpc: '2.0', method: 'exit' },
    ];
    const { status, stdout } = await cli(['lsp', '--stdio'], { input: messages.map(framed).join('') });
    expect(stdout).toContain('"capabilities"');
    expect(status).toBe(0);
  });
  test('asks for --stdio', async () => {
    const { status, stderr } = await cli(['lsp']);
    expect(status).toBe(2);
    expect(stderr).toContain('add --stdio');
  });
});

describe('help and version', () => {
  test.each([[[]], [['--help']], [['-h']], [['help']]])('%j', async args => {
    const { status, stdout } = await cli(args);
    expect(status).toBe(0);
    expect(stdout).toContain('corroborate check [PATH…]');
    expect(stdout).toContain('corroborate draft ARTICLE');
  });
  test('of one command', async () => {
    const { status, stdout } = await cli(['check', '--fail-on', 'never', '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('--fail-on LEVEL');
  });
  test('the version is the package’s', async () => {
    const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    expect((await cli(['--version'])).stdout).toBe(`${version}\n`);
  });
});

async function claimsOf(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  prose: readonly string[] = ['--no-prose'],
): Promise<string> {
  const folder = await temporaryFolder(files);
  const { status, stdout, stderr } = await cli(['claims', '.', ...prose, ...args], { cwd: folder.root });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

const framed = (message: unknown): string => {
  const text = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
};
