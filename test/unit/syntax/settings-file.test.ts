// What `corroborate.yaml` says and what is told of it.
import { describe, expect, test } from 'vitest';
import { issueProblems, readSettingsFile } from '../../../server/src/syntax/settings-file.ts';
import type { LayerIssue } from '../../../server/src/vocabulary/layer.ts';
import { show, wordsAt } from './show.ts';

function checkTold(text: string, ...expected: readonly string[]) {
  const { problems } = readSettingsFile(text);
  expect(show(text, problems)).toEqual(expected);
  expect(problems.every(problem => problem.code === 'invalid-vocabulary')).toBe(true);
}

const layerOf = (text: string) => readSettingsFile(text).layer;
const settingsOf = (text: string) => readSettingsFile(text).settings;

const full = `version: 1
entities:
  fucaso:
    name: Fucaso
    aliases: [equecabtagene autoleucel, CT103A, 福可苏]
    classes: [CAR-T]
  0700:
places:
  bay-area: { name: Greater Bay Area, aliases: [粤港澳大湾区], within: greater-china, contains: [HK, MO] }
authorities:
  ISAF: { name: Pharmaceutical Administration Bureau, place: MO }
events:
  launched: { tolerance: 1d }
  orphan: { label: orphan drug, words: [orphan drug, 孤儿药], once-per: [subject, by], after: [submitted], regulatory: true }
  exhibited: { once-per: none }
measures:
  incidence: { words: [incidence], once-per: [subject, in, as-of], tolerance: 2% }
attributes:
  founder: { words: [创始人], once-per: [subject], many: true }
rules:
  conflicting-date: error
  uncorroborated: off
min-sources: 3
exclude: ['drafts/**']
articles: ['press/*.txt']
prose: off
`;

describe('a whole settings file', () => {
  test('has no problem', () => checkTold(full));

  test('says what its vocabulary says', () => {
    expect(layerOf(full)).toEqual({
      entities: {
        fucaso: { name: 'Fucaso', aliases: ['equecabtagene autoleucel', 'CT103A', '福可苏'], classes: ['CAR-T'] },
        '0700': {},
      },
      places: {
        'bay-area': {
          name: 'Greater Bay Area',
          aliases: ['粤港澳大湾区'],
          within: ['greater-china'],
          contains: ['HK', 'MO'],
        },
      },
      authorities: { ISAF: { name: 'Pharmaceutical Administration Bureau', place: 'MO' } },
      events: {
        launched: { tolerance: 1 },
        orphan: {
          label: 'orphan drug',
          words: ['orphan drug', '孤儿药'],
          oncePer: ['subject', 'by'],
          after: ['submitted'],
          regulatory: true,
        },
        exhibited: { oncePer: 'none' },
      },
      measures: { incidence: { words: ['incidence'], oncePer: ['subject', 'in', 'as-of'], tolerance: 0.02 } },
      attributes: { founder: { words: ['创始人'], oncePer: ['subject'], many: true } },
    });
  });

  test('says what its settings say', () => {
    expect(settingsOf(full)).toEqual({
      rules: { 'conflicting-date': 'error', uncorroborated: 'off' },
      minSources: 3,
      exclude: ['drafts/**'],
      articles: ['press/*.txt'],
      prose: false,
    });
  });

  test('has a place for every id and name', () => {
    const [fucaso, empty] = readSettingsFile(full).declarations;
    expect(fucaso && wordsAt(full, fucaso.span)).toBe('fucaso');
    expect(fucaso?.nameSpans.map(name => wordsAt(full, name.span))).toEqual([
      'Fucaso',
      'equecabtagene autoleucel',
      'CT103A',
      '福可苏',
    ]);
    expect(fucaso?.entries.map(entry => entry.key)).toEqual(['name', 'aliases', 'classes']);
    expect(empty).toMatchObject({ id: '0700', entries: [], nameSpans: [] });
  });
});

describe('what is left out keeps its default', () => {
  test.each(['', '# only a remark\n', 'version: 1\n', 'entities:\nevents: {}\n'])('%j', text => {
    checkTold(text);
    expect(settingsOf(text)).toEqual({ rules: {}, minSources: 2, exclude: [], articles: undefined, prose: true });
    expect(readSettingsFile(text).unreadable).toBe(false);
  });
});

