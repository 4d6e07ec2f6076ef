// The built-in events of news at large, each in the words that tell of it, and what only looks like them.
import { test } from 'vitest';
import { checkEach, checkRead, checkSilent, WORDS } from './reading.ts';

test('lives and offices', () =>
  checkEach({
    'Okafor was born in Japan in May 1961.': 'okafor born in JP 1961-05',
    'Okafor died on 3 May 2021.': 'okafor died 2021-05-03',
    'The death of Okafor in May 2020 came as a shock.': 'okafor died 2020-05',
    'Okafor was elected to the board in May 2021.': 'okafor elected with member 2021-05',
    'Okafor was sworn in on 3 May 2020.': 'okafor sworn-in 2020-05-03',
    'Okafor is to be sworn in on 3 June 2024.': 'okafor sworn-in 2024-06-03 planned',
    'Okafor stepped down in May 2020.': 'okafor resigned 2020-05',
    'Harrow sacked Okafor in May 2020.': 'okafor dismissed 2020-05',
    '林乔于2021年5月去世。': 'lin died 2021-05',
    '林乔2020年5月当选市长。': 'lin elected 2020-05',
    '林乔2020年5月辞职。': 'lin resigned 2020-05',
  }));

test('somebody else’s, or not for sure: no life and no office', () =>
  checkSilent([
    'Ada Okafor’s husband died in May 2021.',
    'Okafor, whose mother died in May 2020, runs Harrow.',
    'The death of a colleague of Okafor in May 2020 came as a shock.',
    'Two patients died in the trial of Lumisol in May 2021.',
    'Okafor nearly died in May 2021.',
    'Reports that Okafor died in May 2021 were wrong.',
    'Lumisol was born in May 2021.',
    'The minister resigned in May 2021, Okafor said.',
    'Okafor called for the resignation of Lin Qiao in May 2020.',
    'Okafor offered to resign in May 2020.',
    'Okafor stepped down from the train in May 2020.',
    'Okafor stands down on Monday.',
    '林乔的父亲于2021年5月去世。',
    '林乔险些去世。',
    '有传言称林乔2020年5月辞职。',
    '林乔何时辞职？',
  ]));

test('police and courts', () =>
  checkEach({
    'Police arrested Okafor in May 2021.': 'okafor arrested 2021-05',
    'Okafor was charged with fraud in May 2021.': 'okafor charged 2021-05',
    'A jury found Okafor guilty in May 2021.': 'okafor convicted 2021-05',
    'Okafor was sentenced to two years in May 2020.': 'okafor sentenced 2020-05',
    'Okafor was acquitted in May 2020.': 'okafor acquitted 2020-05',
    'Okafor was not convicted.': 'okafor convicted denied',
    '林乔并未被捕。': 'lin arrested denied',
    '林乔被判处有期徒刑三年。': 'lin sentenced',
  }));

test('no court: another meaning, another object', () =>
  checkSilent([
    'Okafor had been charged with the task in May 2021.',
    'Lumisol was arrested in May 2021.',
    'Harrow fined its supplier in May 2020.',
    'Okafor convicted herself of the value of Lumisol.',
    '法院未判林乔有罪。',
  ]));

const LAWS = WORDS.replace('entities:', 'entities:\n  pact: { name: High Tarn Pact, aliases: [高塘公约] }');

test('laws and treaties', () =>
  checkEach(
    {
      'The states parties signed the High Tarn Pact in May 2019.': 'pact signed 2019-05',
      'Nine states signed the High Tarn Pact in May 2019.': '',
      'The High Tarn Pact was ratified by Japan in May 2020.': 'pact ratified in JP 2020-05',
      'Parliament passed the High Tarn Pact in May 2020.': 'pact passed 2020-05',
      'The High Tarn Pact took effect on 3 May 2021.': 'pact took-effect 2021-05-03',
      'The High Tarn Pact has not been ratified.': 'pact ratified denied',
      '《高塘公约》2021年5月3日正式生效。': 'pact took-effect 2021-05-03',
      '日本2020年5月批准了高塘公约。': 'pact ratified in JP 2020-05',
    },
    { words: LAWS },
  ));

test('no law: people sign and pass other things', () =>
  checkSilent(
    [
      'Harrow signed Okafor in May 2021.',
      'Okafor passed the exam in May 2021.',
      'Lumisol took effect in May 2021.',
      'Okafor signed a book on the High Tarn Pact in May 2019.',
      'The High Tarn Pact takes effect on 3 June.',
    ],
    { words: LAWS },
  ));

