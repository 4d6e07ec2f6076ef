// What stands beside an event and is none of its parts: other people's things, other countries' offices, names within longer
// names, days of other clauses; and the same words where they do belong to it.
import { test } from 'vitest';
import { checkEach, checkRead, checkSilent, WORDS } from './reading.ts';

const SHIPS = `
entities:
  gale: { name: Gale Hunter, classes: [installation vessel] }
  rider: { name: Gale Rider, classes: [installation vessel] }
  tosa: { name: Tosa Heavy Industries, aliases: [Tosa] }
  norlink: { name: Norlink, aliases: [Norlink Ferries] }
events:
  delivered: { words: [delivered, handed over], once-per: subject }
  launched: { words: [launched, floated out], once-per: subject }
  keel-laid: { words: [keel was laid, keel laid], once-per: subject }
`;

const RUNNERS = `
entities:
  shen: { name: 沈越, classes: [短跑运动员] }
  lin: { name: 林知遥, classes: [游泳运动员] }
events:
  won: { words: [夺冠, 夺金], once-per: none }
  broken: { words: [打破, 刷新], once-per: none }
  retired: { words: [退役], once-per: subject }
  opened: { words: [启用], once-per: subject }
`;

test('a country whose name is a verb says nothing', () =>
  checkEach({
    'Lumisol was launched in the United States on 12 May 2023.': 'lumisol launched in US 2023-05-12',
    'Lumisol was approved in the United States in May 2023.': 'lumisol approved in US 2023-05',
    'The company states in May 2023 that Lumisol was approved in Japan.': 'lumisol approved in JP',
  }));

test('a relative clause with a subject of its own is about the name before it', () => {
  checkEach({
    'Harrow Pharma, which Novabright acquired in 2020, makes medicines.': 'harrow acquired by novabright 2020',
    'Harrow Pharma, the drug maker that Novabright acquired in 2020, has failed.': 'harrow acquired by novabright 2020',
    'Harrow Pharma, which acquired Novabright in 2020, has failed.': 'novabright acquired by harrow 2020',
  });
  checkEach(
    {
      'Gale Hunter, which Tosa handed over in May 2024, is at work.': 'gale delivered 2024-05',
      'Gale Hunter, which was handed over by Tosa in May 2024, is at work.': 'gale delivered 2024-05',
      'The crew said that Gale Hunter was launched in May 2024.': 'gale launched 2024-05',
    },
    { words: SHIPS },
  );
});

test('an office of another country is no office that is known', () => {
  checkEach({
    'Lumisol was approved in Thailand by the Thai FDA in 2023.': 'lumisol approved in TH 2023',
    "Lumisol was approved by Nigeria's Food and Drug Administration in 2023.": 'lumisol approved in NG 2023',
    'Lumisol was approved by the US FDA in 2023.': 'lumisol approved by FDA 2023',
    'Lumisol was approved by the American FDA in 2023.': 'lumisol approved by FDA 2023',
    'In 2023 the FDA approved Lumisol.': 'lumisol approved by FDA 2023',
    '2023年，明索注射液获泰国FDA批准。': 'lumisol approved in TH 2023',
  });
  checkSilent(['Lumisol was approved by the Thai FDA in 2023.']);
  checkRead('Lumisol was launched in May 2023 in Thailand, where it had been approved by the Thai FDA in 2022.', [
    'lumisol launched in TH 2023-05',
    'lumisol approved in TH 2022',
  ]);
});

test('a name that goes on is that of another thing', () => {
  checkSilent(['The fleet includes the Norlink Star (delivered 2009).', 'The Norlink Star was delivered in 2009.'], {
    words: SHIPS,
  });
  checkEach({
    'Harrow Inc was founded in 2009.': 'harrow founded 2009',
    'Harrow was founded in 2009.': 'harrow founded 2009',
  });
  checkSilent(['The Harrow Foundation was founded in 2009.']);
});

test('a clause that tells how far apart two things were has its own date', () =>
  checkEach({
    'The board voted on 3 May 2023, nineteen months after Novabright submitted the NDA for Lumisol.':
      'lumisol submitted',
    'Lumisol was approved on 3 May 2023, two years after it was conceived.': 'lumisol approved 2023-05-03',
    'After Lumisol was approved on 3 May 2023, sales rose.': 'lumisol approved 2023-05-03',
  }));

test('what is dismissed may be no person', () => {
  const words = `${WORDS.replace('events:', 'events:\n  dismissed: { words: [dismissed, sacked, ousted, let go], once-per: subject }')}`;
  checkSilent(['Ada Okafor dismissed suggestions that she would leave in May 2024.'], { words });
  checkEach({ 'Harrow dismissed Ada Okafor in May 2024.': 'okafor dismissed 2024-05' }, { words });
});

test('words of the corpus keep their event where an authority stands behind them', () =>
  checkEach(
    {
      'Heron 2 was cleared by the FDA in May 2023.': 'heron cleared by FDA 2023-05',
      'Heron 2 was approved by the FDA in May 2023.': 'heron approved by FDA 2023-05',
    },
    { words: WORDS.replace('events:', 'events:\n  cleared: { words: [cleared], once-per: [subject, by] }') },
  ));

test('lists that a name opens as with a label', () => {
  checkRead('Lumisol (Novabright): approved in Japan in May 2023; rejected by the EMA in June 2023.', [
    'lumisol approved in JP 2023-05',
    'lumisol rejected by EMA 2023-06',
  ]);
  checkRead('Duskol: FDA approval in May 2023; launched in June 2023.', [
    'duskol approved by FDA 2023-05',
    'duskol launched 2023-06',
  ]);
  checkRead('Lumisol: Duskol was approved in Japan in May 2023.', ['duskol approved in JP 2023-05']);
  checkRead('明索注射液获批。\n暮可尔单抗：2023年5月，国家药监局授予其突破性治疗药物认定。', [
    'lumisol approved',
    'duskol breakthrough-designated by NMPA 2023-05',
  ]);
});