describe('problems', () => {
  test('another version', () => checkTold('version: 2\nprose: on\n', 'wrong-version @ 2'));
  test('unknown keys, everywhere', () => {
    checkTold('entites: {}\n', 'unknown-key @ entites -> entities');
    checkTold('entities: { a: { alias: [b] } }\n', 'unknown-key @ alias -> aliases');
    checkTold('rules: { conflicting-dates: error }\n', 'unknown-key @ conflicting-dates -> conflicting-date');
  });
  test('keys of another section', () => {
    checkTold(
      'events: { a: { name: A, aliases: [b], many: true } }\n',
      'misplaced-key @ name -> label',
      'misplaced-key @ aliases -> words',
      'misplaced-key @ many',
    );
    checkTold('entities: { a: { label: A, within: CN } }\n', 'misplaced-key @ label -> name', 'misplaced-key @ within');
  });
  test('severities and switches', () => {
    checkTold(
      'rules: { conflicting-date: warn, quote-altered: never }\nprose: maybe\n',
      'unknown-value @ warn -> warning',
      'unknown-value @ never',
      'unknown-value @ maybe',
    );
    expect(settingsOf('rules: { conflicting-date: errors, quote-altered: hint }\n').rules).toEqual({
      'quote-altered': 'hint',
    });
  });
  test.each(['0', '-1', 'two', '1.5', '99999999999'])('min-sources: %s', count => {
    checkTold(`min-sources: ${count}\n`, `wrong-type @ ${count}`);
    expect(settingsOf(`min-sources: ${count}\n`).minSources).toBe(2);
  });
  test('wrong shapes: the rest counts', () => {
    const text = 'entities: [a]\nplaces: { x: y, z: { aliases: [a, {}, b] } }\nrules: error\nexclude: { a: b }\n';
    checkTold(
      text,
      'wrong-type @ [a]',
      'wrong-type @ y',
      'wrong-type @ {}',
      'wrong-type @ error',
      'wrong-type @ { a: b }',
    );
    expect(layerOf(text).places).toEqual({ z: { aliases: ['a', 'b'] } });
  });
  test('a doubled id: the first counts', () => {
    const text = 'entities:\n  a: { name: A }\n  a: { name: B }\n';
    checkTold(text, 'double-key @ a');
    expect(layerOf(text).entities).toEqual({ a: { name: 'A' } });
  });
  test('one text stands for a list of one', () => {
    checkTold('entities: { a: { aliases: b } }\nexclude: x\n');
    expect(layerOf('entities: { a: { aliases: b } }\n').entities).toEqual({ a: { aliases: ['b'] } });
  });
  test('names that objects have of themselves are names', () => {
    const { entities } = layerOf('entities: { __proto__: { name: A }, constructor: { name: B }, toString: }\n');
    expect(Object.entries(entities)).toEqual([
      ['__proto__', { name: 'A' }],
      ['constructor', { name: 'B' }],
      ['toString', {}],
    ]);
  });
});

describe('once-per', () => {
  const of = (text: string) => layerOf(`events: { a: { once-per: ${text} } }\n`).events.a?.oncePer;
  test('an unknown key: the default stands, lest too much be one occurrence', () => {
    checkTold('events: { a: { once-per: [subject, buy] } }\n', 'unknown-value @ buy -> by');
    expect(of('[subject, buy]')).toBeUndefined();
  });
  test('none is for itself', () => {
    expect(of('none')).toBe('none');
    expect(of('[none]')).toBe('none');
    checkTold('events: { a: { once-per: [none, by] } }\n', 'unknown-value @ none');
  });
  test('an event has no as-of', () =>
    checkTold('events: { a: { once-per: [subject, as-of] } }\n', 'unknown-value @ as-of'));
});

describe('tolerance', () => {
  const days = (text: string) => layerOf(`events: { a: { tolerance: ${text} } }\n`).events.a?.tolerance;
  const share = (text: string) => layerOf(`measures: { a: { tolerance: ${text} } }\n`).measures.a?.tolerance;
  test.each([
    ['1d', 1],
    ['2w', 14],
    ['1m', 31],
    ['1y', 366],
    ['3', 3],
    ['0d', 0],
  ])('of days: %s', (text, expected) => {
    expect(days(text)).toBe(expected);
  });
  test.each([
    ['2%', 0.02],
    ['2.5 %', 0.025],
    ['0.02', 0.02],
    ['100%', 1],
  ])('of shares: %s', (text, expected) => {
    expect(share(text)).toBeCloseTo(expected, 12);
  });
  test('that is none', () => {
    checkTold(
      'events: { a: { tolerance: 2% } }\nmeasures: { b: { tolerance: 1d }, c: { tolerance: 2 }, d: { tolerance: -1% } }\n',
      'wrong-type @ 2%',
      'wrong-type @ 1d',
      'wrong-type @ 2',
      'wrong-type @ -1%',
    );
  });
});

describe('broken YAML', () => {
  test('is one finding, and what was read whole counts', () => {
    const text = 'entities:\n  a: { name: A }\n  b: { name: B: C }\n  c: { name: C }\nmin-sources: 4\n';
    expect(show(text, readSettingsFile(text).problems)).toHaveLength(1);
    expect(Object.keys(layerOf(text).entities)).toEqual(['a', 'c']);
    expect(settingsOf(text).minSources).toBe(4);
    expect(readSettingsFile(text).unreadable).toBe(false);
  });
  test('of which nothing can be read', () => {
    expect(readSettingsFile('"never closed\nversion: 1').unreadable).toBe(true);
    expect(readSettingsFile(`a: [${'*a, '.repeat(1001)}]`).unreadable).toBe(true);
  });
});

describe('issues of the builder', () => {
  const text = 'places:\n  x: { name: X, aliases: [Y, Z], within: [asia, nowhere] }\n';
  const placed = (issue: LayerIssue) => show(text, issueProblems(readSettingsFile(text), [issue]));
  const issue = { section: 'places', id: 'x' } as const;
  test('stand at the words that they are about', () => {
    const unknown = { kind: 'unknown-id', key: 'within', text: 'nowhere', nearest: undefined } as const;
    expect(placed({ ...issue, key: 'within', what: unknown })).toEqual(['unknown-id @ nowhere']);
    expect(placed({ ...issue, key: 'aliases', what: { kind: 'name-taken', name: 'Z', by: 'q' } })).toEqual([
      'name-taken @ Z',
    ]);
  });
  test('else at the value, else at the id', () => {
    const cycle = { kind: 'cycle', key: 'within', ids: ['x'] } as const;
    expect(placed({ ...issue, key: 'within', what: cycle })).toEqual(['cycle @ [asia, nowhere]']);
    expect(placed({ ...issue, key: undefined, what: cycle })).toEqual(['cycle @ x']);
  });
});
