// What a hover says on the keys of both formats.
import { expect, test } from 'vitest';
import { asPath } from '../../../server/src/base/brand.ts';
import { hoverAt } from '../../../server/src/features/hover.ts';
import { toMarkdown, toPlainText } from '../../../server/src/features/rich-text.ts';
import type { Locale } from '../../../server/src/messages/account.ts';
import { deskOf } from './support.ts';

/** At the `|`, in a file of this name. */
async function hovered(name: string, marked: string, locale: Locale = 'en'): Promise<string> {
  const offset = marked.indexOf('|');
  const desk = deskOf({ [name]: marked.slice(0, offset) + marked.slice(offset + 1) });
  const found = await hoverAt(desk.snapshot, desk.texts, { path: asPath(name), offset, locale });
  if (found !== undefined) expect(toPlainText(found.blocks)).not.toBe('');
  return found === undefined ? '' : toMarkdown(found.blocks);
}

const FACTS = 'a.facts.yaml';
const SETTINGS = 'corroborate.yaml';

test.each([
  [FACTS, '|facts: []', /^\*\*facts\*\*: What the article.*```yaml\nfacts:/s],
  [FACTS, 'facts:\n  - sub|ject: x', /^\*\*subject\*\*: Who or what/],
  [FACTS, 'facts:\n  - first: { am|ong: x }', /^\*\*among\*\*: Among subjects.*among: suspension bridge/s],
  [FACTS, 'facts:\n  - first: { among|: x', /^\*\*among\*\*/],
  [FACTS, 'facts:\n  - ignore:\n      - unt|il: 2027\n', /^\*\*until\*\*: The last day.*until: 2027-01-01/s],
  [FACTS, 'facts:\n  - rank|: preferred\n', /- \*\*deprecated\*\* – it is given up/],
  [FACTS, 'facts:\n  - quote: { ex|act: x }\n', /^\*\*exact\*\*: The words themselves/],
  [
    SETTINGS,
    'events:\n  opened:\n    once-p|er: [subject]\n',
    /^\*\*once-per\*\*: The keys on which.*once-per: \\?\[subject, in\\?\]/s,
  ],
  [SETTINGS, 'events: { opened: { toler|ance: 1d } }\n', /^\*\*tolerance\*\*: How far two dates/],
  [SETTINGS, 'measures: { length: { toler|ance: 1% } }\n', /^\*\*tolerance\*\*: How far two values/],
  [SETTINGS, 'rules:\n  missing-cit|ation: off\n', /^\*\*missing-citation\*\*: /],
  [SETTINGS, 'ru|les: {}\n', /^\*\*rules\*\*: How severe/],
])('%s %j', async (name, marked, expected) => expect(await hovered(name, marked)).toMatch(expected));

test('in Chinese', async () => {
  expect(await hovered(FACTS, 'facts:\n  - as-|of: 2022\n', 'zh')).toMatch(
    /^\*\*as-of\*\*: 该值所对应的时间。[\s\S]*日期（EDTF）/,
  );
  expect(await hovered(SETTINGS, 'rules: { missing-c|itation: off }\n', 'zh')).toMatch(/\p{Script=Han}/u);
});

test('nothing on keys that are none, on ids and in comments', async () => {
  expect(await hovered(FACTS, 'facts:\n  - sub|ect: x')).toBe('');
  expect(await hovered(FACTS, '# fa|cts: []')).toBe('');
  expect(await hovered(FACTS, 'facts:\n  - note: "a\n      ra|nk: b"\n')).toBe('');
});
