// Firsts: of which class, in which scope, and what only looks like one.
import { test } from 'vitest';
import { checkEach, checkRead, checkSilent, WORDS } from './reading.ts';

test('of a class of the vocabulary', () =>
  checkEach({
    'Lumisol was the first CAR-T approved in Japan.': 'lumisol approved in JP first{in:JP among:CAR-T}',
    'Lumisol is the first approved CAR-T in Asia.': 'lumisol approved in asia first{in:asia among:CAR-T}',
    'Lumisol is the world’s first CAR-T to be approved.': 'lumisol approved first{in:world among:CAR-T}',
    'Lumisol became the first CAR-T to be approved by the FDA in June 2023.':
      'lumisol approved by FDA 2023-06 first{among:CAR-T}',
    'Lumisol was the first CAR-T to be rejected by the EMA.': 'lumisol rejected by EMA first{among:CAR-T}',
    'Novabright calls Lumisol the first CAR-T approved in Japan.': 'lumisol approved in JP first{in:JP among:CAR-T}',
    'The first CAR-T approved in Japan was Velora, and Lumisol came second.':
      'velora approved in JP first{in:JP among:CAR-T}',
    'Lumisol, the first CAR-T approved anywhere, is made by Novabright.':
      'lumisol approved first{in:world among:CAR-T}',
    'The FDA approved Lumisol on June 30, 2023, making it the first CAR-T in the US.':
      'lumisol approved by FDA 2023-06-30 first{in:US among:CAR-T}',
    'The Gull Sound Bridge, the first suspension bridge in Norway, opened on 3 May 1998.':
      'gull opened 1998-05-03 first{in:NO among:suspension bridge}',
  }));

test('for whom is no limit where it says what for', () =>
  checkEach({
    'Lumisol is the first CAR-T approved in Japan for adults with multiple myeloma.':
      'lumisol approved in JP for myeloma first{in:JP among:CAR-T}',
    'Lumisol is the first CAR-T approved in Japan for children.': 'lumisol approved in JP',
  }));

test('words that narrow make another class', () =>
  checkEach({
    'Lumisol is the first fully human CAR-T approved in China.':
      'lumisol approved in mainland-china first{in:mainland-china among:fully human CAR-T}',
    'Lumisol is the first oral CAR-T approved in Japan.': 'lumisol approved in JP first{in:JP among:oral car-t}',
  }));

test('only, first and only', () =>
  checkEach({
    'Lumisol is the only CAR-T approved in Japan.': 'lumisol approved in JP only{in:JP among:CAR-T}',
    'Lumisol was approved by the NMPA in June 2023 and is the first and only fully human CAR-T in China.':
      'lumisol approved by NMPA 2023-06 first{in:mainland-china among:fully human CAR-T}',
  }));

test('the first of its own', () =>
  checkEach({
    'This is the first approval of Lumisol outside mainland China.':
      'lumisol approved first{in:outside mainland-china}',
    'This is the first approval for Lumisol.': 'lumisol approved first{}',
  }));

test('one of several, a second, the first since: no first', () =>
  checkEach({
    'Lumisol is one of the first CAR-T products approved in Japan.': '',
    'Lumisol is among the first CAR-T products approved in Japan.': '',
    'Lumisol is the second CAR-T approved in Japan.': 'lumisol approved in JP',
    'Heron 2 touched down on 3 May 2021, the first landing since 1972.': 'heron landed 2021-05-03',
  }));

test('first as an adverb, a line, a quarter', () =>
  checkEach({
    'Lumisol was first approved in Japan in May 2022.': 'lumisol approved in JP 2022-05',
    'For the first time, Lumisol was approved in Japan.': 'lumisol approved in JP',
    'Lumisol was approved at first in Japan.': 'lumisol approved in JP',
    'First, Lumisol was approved in Japan.': 'lumisol approved in JP',
    'Lumisol was approved by the FDA as a first-line therapy in May 2022.':
      'lumisol approved by FDA with first-line 2022-05',
    'Lumisol was approved by the FDA in the first quarter of 2022.': 'lumisol approved by FDA 2022-33',
  }));

