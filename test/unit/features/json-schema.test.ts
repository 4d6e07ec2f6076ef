// The schemas that ship are what the tables of the formats say, and a real validator, under both drafts, takes what the
// server takes. `npm run schemas` writes them anew.
import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Draft, factsSchema, settingsSchema } from '../../../server/src/features/json-schema.ts';
import { readFactFile } from '../../../server/src/syntax/fact-file-reader.ts';
import { readSettingsFile } from '../../../server/src/syntax/settings-file.ts';
import { readCases } from '../../support/literate.ts';
import { root } from '../../support/root.ts';

const drafts: readonly Draft[] = ['2020-12', 'draft-07'];
const FORMATS = { facts: factsSchema, settings: settingsSchema };
type Format = keyof typeof FORMATS;

const nameOf = (format: Format, draft: Draft): string =>
  draft === '2020-12' ? `${format}.schema.json` : `${format}.draft-07.schema.json`;

describe.each(drafts)('%s', draft => {
  test.each(['facts', 'settings'] as const)('%s: what ships is what the tables say', async format => {
    const text = `${JSON.stringify(FORMATS[format](draft), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../../server/schemas/${nameOf(format, draft)}`);
  });
});

const validators = drafts.map(draft => {
  const ajv = draft === '2020-12' ? new Ajv2020({ strict: false }) : new Ajv({ strict: false });
  // That the shipped files are these is checked above.
  const compiled = { facts: ajv.compile(factsSchema(draft)), settings: ajv.compile(settingsSchema(draft)) };
  return { draft, compiled };
});

/** What the validators of both drafts have against a text; an empty list where they take it. */
function objections(format: Format, text: string): readonly string[] {
  const value: unknown = parse(text, { merge: true, logLevel: 'silent' });
  return validators.flatMap(({ draft, compiled }) => {
    const validate = compiled[format];
    return validate(value) ? [] : [`${draft}: ${JSON.stringify(validate.errors?.slice(0, 3))}`];
  });
}

function problemsOf(format: Format, text: string): readonly string[] {
  const { problems } = format === 'facts' ? readFactFile(text, { companion: false }) : readSettingsFile(text);
  return problems.map(({ what }) => what.kind);
}

const WANTED: Readonly<Record<Format, RegExp>> = { facts: /\.facts\.ya?ml$/, settings: /corroborate\.yaml$/ };

/** Every fact file and settings file of the samples, and of the pages on the rules. */
function textsOf(format: Format): readonly (readonly [name: string, text: string])[] {
  const own = ['samples', 'test/vscode/corpus'].flatMap(folder =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter(name => WANTED[format].test(name))
      .map(name => [name, readFileSync(new URL(name, root), 'utf8')] as const),
  );
  const pages = readdirSync(new URL('test/cases', root)).flatMap(page =>
    readCases(readFileSync(new URL(`test/cases/${page}`, root), 'utf8')).flatMap(({ name, files }) =>
      Object.entries(files)
        .filter(([file]) => WANTED[format].test(file))
        .map(([file, text]) => [`${page} ${name} ${file}`, text] as const),
    ),
  );
  return [...own, ...pages];
}

describe('what the server takes, both drafts take', () => {
  test.each(['facts', 'settings'] as const)('%s of the samples and the pages', format => {
    const texts = textsOf(format).filter(([, text]) => problemsOf(format, text).length === 0);
    expect(texts.length).toBeGreaterThan(format === 'facts' ? 300 : 20);
    for (const [name, text] of texts) expect(objections(format, text), name).toEqual([]);
  });
});