test('the apostrophe of a plural is a possessive, and that of a quotation is none', () =>
  checkEach(
    {
      "The FDA approved Novabright Labs' Lumisol in May 2023.": 'lumisol approved by FDA 2023-05',
      "The FDA approved the companies' Lumisol in May 2023.": 'lumisol approved by FDA 2023-05',
      "In 'Letters' Lumisol was approved by the FDA in May 2023.": 'lumisol approved by FDA 2023-05',
    },
    { words: WORDS.replace('Novabright Bio', 'Novabright Labs') },
  ));

test('a ship may be a she', () => {
  checkRead(
    'Gale Hunter was delivered in May 2024.\nOrdered in 2019, she was launched in June 2023. Her keel was laid in May 2022.',
    ['gale delivered 2024-05', 'gale launched 2023-06', 'gale keel-laid 2022-05'],
    { words: SHIPS },
  );
  checkRead('Heron 2 landed in May 2023.\nShe resigned in June 2023.', ['heron landed 2023-05']);
});

test('a sentence about another thing leaves open what comes next', () => {
  checkRead(
    'Novabright wins approval of Lumisol\n\nLumisol was approved in Japan. Velora was approved in Macau. The drug was launched in May 2023.',
    ['lumisol approved in JP', 'velora approved in MO'],
  );
});

test('Chinese: things without a name', () => {
  checkRead('明索注射液获批。去年，另一家企业的同靶点产品因生产缺陷被FDA拒绝批准。', ['lumisol approved']);
  checkRead('新辉生物另一款重磅产品明索注射液于2023年5月获批。', ['lumisol approved 2023-05']);
  checkRead('沈越夺冠。小将吴佳刷新了个人最好成绩。', ['shen won'], { words: RUNNERS });
  checkRead('名将沈越2023年5月刷新了纪录。', ['shen broken 2023-05'], { words: RUNNERS });
});

test('Chinese: what is only spoken of, thought of or put off', () => {
  const silent = [
    '沈越说，要是今年一定能夺冠，那是吹牛。',
    '退役后，沈越打算读书。',
    '沈越的退役并非因为受伤。',
    '几家媒体预测沈越明年打破纪录。',
    '新馆启用仪式顺延至下月。',
  ];
  checkSilent(silent, { words: RUNNERS });
  checkEach(
    {
      '林知遥23日正式退役。': 'lin retired 2024-04-23 relative',
      '泳坛名将林知遥13日正式退役。': 'lin retired 2024-05-13 relative',
    },
    { words: RUNNERS },
  );
});

test('Chinese: 最早 with a date says when, and of no class', () =>
  checkEach({
    '明索注射液最早于2020年3月在国内获批。': 'lumisol approved in mainland-china 2020-03',
    '明索注射液是最早获批的CAR-T。': 'lumisol approved first{among:CAR-T}',
  }));

test('worldwide and anywhere are scopes without a preposition', () =>
  checkEach({
    'Lumisol is the first CAR-T approved anywhere.': 'lumisol approved first{in:world among:CAR-T}',
    'Lumisol is the first CAR-T to be approved worldwide.': 'lumisol approved first{in:world among:CAR-T}',
  }));

test('a day that is told by its distance from another one is nobody else’s', () =>
  checkRead(
    'Lumisol was approved in the United States in April 2023 and cleared by the European Commission four months later.',
    ['lumisol approved in US 2023-04', 'lumisol approved by EC 2023-07-14/2023-09-17~'],
  ));

test('an event that is only spoken of is not told', () => {
  const about = 'Lumisol was approved in May 2023.';
  checkRead(`${about} The approval was based on a trial in Norway.`, ['lumisol approved 2023-05']);
  checkRead(`${about} The authorisation is valid in Iceland and Norway.`, ['lumisol approved 2023-05']);
  checkRead('明索注射液2023年5月获批。此次获批基于一项全国研究。', ['lumisol approved 2023-05']);
});

test('what is done once more is another event', () => {
  checkSilent(['Okafor was re-elected mayor on 3 May 2024.']);
  checkEach({ 'Okafor was elected mayor on 3 May 2024.': 'okafor elected with mayor 2024-05-03' });
});

test('the oldest of somebody is none of the world', () =>
  checkSilent(['Harrow denied that Gull Sound Bridge, its oldest bridge, had been sold.']));

test('where it is made, and words that only begin like an event', () =>
  checkSilent([
    'The plant where Lumisol is made was approved in May 2023.',
    "Lumisol's launch price was cut in May 2023.",
    "Lumisol's approval rating fell in May 2023.",
  ]));

test('who bought whom', () => {
  checkEach({
    'Harrow, bought by Novabright in May 2023, was founded in 1998.':
      'harrow acquired by novabright 2023-05; harrow founded 1998',
    'Harrow, taken over by Novabright in May 2023, was founded in 1998.':
      'harrow acquired by novabright 2023-05; harrow founded 1998',
    'Harrow, founded in 1998, bought Novabright in May 2023.':
      'harrow founded 1998; novabright acquired by harrow 2023-05',
  });
  checkSilent([
    "Harrow's purchase of a rival of Novabright in May 2023 was a success.",
    'Harrow signed an agreement to buy Novabright in May 2023.',
  ]);
});

test('who is named in something got no office', () => {
  checkEach({ 'Ada Okafor was named in May 2023 as chief executive.': 'okafor appointed 2023-05' });
  checkSilent(['Ada Okafor was named in May 2023 in a lawsuit.', 'Ada Okafor was named among the best in May 2023.']);
});
