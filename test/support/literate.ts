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
// `none`, is silence. `options` may hold `today: …`, `no-prose`, `rule CODE=SEVERITY`.

export interface Case {
  readonly name: string;
  readonly line: number;
  readonly files: Readonly<Record<string, string>>;
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
  const named = blocks.flatMap(({ info, lines }) => {
    const file = /^\S+ (\S+)$/.exec(info)?.[1];
    return file === undefined ? [] : [[file, `${lines.join('\n')}\n`] as const];
  });
  const told = blocks.find(block => block.info === 'findings')?.lines.filter(text => text !== '' && text !== 'none');
  const options = blocks.find(block => block.info === 'options')?.lines ?? [];
  return { name, line, files: Object.fromEntries(named), findings: told, options };
}

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
