// Wordings of news and reference works that a reader of plain subject and verb would miss, or read as something else.
import { test } from 'vitest';
import { checkEach, checkSilent, TITLE, titled, WORDS } from './reading.ts';

test('an approval asked for is none', () => {
  checkEach(
    titled(TITLE, {
      'Harrow has applied to the EMA for approval of Lumisol.': 'lumisol submitted by EMA',
      'Harrow filed with the EMA for approval of Lumisol in May 2023.': 'lumisol submitted by EMA 2023-05',
    }),
  );
  checkSilent([
    'Harrow has asked the EMA for approval of Lumisol.',
    'Harrow is seeking EMA approval for Lumisol.',
    'Harrow’s bid for approval of Lumisol by the EMA failed.',
    'Harrow hopes to win approval of Lumisol from the EMA next year.',
  ]);
});

test('what is completed is what the noun names', () =>
  checkEach({
    'Demolition of the Gull Sound Bridge was completed in 2019.': 'gull demolished 2019',
    'Construction of the Gull Sound Bridge was completed in 1998.': 'gull completed 1998',
    'The acquisition of Harrow was completed on 3 May 2024.': 'harrow acquired 2024-05-03',
    'The demolition of the Gull Sound Bridge began in 2018 and was completed in 2019.': 'gull demolished 2018',
  }));

test('an application for something named, approvals that followed, the second to be approved', () =>
  checkEach(
    titled(TITLE, {
      'An application for Lumisol was accepted by the FDA in May 2023.': 'lumisol accepted by FDA 2023-05',
      'An application for Semaltide was accepted by the FDA in May 2023.': '',
      'FDA approval came in 2019, followed by approvals in Japan in 2020 and in Norway in 2021.':
        'lumisol approved by FDA 2019; lumisol approved in JP 2020; lumisol approved in NO 2021',
      'It was the third CAR-T to win approval in Japan, in 2020.': 'lumisol approved in JP 2020',
      'Velora was the second CAR-T to be approved in Japan.': 'velora approved in JP',
      'Velora hopes to be the second CAR-T to be approved in Japan.': '',
      'Velora was the second CAR-T that failed to be approved in Japan.': '',
    }),
  ));

test('markets by the word for their people', () =>
  checkEach({
    'Lumisol hit the German market in April 2023.': 'lumisol launched in DE 2023-04',
    'Harrow pulled Lumisol from the Swiss market in April 2023.': 'lumisol withdrawn in CH 2023-04',
    'Harrow entered the German market in April 2023.': '',
  }));

test('whose property something has been since when', () =>
  checkEach({
    'Harrow has been owned by Novabright since 2019.': 'harrow acquired by novabright 2019',
    'Harrow became a subsidiary of Novabright in 2019.': 'harrow acquired by novabright 2019',
    'Harrow, wholly owned by a fund, opened an office in 2019.': '',
    'Novabright bought Harrow’s plant in 2019.': '',
  }));

test('a day of saying makes no plan unsure', () =>
  checkEach({
    'Novabright has agreed to buy Harrow for $2bn, the companies said on Monday.':
      'harrow acquired by novabright planned',
    'Novabright has agreed to buy Harrow for $2bn in a deal of 3 May.': '',
  }));

test('lives in brackets behind the name', () =>
  checkEach({
    'Lin Qiao (3 May 1943 – 12 June 2023) was a politician.': 'lin born 1943-05-03; lin died 2023-06-12',
    'Ada Okafor (1943–2023) led Harrow.': '',
    'Ada Okafor (6 February 2001 – 8 September 2017) was the second president.': '',
    'Ada Okafor (2010–2015) was the second president.': '',
    'Harrow (3 May 1943 – 12 June 2023) made pumps.': '',
    'The Gull Sound Bridge (1943–2023) was a bridge.': '',
    '林乔（1943年5月3日—2023年6月12日），企业家。': 'lin born 1943-05-03; lin died 2023-06-12',
  }));

test('the beginning of works, in the pluperfect too; what somebody worked on was not completed', () =>
  checkEach(
    titled('Gull Sound Bridge in the news\n', {
      'Construction had begun in 1994.': 'gull ground-broken 1994',
      'Work on the Gull Sound Bridge began on 1 July 1994.': 'gull ground-broken 1994-07-01',
      'Work on the Gull Sound Bridge was completed in 1997.': '',
      'An opening ceremony for the bridge was held on 3 May 1998.': 'gull inaugurated 1998-05-03',
      'The bridge opened on 3 May 1998 and so became the first suspension bridge in Norway.':
        'gull opened 1998-05-03 first{in:NO among:suspension bridge}',
    }),
  ));