test('companies and what they make', () => {
  checkEach({
    'Harrow merged with Novabright in May 2021.': 'harrow merged 2021-05',
    'Harrow filed for bankruptcy in May 2020.': 'harrow bankrupt 2020-05',
    'Harrow recalled Lumisol in May 2020.': 'lumisol recalled by harrow 2020-05',
    'Japan banned Lumisol in May 2020.': 'lumisol banned in JP 2020-05',
    '哈罗制药召回明索注射液。': 'lumisol recalled by harrow',
    '哈罗制药2020年5月申请破产。': 'harrow bankrupt 2020-05',
  });
  checkSilent([
    'Talks to merge Harrow and Novabright failed in May 2020.',
    'Harrow may file for bankruptcy in May 2025.',
    'Okafor recalled Harrow from memory.',
    'The ban on Lumisol was lifted in May 2020.',
    'Harrow released its results in May 2021.',
    'Harrow published the results in May 2020.',
    '林乔的公司2020年申请破产。',
  ]);
});

test('what is built', () => {
  checkEach({
    'The city broke ground on the Gull Sound Bridge in May 1995.': 'gull ground-broken 1995-05',
    'Construction of the Gull Sound Bridge began in May 1995.': 'gull ground-broken 1995-05',
    'The Gull Sound Bridge was completed in May 1997.': 'gull completed 1997-05',
    'The Gull Sound Bridge was torn down in May 2021.': 'gull demolished 2021-05',
    '海鸥大桥计划于2030年拆除。': 'gull demolished 2030 planned',
  });
  checkRead('海鸥大桥1995年5月开工，1998年通车。', ['gull ground-broken 1995-05', 'gull opened 1998']);
  checkSilent([
    'Novabright opened a plant in Boston in May 2021.',
    'Work on the Gull Sound Bridge was completed in 1997.',
    'The Gull Sound Bridge was nearly demolished in May 2020.',
    'Okafor completed the marathon in May 2021.',
    'The Gull Sound Bridge opens on Friday.',
  ]);
});

test('what flies', () => {
  checkEach({
    'Heron 2 lifted off in May 2021.': 'heron lifted-off 2021-05',
    'Heron 2 crashed in May 2021.': 'heron crashed 2021-05',
    '苍鹭二号2021年5月3日发射升空。': 'heron lifted-off 2021-05-03',
  });
  checkSilent([
    'Shares of Harrow crashed in May 2021.',
    'Heron 2 lands on Monday.',
    'Heron 2’s landing on 3 May 2021 failed.',
    '苍鹭二号2021年5月3日着陆失败。',
    '此前的苍鹭三号于2021年坠毁。',
  ]);
});

const QUAKES = WORDS.replace(
  'entities:',
  'entities:\n  quake: { name: Tarn earthquake, aliases: [塘州地震] }\n  ada: { name: Hurricane Ada, aliases: [台风艾达] }',
);

test('what strikes', () => {
  checkEach(
    {
      'The Tarn earthquake struck on 3 May 2021.': 'quake struck 2021-05-03',
      'Hurricane Ada made landfall in Japan on 3 May 2021.': 'ada struck in JP 2021-05-03',
      '台风艾达2021年5月3日登陆。': 'ada struck 2021-05-03',
    },
    { words: QUAKES },
  );
  checkSilent(
    [
      'Sales of Lumisol hit $1 billion in May 2021.',
      'Okafor struck a deal in May 2021.',
      'Novabright was hit by a strike in May 2021.',
    ],
    { words: QUAKES },
  );
});

test('what a corpus calls by words of its own goes before longer built-in ones', () => {
  const words = LAWS.replace('events:', 'events:\n  in-force: { words: [into force], once-per: subject }');
  checkEach({ 'The High Tarn Pact came into force in May 2021.': 'pact in-force 2021-05' }, { words });
});

