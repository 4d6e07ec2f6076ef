// Things without a name that the vocabulary knows, where a sentence speaks of them beside the one that its article is about:
// and the sentences that do speak of that one, though they leave its name out.
import { test } from 'vitest';
import { checkEach, checkRead, checkSilent } from './reading.ts';

const ABOUT = '明索注射液2023年5月在美国获批。';
const TOLD = 'lumisol approved in US 2023-05';

const BOOKS = `
entities:
  tide: { name: 盐河, aliases: [《盐河》], classes: [长篇小说] }
  shen: { name: 沈亦秋 }
  archive: { name: 雾溪档案馆, classes: [档案馆] }
events:
  published: { words: [出版, 面世], once-per: subject }
  premiered: { words: [首演], once-per: subject }
  closed: { words: [关闭], once-per: subject }
  opened: { words: [开馆], once-per: subject }
`;

const HYDRO = `
entities:
  alba: { name: Alba Hydro, classes: [power company] }
  duie: { name: Loch Duie Power Station, aliases: [Loch Duie], classes: [power station] }
events:
  inaugurated: { words: [inaugurated, opened], once-per: [subject] }
`;

test('a name that no vocabulary has opens a Chinese clause of its own', () => {
  for (const text of [
    '康立停2021年7月获批。',
    '在中国大陆，康立停早于2021年7月获批。',
    '此前，康立停已于2021年7月获批。',
  ])
    checkRead(`${ABOUT}${text}`, [TOLD]);
});

test('a clause without a subject goes on about the one before it', () =>
  checkEach({
    '明索注射液进展顺利，2023年5月正式在美国获批。': TOLD,
    '明索注射液进展顺利，随后于2023年5月在美国获批。': TOLD,
    '明索注射液进展顺利，经过三年审评，2023年5月在美国获批。': TOLD,
  }));

test('a thing that the clause names, and that is none which can be approved, takes the place of the one before it', () => {
  checkRead(`${ABOUT}食药署日前核准新辉生物的康立停。`, [TOLD]);
  checkRead(`${ABOUT}2024年1月，国家药监局批准该药。`, [TOLD, 'lumisol approved by NMPA 2024-01']);
});

test('a title in its marks, a version, a neighbour: another thing than the one that the article is about', () => {
  const about = '《盐河》2020年3月出版。';
  for (const text of [
    '《南方列车》2021年4月出版。',
    '日译本则早在2021年面世。',
    '出版社透露，2021年还有新书。',
    '《盐河》的英译本2021年4月出版。',
    '《盐河》英文版2021年4月出版。',
  ])
    checkRead(`${about}${text}`, ['tide published 2020-03'], { words: BOOKS });
  checkSilent(['雾溪档案馆的读者很多。邻县的档案馆2023年已经关闭。'], { words: BOOKS });
  checkEach({ '雾溪档案馆的读者很多。该馆2023年关闭。': 'archive closed 2023' }, { words: BOOKS });
});

test('what is told of the day, the cast or the tickets of an event does not tell the event', () => {
  checkSilent(['《盐河》首演版本过于冗长。', '《盐河》首演当天，全场满座。', '《盐河》首演阵容豪华。'], {
    words: BOOKS,
  });
  checkEach({ '《盐河》2020年3月在乌镇首演。': 'tide premiered 2020-03' }, { words: BOOKS });
});

test('papers that no authority on products decides on', () => {
  checkRead(`${ABOUT}新辉生物成立于2018年，去年年底向港交所递交了招股书。`, [TOLD, 'novabright founded 2018']);
  checkSilent(['Lumisol is sold in Japan; its maker submitted its annual report in May 2023.']);
  checkEach({ '2023年5月，新辉生物向美国FDA递交了明索注射液的上市申请。': 'lumisol submitted by FDA 2023-05' });
});

test('a verb whose object is what the event happens to is about that, whoever did it', () => {
  checkSilent(['Alba Hydro was busy; it opened its visitor centre at Loch Duie in 2021.'], { words: HYDRO });
  checkEach(
    {
      'Loch Duie opened in 2021.': 'duie inaugurated 2021',
      'Alba Hydro opened Loch Duie in 2021.': 'duie inaugurated 2021',
      'Loch Duie opened its gates in 2021.': 'duie inaugurated 2021',
    },
    { words: HYDRO },
  );
});

test('a kind that a noun tells', () => {
  const about = 'Lumisol was approved in May 2023.';
  checkRead(`${about} The cholesterol drug was launched in June 2023.`, ['lumisol approved 2023-05']);
  checkRead(`${about} The drug was launched in June 2023.`, ['lumisol approved 2023-05', 'lumisol launched 2023-06']);
  checkRead(`${about} The new drug was launched in June 2023.`, [
    'lumisol approved 2023-05',
    'lumisol launched 2023-06',
  ]);
});

test('what a sentence names goes before what the article is about', () =>
  checkRead(
    'Lumisol in Asia\n\nVelora was approved in Japan in 2022, and Harrow Pharma launched it there in May 2023.',
    ['velora approved in JP 2022', 'velora launched in JP 2023-05'],
  ));

test('the day by which something is due is none on which anything happened', () =>
  checkEach({
    'The FDA granted Lumisol priority review, with a target action date of 5 June 2026.':
      'lumisol priority-review-granted by FDA',
    'The FDA granted Lumisol priority review on 5 June 2023.': 'lumisol priority-review-granted by FDA 2023-06-05',
  }));
