// Reads cases that are written as a page: a `##` heading is a case, each fenced block with a file's name behind its language
// is a file, a `findings` block says what must be found, and everything else is prose for the reader.
//
//     ## Fires: two sources name different days
//     ```yaml a.facts.yaml
//     …
//     ```
//     ```findings
//     conflicting-date certain warning: a.facts.yaml#one b.facts.yaml#two
//     ```
//
// A side is `FILE#ID` in a fact file whose facts have ids, `FILE:LINE` elsewhere. A `findings` block that is empty, or says
// `none`, is silence. `options` may hold `today: …`, `no-prose`, `rule CODE=SEVERITY`, and `crlf`: lines end as on Windows.
// A file whose block is of the language `bytes` is written in hexadecimal, and read as bytes from a disk are.

export interface Case {
  readonly name: string;
  readonly line: number;
  readonly files: Readonly<Record<string, string>>;
  readonly bytes: Readonly<Record<string, Uint8Array>>;
  readonly findings: readonly string[] | undefined;
  readonly options: readonly string[];
}

interface Block {
  readonly info: string;
  readonly lines: readonly string[];
}

export function readCases(page: string): readonly Case[] {
  const sections = page.split(/^(?=## )/m).slice(1);
  let line = page.slice(0, page.length - sections.join('').length).split('\n').length;
  return sections.map(section => {
    const read = readCase(section, line);
    line += section.split('\n').length - 1;
    return read;
  });
}

function readCase(section: string, line: number): Case {
  const name = section.slice(3, section.indexOf('\n')).trim();
  const blocks = blocksOf(section);
  const told = blocks.find(block => block.info === 'findings')?.lines.filter(text => text !== '' && text !== 'none');
  const options = blocks.find(block => block.info === 'options')?.lines ?? [];
  const end = options.includes('crlf') ? '\r\n' : '\n';
  const files = named(
    blocks,
    language => language !== 'bytes',
    lines => `${lines.join(end)}${end}`,
  );
  const bytes = named(blocks, language => language === 'bytes', bytesOf);
  return { name, line, files, bytes, findings: told, options };
}

function named<Content>(
  blocks: readonly Block[],
  isOne: (language: string) => boolean,
  read: (lines: readonly string[]) => Content,
): Readonly<Record<string, Content>> {
  const entries = blocks.flatMap(({ info, lines }) => {
    const [, language = '', file] = /^(\S+) (\S+)$/.exec(info) ?? [];
    return file === undefined || !isOne(language) ? [] : [[file, read(lines)] as const];
  });
  return Object.fromEntries(entries);
}

const bytesOf = (lines: readonly string[]): Uint8Array =>
  Uint8Array.from(lines.join(' ').match(/[\da-f]{2}/gi) ?? [], pair => Number.parseInt(pair, 16));

function blocksOf(section: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { readonly fence: string; readonly info: string; readonly lines: string[] } | undefined;
  for (const text of section.split('\n')) {
    const fence = /^(`{3,})(.*)$/.exec(text);
    if (open !== undefined && fence?.[1] === open.fence) {
      blocks.push(open);
      open = undefined;
    } else if (open !== undefined) open.lines.push(text);
    else if (fence) open = { fence: fence[1] ?? '```', info: (fence[2] ?? '').trim(), lines: [] };
  }
  return blocks;
}