/** Fact files and settings that are broken, each in one way that a schema can see. */
const BROKEN: Readonly<Record<Format, readonly string[]>> = {
  facts: [
    '- a\n',
    'fact: []\n',
    'facts:\n',
    'facts: {}\n',
    'facts: [text]\n',
    'article: text\n',
    'article: { titel: x }\n',
    'article: { title: }\n',
    'article: { tier: paper }\n',
    'article: { retracted: maybe }\n',
    'article: { published: yesterday }\n',
    'article: { sha256: abc }\n',
    'article: {}\nfacts: [{ subject: a, event: b, sources: [{ article: x.txt }] }]\n',
    'facts: [{ subject: a }]\n',
    'facts: [{ event: b }]\n',
    'facts: [{ subject: a, event: b, measure: c, value: 1 }]\n',
    'facts: [{ subject: a, measure: c }]\n',
    'facts: [{ subject: a, event: b, value: 1 }]\n',
    'facts: [{ subject: a, measure: c, value: 1, date: 2023 }]\n',
    'facts: [{ subject: a, attribute: c, value: 1, first: true }]\n',
    'facts: [{ subject: a, event: b, date: in June }]\n',
    'facts: [{ subject: a, event: b, rank: best }]\n',
    'facts: [{ subject: a, event: b, rank: deprecated }]\n',
    'facts: [{ subject: a, event: b, status: true }]\n',
    'facts: [{ subject: [a], event: b }]\n',
    'facts: [{ subject: a, event: b, quote: [] }]\n',
    'facts: [{ subject: a, event: b, quote: { before: c } }]\n',
    'facts: [{ subject: a, event: b, quote: { exact: c, behind: d } }]\n',
    'facts: [{ subject: a, event: b, first: { where: c } }]\n',
    'facts: [{ subject: a, event: b, only: world }]\n',
    'facts: [{ subject: a, event: b, sources: [{ quote: c }] }]\n',
    'facts: [{ subject: a, event: b, sources: [{ article: c, value: 1 }] }]\n',
    'facts: [{ subject: a, event: b, sources: c.txt }]\n',
    'facts: [{ subject: a, event: b, ignore: [{ because: c }] }]\n',
    'facts: [{ subject: a, event: b, ignore: [{ rule: no-such-rule }] }]\n',
    'facts: [{ subject: a, event: b, ignore: [{ rule: conflicting-date, until: 2024/.. }] }]\n',
    'facts: [{ subject: a, event: b, notes: c }]\n',
  ],
  settings: [
    '- a\n',
    'version: 2\n',
    'entity: {}\n',
    'entities: []\n',
    'entities: { a: text }\n',
    'entities: { a: { label: b } }\n',
    'entities: { a: { name: [b] } }\n',
    'entities: { a: { aliases: { b: c } } }\n',
    'places: { a: { place: b } }\n',
    'authorities: { a: { within: b } }\n',
    'events: { a: { name: b } }\n',
    'events: { a: { once-per: [subject, as-of] } }\n',
    'events: { a: { once-per: [subject, none] } }\n',
    'events: { a: { tolerance: 2% } }\n',
    "events: { a: { words: ['{who} came'] } }\n",
    'events: { a: { many: true } }\n',
    'measures: { a: { tolerance: 1d } }\n',
    "measures: { a: { words: ['{subject} is long'] } }\n",
    'attributes: { a: { many: several } }\n',
    'rules: []\n',
    'rules:\n',
    'rules: { conflicting-date: loud }\n',
    'rules: { conflicting-dates: error }\n',
    'min-sources: 0\n',
    'min-sources: few\n',
    'exclude: { a: b }\n',
    'prose: maybe\n',
  ],
};

/** What no schema sees: two keys or ids alike, days that the calendar does not have. */
const UNSEEN: ReadonlySet<string> = new Set(['double-key', 'double-id', 'impossible-date']);

describe('what is broken, neither takes', () => {
  test.each(['facts', 'settings'] as const)('%s of the samples and the pages', format => {
    for (const [name, text] of textsOf(format)) {
      const problems = problemsOf(format, text);
      if (problems.includes('not-yaml') || problems.every(kind => UNSEEN.has(kind))) continue;
      expect(objections(format, text), name).toHaveLength(2);
    }
  });
  test.each(BROKEN.facts)('%j', text => checkBroken('facts', text));
  test.each(BROKEN.settings)('%j', text => checkBroken('settings', text));
});

function checkBroken(format: Format, text: string): void {
  expect(problemsOf(format, text)).not.toEqual([]);
  expect(objections(format, text)).toHaveLength(2);
}

describe('shapes that are easily got wrong', () => {
  test.each([
    '',
    'facts: []\n',
    'article: { published: 2023, title: 2024, retracted: true }\n',
    'facts: [{ subject: 7, event: b, date: 2023, id: 0700, in: NO }]\n',
    'facts: [{ subject: a, event: b, date: "2023-06~", quote: [c, { exact: d, after: e }] }]\n',
    'facts: [{ subject: a, event: b, date: "[2023-05,2023-07]", first: {}, only: false }]\n',
    'facts: [{ subject: a, event: b, date: 2024-11/.. }, { subject: a, event: b, date: ../2020 }]\n',
    'facts: [{ subject: a, event: b, date: 202X }, { subject: a, event: b, date: "2023%" }]\n',
    'facts: [{ subject: a, measure: b, sources: [{ article: c.txt, value: 1 }] }]\n',
    'facts:\n  - &base { subject: a, event: b, by: c }\n  - { <<: *base, date: 2023-33 }\n',
    'facts: [{ subject: a, event: b, ignore: [{ rule: conflicting-date, until: 2027 }], rank: deprecated, because: c }]\n',
  ])('facts: %j', text => checkTaken('facts', text));
  test.each([
    '',
    'version: 1\nentities:\nplaces: {}\n',
    "version: '1'\nentities: { a: , b: { aliases: c }, 7: { name: 8 } }\n",
    'events: { a: { once-per: none, tolerance: 3, after: b, regulatory: false }, b: { once-per: [none] }, c: { once-per: by } }\n',
    "events: { a: { words: ['{by} signed {subject}', plain] } }\n",
    'measures: { a: { tolerance: 0.02 }, b: { tolerance: 2 %, once-per: [as-of] } }\n',
    'rules: { uncorroborated: off, conflicting-date: error }\nmin-sources: 3\nprose: off\nexclude: drafts/**\n',
  ])('settings: %j', text => checkTaken('settings', text));
});

function checkTaken(format: Format, text: string): void {
  expect(problemsOf(format, text)).toEqual([]);
  expect(objections(format, text)).toEqual([]);
}