test('a first flight told after what followed, nouns behind "the", and things that somebody did it to', () => {
  const event =
    'entered-service: { words: [entered service, maiden crossing, retired, withdrew], once-per: [subject] }';
  const words = WORDS.replace('\nmeasures:', `\n  ${event}\nmeasures:`);
  checkEach(
    titled('Gull Sound Bridge in the news\n', {
      'The maiden crossing took place on 2 March 1998.': 'gull entered-service 1998-03-02',
      'The bridge opened in 1999, after a maiden crossing on 2 March 1998.':
        'gull opened 1999; gull entered-service 1998-03-02',
      'The bridge entered service for Harrow on 3 May 1998.': 'gull entered-service 1998-05-03',
      'Harrow withdrew the aircraft in October 2003.': '',
    }),
    { words },
  );
});

test('a time that came, sales from one to another, a purchase told before, the first country to ratify', () =>
  checkEach({
    'Okafor became president when she was sworn in on 3 May 2024.': 'okafor sworn-in 2024-05-03',
    'Okafor will be president when she is sworn in on 3 June 2024.': '',
    'Novabright to buy Harrow\nNovabright completed the purchase on 3 May 2024.':
      'harrow acquired by novabright 2024-05-03',
    'Novabright in talks\nNovabright completed the purchase on 3 May 2024.': '',
    'Duskol Holding sold Harrow to Novabright in 2019.': 'harrow acquired by novabright 2019',
    'Harrow sold its plant to Novabright in 2019.': '',
    'Ghana became the first country to roll out Lumisol, in May 2023.':
      'lumisol launched in GH 2023-05 first{in:world}',
  }));

test('a word of the corpus in the past stands for its infinitive behind "to" and "will"', () => {
  const event = 'reopened: { words: [reopened], once-per: [subject] }';
  const words = WORDS.replace('\nmeasures:', `\n  ${event}\nmeasures:`);
  checkEach(
    {
      'The Gull Sound Bridge will reopen in June 2025.': 'gull reopened 2025-06 expected',
      'The Gull Sound Bridge is expected to reopen in June 2025.': 'gull reopened 2025-06 expected',
      'Engineers hope to reopen the Gull Sound Bridge.': '',
      'The reopen button of the Gull Sound Bridge broke in June 2023.': '',
    },
    { words },
  );
});

test('the noun right before the verb; an apposition that opens the sentence; how many somebody has', () => {
  checkEach(
    titled('Gull Sound Bridge in the news\n', {
      'After four years of works the bridge opened on 3 May 1998.': 'gull opened 1998-05-03',
      'After a fire in the bridge opened a hole.': '',
      'The first suspension bridge in Norway, it opened in 1998.':
        'gull opened 1998 first{in:NO among:suspension bridge}',
    }),
  );
  const visitors = WORDS.replace('\nmeasures:', '\nmeasures:\n  visitors: { words: [visitors], once-per: [subject] }');
  checkEach(
    titled('Gull Sound Bridge in the news\n', {
      'In 2023 it had 2.8 million visitors.': 'gull visitors=2.8 million as of 2023',
      'The bridge drew 2.8 million visitors in 2023.': 'gull visitors=2.8 million as of 2023',
      'Its rival drew 2.8 million visitors in 2023.': '',
    }),
    { words: visitors },
  );
});

test('what lasts until a day did not come about then; a third time is no first; an aside says the first', () => {
  const event = 'closed: { words: [closed, closure], once-per: [subject] }';
  const words = WORDS.replace('\nmeasures:', `\n  ${event}\nmeasures:`);
  checkEach(
    titled('Gull Sound Bridge in the news\n', {
      'The bridge is closed until 2026.': 'gull closed',
      'Traffic was heavy before the closure on 3 May 2019.': 'gull closed 2019-05-03',
      'The third closure of the bridge began on 3 May 2019.': '',
      'The bridge, the first of its kind, was closed on 3 May 2019.': 'gull closed 2019-05-03',
    }),
    { words },
  );
});

test('who did the first did the second, whatever day stands between', () =>
  checkEach({
    'The FDA cleared Lumisol in May 2023, and in June gave its approval to Velora.':
      'lumisol approved by FDA 2023-05; velora approved by FDA 2023-06',
    'The FDA cleared Lumisol in May 2023, and in June Harrow launched Velora.':
      'lumisol approved by FDA 2023-05; velora launched 2023-06',
  }));
