// Days of the week beside dates, and names that only look like them.
import { describe, it } from 'vitest';
import { checkNoProblem, checkRead } from './check-dates.ts';

describe('a weekday that its date does not have', () => {
  it.each([
    ['On Sun 16 November 2023', 'Sun 16 November 2023 = 2023-11-16 weekday'],
    ['Posted Sun, 16 November 2023', 'Sun, 16 November 2023 = 2023-11-16 weekday'],
    ['Date: Sat, 16 Nov 2023', 'Sat, 16 Nov 2023 = 2023-11-16 weekday'],
    ['London, Friday, 16 November 2023', 'Friday, 16 November 2023 = 2023-11-16 weekday'],
    ['the Friday, 16 November 2023 edition', 'Friday, 16 November 2023 = 2023-11-16 weekday'],
    ['2023年11月16日周五举行', '2023年11月16日周五 = 2023-11-16 weekday'],
  ])('%s', (text, expected) => checkRead(text, [expected]));
});

describe('a weekday cut short is one behind a capital too', () => {
  it.each([
    ['Seen Tues., Nov. 16, 2023', 'Tues., Nov. 16, 2023 = 2023-11-16 weekday'],
    ['Seen Tues, Nov. 16, 2023', 'Tues, Nov. 16, 2023 = 2023-11-16 weekday'],
    ['Seen Thurs. Nov. 16, 2023', 'Thurs. Nov. 16, 2023 = 2023-11-16'],
    ['Closed Mon., Dec. 6, 2023', 'Mon., Dec. 6, 2023 = 2023-12-06 weekday'],
    ['In Seoul Sat., 16 Nov. 2023', 'Sat., 16 Nov. 2023 = 2023-11-16 weekday'],
    ['Seen Thurs., Nov. 16', 'Thurs., Nov. 16 = 2023-11-16'],
  ])('%s', (text, expected) => checkRead(text, [expected]));
});

describe('no weekday', () => {
  it.each([
    'They met at Ruby Tues., 16 November 2023.',
    'They met at Ruby Tuesday, 16 November 2023.',
    'It stood in the Toronto Sun. Nov. 16, 2023 was cold.',
    'They beat Sheffield Wed., 16 November 2023.',
    'Dr. Sun., 16 November 2023',
    'With Minh Tue, 16 November 2023',
    'The story ran in The Sun, 16 November 2023, page 4.',
    'The Toronto Sun, Nov. 16, 2023, and the Baltimore Sun, 16 November 2023',
    'Dr. Sun, 16 November 2023',
    'They beat Sheffield Wednesday, 16 November 2023.',
    'The group Black Friday, 16 November 2023',
    'It first sold “Blue Monday”, 16 November 2023.',
    'New Order, Blue Monday, 16 November 2023',
    'open Monday to Friday, 16 November 2023',
    '2023年11月16日周六福珠宝递表',
    '2023年11月16日周一围出席',
  ])('%s', text => checkNoProblem(text));
});
