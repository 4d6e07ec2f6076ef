// What a webview remembers is looked at before it is trusted.
import { expect, test } from 'vitest';
import { readState } from '../../../client/src/webview/state.ts';

const SOUND = { uri: 'file:///x', about: { kind: 'entity', key: 'a' }, choice: 'contradicted', first: 40 };

test('a state comes back as it was', () => {
  const whole = { ...SOUND, window: { from: 1, to: 9 } };
  expect(readState(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  expect(readState(SOUND)).toEqual(SOUND);
});
test('what is missing is as at the start', () => {
  expect(readState({ uri: 'file:///x', about: { kind: 'corpus' } })).toEqual({
    uri: 'file:///x',
    about: { kind: 'corpus' },
    choice: 'all',
    first: 0,
  });
});
test.each([
  undefined,
  null,
  3,
  'x',
  {},
  { uri: 3 },
  { uri: 'file:///x', about: { kind: 'at' } },
  { ...SOUND, about: 1 },
])('%j is none', value => expect(readState(value)).toBeUndefined());