test('doubted, denied, or of something else', () => {
  checkSilent([
    'Lumisol could be the first CAR-T approved in Japan.',
    'Lumisol is not the first CAR-T approved in Japan.',
    'Heron 2 was the first lunar lander to touch down since 1972.',
    'Velora, not Lumisol, is the first CAR-T approved in Japan.',
    'Lumisol is said to be the first CAR-T approved in Japan.',
    'Lumisol was the first CAR-T to fail in Japan.',
    'Lumisol is the first CAR-T in phase 3 trials in Japan.',
    'Lumisol was Japan’s second CAR-T to be approved.',
    'The first patient received Lumisol in May 2022.',
    'Novabright was the first company to submit an application in Japan.',
  ]);
  checkRead('Lumisol is expected to become the first CAR-T approved in Japan in May 2025.', [
    'lumisol approved in JP 2025-05 expected',
  ]);
});

test("somebody's own first is no first of its class", () =>
  checkEach({
    'Harrow launched Lumisol in May 2023, its first CAR-T.': 'lumisol launched 2023-05',
    'Harrow won approval for its first CAR-T, Lumisol, in May 2023.': 'lumisol approved 2023-05',
    'Lumisol, our first CAR-T, was approved in May 2023.': 'lumisol approved 2023-05',
    'Harrow Pharma won its first approval for Lumisol in May 2023.': 'lumisol approved 2023-05',
    "The company's first CAR-T, Lumisol, was approved in May 2023.": 'lumisol approved 2023-05',
    'Harrow opened the Gull Sound Bridge in May 2023, its first suspension bridge.': 'gull opened 2023-05',
  }));

test("a country's own first, and a thing's own first, are", () => {
  checkEach({
    'Japan approved Lumisol in May 2023, its first CAR-T.': 'lumisol approved in JP 2023-05 first{in:JP among:CAR-T}',
    'The FDA approved Lumisol on 30 August 2017, and Japan followed on 26 March 2019, its first CAR-T.':
      'lumisol approved by FDA 2017-08-30; lumisol approved in JP 2019-03-26 first{in:JP among:CAR-T}',
    "The FDA on 4 May 2023 approved the world's first CAR-T, Lumisol.":
      'lumisol approved by FDA 2023-05-04 first{in:world among:CAR-T}',
  });
  checkRead('Lumisol is a therapy. It won its first US approval in May 2023.', [
    'lumisol approved in US 2023-05 first{in:US}',
  ]);
  checkRead("Lumisol is a therapy. This is the therapy's first NDA approval outside Mainland China.", [
    'lumisol approved first{in:outside mainland-china}',
  ]);
  checkSilent(["Lumisol is a therapy of Harrow. This is the company's first approval outside Mainland China."]);
});

test('who became the first stands right before it', () =>
  checkEach({
    'Nigeria approved Lumisol, a week after Ghana had become the first country to approve it.':
      'lumisol approved in NG; lumisol approved in GH first{in:world}',
  }));

test('the first times of one thing are of no class', () => {
  checkEach({
    'Lumisol won the first approval of a CAR-T in Japan in May 2023.':
      'lumisol approved in JP 2023-05 first{in:JP among:CAR-T}',
    'Lumisol won the first FDA approval of a China-developed CAR-T in May 2023.':
      'lumisol approved by FDA 2023-05 first{in:US among:China-developed CAR-T}',
    'Harrow won the first FDA approval of a CAR-T in May 2023.': '',
  });
  checkSilent(['Lumisol is a therapy. The first launches of the therapy are planned for the autumn.']);
});

test('首个且唯一, 用于…的, and the place of the clause before', () =>
  checkEach({
    '明索2024年5月在香港获批，成为香港首个且唯一用于套细胞淋巴瘤的CAR-T。':
      'lumisol approved in HK for lymphoma 2024-05 first{in:HK among:CAR-T for:lymphoma}',
    '明索2022年获FDA批准，而在国内，它是首个获批的CAR-T。':
      'lumisol approved by FDA 2022; lumisol approved in mainland-china first{in:mainland-china among:CAR-T}',
    '明索2022年获FDA批准，在美国销售，它是首个获批的CAR-T。': 'lumisol approved by FDA 2022 first{among:CAR-T}',
  }));

