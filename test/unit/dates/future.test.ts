// Dates without a year, behind and before words of what is to come, as an article of 2 March 2024 has them.
import { describe, it } from 'vitest';
import { checkRead } from './check-dates.ts';

const NEXT = '2024-12-15';
const LAST = '2023-12-15';

const checkDecember = (text: string, expected: string): void =>
  checkRead(text, [`${text.includes('月') ? '12月15日' : '15 December'} = ${expected}`]);

describe('a day to come', () => {
  it.each([
    'The museum will open its doors on 15 December.',
    'The works are scheduled to be completed on 15 December.',
    'It is due to close on 15 December.',
    'The hall is to be sold on 15 December.',
    'He plans to leave on 15 December.',
    'Results are expected on 15 December.',
    'On 15 December the museum will open.',
    'On 15 December, judges are set to rule.',
    'It will show its newly restored hall on 15 December.',
    '博物馆将于12月15日开放。',
    '博物館預計12月15日開放。',
    '公司计划于12月15日上市。',
    '12月15日，博物馆将正式开放。',
  ])('%s', text => checkDecember(text, NEXT));

  it.each([
    ['It will close on 2 March.', ['2 March = 2024-03-02']],
    ['It will close in March.', ['March = 2024-03']],
    ['It will close in February.', ['February = 2025-02']],
    ['It will run from 1 February to 30 March.', ['from 1 February to 30 March = 2024-02-01/2024-03-30']],
    ['It will run from 10 January to 12 January.', ['from 10 January to 12 January = 2025-01-10/2025-01-12']],
    ['It will meet on Friday.', ['Friday = 2024-03-08']],
    ['It will close, the firm said on Friday.', ['Friday = 2024-03-01']],
  ] as const)('%s', (text, expected) => checkRead(text, expected));
});

describe('a day gone by', () => {
  it.each([
    'It will cut 300 jobs, it said on 15 December.',
    'The bank, which will merge, reported losses on 15 December.',
    'The court will hear the appeal that was lodged on 15 December.',
    'The delay was due to a storm on 15 December.',
    'She had left a will on 15 December.',
    'They set a record on 15 December.',
    'It was due to open on 15 December.',
    'It will close after a fire on 15 December.',
    'On 15 December the firm said it will close.',
    'The report of 15 December will be read.',
    'It closed on 15 December. It will open again.',
    '该计划于12月15日获批。',
    '公司将其股份于12月15日出售。',
    '原定于12月15日开幕。',
    '12月15日，公司宣布将收购甲厂。',
    '公司拟收购甲厂，12月15日公告。',
  ])('%s', text => checkDecember(text, LAST));

  it('is not of the year of what lies ahead', () =>
    checkRead('预计明年开放，公司12月15日表示。', ['明年 = 2025', '12月15日 = -']));
});
