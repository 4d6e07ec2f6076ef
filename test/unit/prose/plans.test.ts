// What is still to come: told with its day where the sentence names one, bare where it names none; and days that are known before
// they come.
import { test } from 'vitest';
import { checkEach, checkRead, checkSilent, WORDS } from './reading.ts';

test('a plan of which nobody says when', () =>
  checkEach({
    'Ada Okafor said on Friday that she would resign. Lin Qiao said today that Ada Okafor would resign.':
      'okafor resigned expected; okafor resigned expected',
    'Novabright will launch Lumisol in Japan.': 'lumisol launched in JP expected',
    'Lumisol is expected to be approved in Japan.': 'lumisol approved in JP expected',
    'Novabright plans to acquire Harrow.': 'harrow acquired by novabright planned',
    '新辉生物拟在日本上市销售明索注射液。': 'lumisol launched in JP planned',
  }));

test('what somebody with a name announces of somebody else', () => {
  checkEach({
    'Novabright said that Ada Okafor would resign on 1 May 2025.': 'okafor resigned 2025-05-01 expected',
    'Lin Qiao was at Lund. She became its chief executive in 2013.': 'lin appointed 2013',
  });
  checkSilent([
    'Analysts said that Ada Okafor would resign on 1 May 2025.',
    'Novabright said that Ada Okafor would resign if the board agreed.',
  ]);
});

test('near miss: a day that may be that of the plan, and what nothing names', () =>
  checkSilent([
    'Lumisol is a therapy. It will be launched in Japan.',
    'With the approval of Lumisol, Novabright is poised to play a part.',
    'Novabright may launch Lumisol in Japan.',
    'If the trial goes well, Novabright will launch Lumisol.',
    'Novabright will launch Lumisol in Japan, subject to a licence.',
    '若试验顺利，新辉生物将在日本上市销售明索注射液。',
  ]));

test('已通过, 即将: what is done, and what is to come', () =>
  checkEach({
    '明索注射液已在日本获批，即将成为又一款疗法。': 'lumisol approved in JP',
    '明索注射液即将在日本获批。': 'lumisol approved in JP planned',
  }));

const words = `${WORDS.replace('events:', 'events:\n  target-date: { words: [target date, goal date, 目标日期], once-per: subject }')}`;

test('a day that is set is known before it comes', () => {
  checkEach(
    {
      'Lumisol has a target date of 14 November 2024.': 'lumisol target-date 2024-11-14 planned',
      'The goal date of Lumisol is August 5, 2024.': 'lumisol target-date 2024-08-05 planned',
      '明索注射液的目标日期为2024年11月14日。': 'lumisol target-date 2024-11-14 planned',
    },
    { words },
  );
});

test('near miss: that day is not the day of anything else', () =>
  checkEach({
    'The FDA approved Lumisol ahead of its goal date of 14 December 2024.': 'lumisol approved by FDA',
    'The FDA approved Lumisol, which had a 14 December 2024 goal date.': 'lumisol approved by FDA',
  }));

test('a plan of the only thing that a Chinese article names', () => {
  checkEach({
    '明索注射液在日本递交申请。依PMDA约一年的审核时间，预计2026年第三季取得药证。':
      'lumisol submitted in JP; lumisol approved 2026-35 expected',
    '明索注射液获批。公司目标是2025年在美国取得药证。': 'lumisol approved; lumisol approved in US 2025 planned',
    '明索注射液获批。该药计划2025年在美国上市。': 'lumisol approved; lumisol launched in US 2025 planned',
  });
  checkRead('明索注射液获批，维洛拉也获批。预计2026年第三季取得药证。', ['lumisol approved', 'velora approved']);
});

test('an application that is put forward with its purpose, and what else is put forward', () =>
  checkEach({
    '哈罗制药已向国家药监局提出明索新增套细胞淋巴瘤适应症的申请。': 'lumisol submitted by NMPA',
    '国家药监局对明索提出三点意见。': '',
    '哈罗制药已向国家药监局提出明索优先审评的申请。': '',
  }));

test('what is hoped for with its day, what begins then, and what is told behind an approval', () =>
  checkEach({
    '按照他们的估算，明索有望在2024年底前获批。': 'lumisol approved ../2024 expected',
    '明索有望获批。': '',
    '明索有望于2025年底开始销售。': 'lumisol launched 2025-41 expected',
    '明索自2023年底开始销售。': 'lumisol launched 2023-41',
    '明索2023年1月获批后迟迟没有放量。': 'lumisol approved 2023-01',
    '明索获批后将在中国销售。': '',
  }));