test('首次: the first time of a class, behind the event or before it; not of the thing itself', () => {
  checkEach(
    {
      '明索正在等待。2024年5月，香港卫生署首次受理国产CAR-T的新药上市申请。':
        'lumisol accepted by HK-DoH 2024-05 first{in:HK among:国产CAR-T}',
      '明索2024年5月首次获批。': 'lumisol approved 2024-05',
      '明索2024年5月首次在美国获批。': 'lumisol approved in US 2024-05',
    },
    { words: WORDS.replace('classes: [CAR-T, ', 'classes: [国产CAR-T, CAR-T, ') },
  );
  checkSilent(['明索正在等待。FDA可能首次批准CAR-T。']);
});

test("a country's first of what was decided elsewhere keeps its country, and its name behind the class", () =>
  checkEach({
    "Hong Kong approved China's first CAR-T therapy, Lumisol, in May 2023.":
      'lumisol approved in HK 2023-05 first{in:CN among:CAR-T}',
  }));

test('the first of a stage, an indication or a category is the first of no class', () =>
  checkEach({
    'Lumisol is the first CAR-T approved in China as a Category 1 biologic.': 'lumisol approved in mainland-china',
    'The FDA approved Lumisol on 4 May 2020, the first CAR-T cleared in the US at that earlier stage.':
      'lumisol approved by FDA 2020-05-04; lumisol approved in US',
    'Lumisol is the first CAR-T approved in China as of May 2020.':
      'lumisol approved in mainland-china first{in:mainland-china among:CAR-T}',
  }));

test('several ranks of one thing, and what a dash adds', () =>
  checkEach({
    '明索于去年12月20日获批，是全球第三款、国产首款CAR-T——这后半句公司官网至今还挂着。':
      'lumisol approved 2023-12-20 relative first{among:国产car-t}',
    '获批的是第三款CAR-T，明索没有获批。': 'lumisol approved denied',
  }));

const CLASSES = `
entities:
  lumisol: { name: Lumisol, classes: [CAR-T, cell therapy] }
  velora: { name: Velora, classes: [PD-1 antibody] }
  npc: { name: nasopharyngeal carcinoma }
  vale: { name: Vale Institute, classes: [museum] }
events:
  opened: { words: [opened], once-per: subject }
`;

test('a class of which no word narrows, what something is the first for, and what is still at work', () =>
  checkEach(
    {
      'Lumisol was launched in Japan in May 2023. It is the first cell therapy launched in Japan.':
        'lumisol launched in JP 2023-05; lumisol launched in JP first{in:JP among:cell therapy}',
      'The FDA approved Velora in May 2023, the first treatment for nasopharyngeal carcinoma.':
        'velora approved by FDA for npc 2023-05 first{for:npc}',
      'The FDA approved Velora in May 2023, the first treatment of its kind.': 'velora approved by FDA 2023-05',
      'The Vale Institute, which opened in 1766, is the oldest museum still at work in the world.':
        'vale opened 1766 first{in:world among:museum}',
      'Lumisol was approved in the UK in May 2023. It is the first regulatory authorization of a cell therapy anywhere in the world.':
        'lumisol approved in GB 2023-05; lumisol approved first{in:world among:cell therapy}',
    },
    { words: CLASSES },
  ));

test('what narrows a class is the first of no wider one', () =>
  checkEach(
    {
      'Lumisol was launched in Japan in May 2023. It is the first commercial cell therapy in Japan.':
        'lumisol launched in JP 2023-05; lumisol launched in JP first{in:JP among:commercial cell therapy}',
      'Lumisol is the first human cell therapy approved in Japan.':
        'lumisol approved in JP first{in:JP among:human cell therapy}',
    },
    { words: CLASSES },
  ));

test("the country's first, and some other owner's", () =>
  checkEach(
    {
      "Lumisol won approval in Japan in May 2023, which made it the country's first cell therapy.":
        'lumisol approved in JP 2023-05 first{in:JP among:cell therapy}',
      "Japan approved the country's first PD-1 antibody, Velora, in May 2023.":
        'velora approved in JP 2023-05 first{in:JP among:PD-1 antibody}',
      "Lumisol won approval in Japan in May 2023, which made it the company's first cell therapy.":
        'lumisol approved in JP 2023-05',
    },
    { words: CLASSES },
  ));

test('这是 stands for what the sentence has just told of', () =>
  checkRead('两款CAR-T先后获批：维洛拉也拿到了批文。12月10日，国家药监局批准明索上市，这是首个获批的国产CAR-T。', [
    'velora approved',
    'lumisol approved by NMPA 2023-12-10 relative first{among:国产car-t}',
  ]));