test('built-in words that say it in other ways, and their near misses', () => {
  checkEach({
    'Gull Sound Bridge is planned to open in May 2025.': 'gull opened 2025-05 planned',
    'Ada Okafor became chief executive in May 2023.': 'okafor appointed 2023-05',
    'Ada Okafor took the helm of Harrow in May 2023.': 'okafor appointed 2023-05',
    'Ada Okafor left office in May 2023.': 'okafor resigned 2023-05',
    'Ada Okafor was charged in May 2023.': 'okafor charged 2023-05',
    'Harrow began selling Lumisol in Japan in May 2023.': 'lumisol launched in JP 2023-05',
    'Lumisol reached pharmacies in Japan in May 2023.': 'lumisol launched in JP 2023-05',
    'Lumisol has not reached pharmacies in Japan in May 2023.': 'lumisol launched in JP 2023-05 denied',
    'The FDA issued a complete response letter for Lumisol in May 2023.': 'lumisol rejected by FDA 2023-05',
    'Lumisol was cleared for multiple myeloma in Japan in May 2023.': 'lumisol approved in JP for myeloma 2023-05',
    'Harrow Pharma went public on 5 May 2023.': 'harrow listed 2023-05-05',
    '海鸥大桥2023年5月建成。': 'gull completed 2023-05',
    '海鸥大桥位于建成区，2023年5月通车。': 'gull opened 2023-05',
  });
  checkSilent([
    'Gull Sound Bridge is planned to be painted in May 2025.',
    'Ada Okafor took the helm of the yacht in May 2023.',
    "Ada Okafor became the chief executive's driver in May 2023.",
    'Ada Okafor left the office in May 2023 at noon.',
    'Ada Okafor was charged a fee in May 2023.',
    'Harrow stopped selling Lumisol in Japan in May 2023.',
    'Harrow began selling off its stake in Velora in May 2023.',
    'Lumisol was cleared of blame in Japan in May 2023.',
    'Lumisol was cleared for takeoff in May 2023.',
  ]);
});

test('shares', () => {
  checkEach({
    'Shares in Harrow, the maker of heat pumps, began trading in Leeds in May 2022.': 'harrow listed 2022-05',
    "Harrow's shares were listed on the Leeds exchange in May 2022.": 'harrow listed 2022-05',
    'Harrow Pharma is happy. Its shares were listed on the exchange in May 2022.': 'harrow listed 2022-05',
    'Harrow remained in private hands until 16 March 2022, when its shares were listed on the exchange.':
      'harrow listed 2022-03-16',
    'Harrow had told investors so at the time of its flotation in 2021.': 'harrow listed 2021',
    'Harrow and Novabright were listed on the exchange in May 2022.':
      'harrow listed 2022-05; novabright listed 2022-05',
  });
  checkSilent([
    'Shares in Harrow fell in Leeds in May 2022.',
    "Harrow's shares began trading lower in May 2022.",
    'Harrow began trading with Japan in May 2022.',
    'Harrow bought a flotation tank in May 2022.',
    "Harrow's shares were acquired by Novabright in May 2022.",
    'Shares in Harrow closed at €27.40 in May 2022.',
  ]);
});

test('the day before when is the day of what comes behind it', () =>
  checkEach({
    'Gull Sound Bridge was shut until May 2023, when it was opened.': 'gull opened 2023-05',
    'A tractor went over the Gull Sound Bridge on 4 May 2023, when the crossing was opened.': 'gull opened 2023-05-04',
  }));

const LANDMARKS = `
entities:
  gull: { name: Gull Sound Bridge, classes: [bridge] }
events:
  landmark: { words: [National Landmark], once-per: subject }
`;

test('what something is made', () => {
  checkEach(
    {
      'The Gull Sound Bridge is old. It was made a National Landmark in 1964.': 'gull landmark 1964',
      'The Gull Sound Bridge was designated as a National Landmark in 1964.': 'gull landmark 1964',
      'The Gull Sound Bridge became a National Landmark in 1964.': 'gull landmark 1964',
    },
    { words: LANDMARKS },
  );
  checkSilent(
    [
      'The Gull Sound Bridge overlooks a National Landmark of 1964.',
      'The Gull Sound Bridge was declared safe near a National Landmark in 1964.',
      'The toll house of the Gull Sound Bridge was made a National Landmark in 1964.',
      'The Gull Sound Bridge is not a National Landmark.',
    ],
    { words: LANDMARKS },
  );
});

test('an office of the country in the title', () => {
  const told = (title: string, text: string, line: string): void =>
    checkRead(`${title}\n\n${text}`, [line], { words: LAWS });
  const passed = 'Parliament passed the High Tarn Pact in May 2020.';
  told('Hungary at the lake', passed, 'pact passed in HU 2020-05');
  told('Hungary and Ghana at the lake', passed, 'pact passed 2020-05');
  told('A day at the lake', passed, 'pact passed 2020-05');
  const signed = 'The club president signed the High Tarn Pact in May 2020.';
  told('Hungary at the lake', signed, 'pact signed 2020-05');
  told('Hungary at the lake', signed.replace('club ', ''), 'pact signed in HU 2020-05');
});
