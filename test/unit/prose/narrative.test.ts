// How histories and agency pages tell: clefts, asides before the verb, what follows without words of its own, what was given.
import { test } from 'vitest';
import { checkEach, checkSilent, titled } from './reading.ts';

const ABOUT = 'The Gull Sound Bridge was painted. ';

test('it was (not until, only) in … that', () => {
  checkEach(
    titled(ABOUT, {
      'It was not until 1963 that it was opened.': 'gull opened 1963',
      'It was only in May 1963 that it was opened.': 'gull opened 1963-05',
      'It was closed until it was opened in 1963.': 'gull opened 1963',
    }),
  );
  checkSilent([
    `${ABOUT}It was not in 1963 that it was opened.`,
    `${ABOUT}It would be closed until it was opened.`,
    `${ABOUT}It will not be painted until it is opened.`,
  ]);
});

test("'it' behind a comma, and behind what only says when or where", () => {
  checkEach(
    titled(ABOUT, {
      'The French opened it in 1801, it was demolished in 1815, and under the Haitian occupation it was opened in 1823.':
        'gull opened 1801; gull demolished 1815; gull opened 1823',
    }),
  );
  checkSilent([`${ABOUT}The company that bought it opened in 1823.`]);
});

test('an aside stands between the name and its verb', () =>
  checkEach({
    'The Gull Sound Bridge, called the Old Span while it was being built, will open on 16 September 2024.':
      'gull opened 2024-09-16 expected',
    'Opened in 1988, before the coming of the ferries, the Gull Sound Bridge is one of the oldest.': 'gull opened 1988',
  }));

test('near miss: the verb is that of the thing in the aside', () =>
  checkSilent(['The plan that allows the bridge to act as a dam was opened in 1988.']));

test('what followed is told of the next one, on the next day of that name', () => {
  checkEach({
    'Lumisol was approved in Japan on 1 August 2018; Velora followed on 8 August.':
      'lumisol approved in JP 2018-08-01; velora approved 2018-08-08',
    'Lumisol was launched on 1 August 2018; Velora followed suit on 8 August and Duskol on 14 September.':
      'lumisol launched 2018-08-01; velora launched 2018-08-08; duskol launched 2018-09-14',
    'The FDA approved Lumisol in May 2022, and Japan followed in July.':
      'lumisol approved by FDA 2022-05; lumisol approved in JP 2022-07',
  });
  checkEach({
    'Lumisol was launched in May 2018, and Velora followed its rival into oncology in 2019.':
      'lumisol launched 2018-05',
    'Lumisol was launched in May 2018 and was followed by Velora in 2019.': 'lumisol launched 2018-05',
  });
});

test('near miss: another who does it follows, and not another thing', () =>
  checkEach({
    'Novabright launched Lumisol in May 2023; Harrow followed in June 2023.': 'lumisol launched 2023-05',
    'Novabright acquired Harrow in May 2014, and Velora followed in June 2014.':
      'harrow acquired by novabright 2014-05',
    'Nobody has sold anything there since Lumisol in 2019 was launched.': 'lumisol launched 2019',
    'Heron 2 was cleared on 25 April 2024 for launch.': '',
    'The show closed with a nod to Lumisol in May 2023.': '',
    'Harrow plans to list 200 flats.': '',
  }));

test('given by an authority to what a noun stands for', () => {
  checkEach({
    'Lumisol is a drug. The FDA and the EMA have granted the drug orphan designation.':
      'lumisol orphan-designated by FDA; lumisol orphan-designated by EMA',
    'China licensed Lumisol in May 2023.': 'lumisol approved in mainland-china 2023-05',
    'Lumisol, which China licensed in May 2023, is a drug.': 'lumisol approved in mainland-china 2023-05',
    'Novabright licensed Lumisol in China in May 2023.': 'lumisol licensed by novabright in CN 2023-05',
  });
  checkSilent(['Lumisol is a drug. The FDA has granted the other drug orphan designation.']);
});

test('first to, and the oldest of a place', () =>
  checkEach({
    'Novabright was first to list, on 1 August 2018.': 'novabright listed 2018-08-01',
    'Lumisol was first to be approved, on 1 August 2018.': 'lumisol approved 2018-08-01 first{}',
    'Novabright was founded in 1988 and is the oldest in Europe.': 'novabright founded in europe 1988 first{in:europe}',
  }));

test('what is done together with somebody is no partnership with them', () =>
  checkEach({
    'Lumisol was launched in Japan in May 2023 in collaboration with Harrow.': 'lumisol launched in JP 2023-05',
    'Novabright entered a partnership with Harrow in May 2023.': 'harrow partnered 2023-05',
  }));

test('what a decision follows, where somebody is said to have decided it', () => {
  checkEach(
    titled('Lumisol was launched. ', {
      'The decision follows an accelerated approval in the US in December 2019.':
        'lumisol launched; lumisol approved in US 2019-12',
    }),
  );
  checkEach(
    titled('Lumisol was launched. ', {
      'The decision follows an approval that nobody had foreseen.': 'lumisol launched',
      'The price follows the approval by two weeks.': 'lumisol launched',
    }),
  );
});

test('what opens the clause says for what', () =>
  checkEach({
    'For mantle lymphoma Lumisol had been approved in Japan in May 2023.':
      'lumisol approved in JP for lymphoma 2023-05',
    'Lumisol was approved in Japan in May 2023, as monotherapy for adults with mantle lymphoma who have had others.':
      'lumisol approved in JP for lymphoma 2023-05',
    'For Harrow Lumisol had been approved in Japan in May 2023.': 'lumisol approved in JP 2023-05',
  }));

test('a nod, and what was given to it', () =>
  checkEach(
    titled('Lumisol was launched. ', {
      'In June 2021 the drug had won a conditional nod in China.':
        'lumisol launched; lumisol approved in mainland-china 2021-06',
      'The FDA has given it a breakthrough therapy designation.':
        'lumisol launched; lumisol breakthrough-designated by FDA',
    }),
  ));

test('送件, 藥證, 注册许可 and an application of the clause before', () => {
  checkEach({
    '明索注射液今年3月向美国FDA送件。': 'lumisol submitted by FDA 2024-03 relative',
    '2023年5月，新辉生物研制的明索注射液拿到上市批件。': 'lumisol approved 2023-05',
    '明索注射液2023年5月在台湾取得药证。': 'lumisol approved in TW 2023-05',
    '新辉生物的明索注射液2023年5月获得国家药监局的三类器械注册许可。': 'lumisol approved by NMPA 2023-05',
    '明索注射液正在销售。同一适应症的申请，国家药监局已于2023年7月16日正式受理。':
      'lumisol accepted by NMPA 2023-07-16',
  });
  checkSilent(['明索注射液正在销售。哈罗制药4月递交的申请，国家药监局已于2023年7月16日正式受理。']);
});

const BRIDGES = `
entities:
  gull: { name: Gull Sound Bridge, classes: [bridge] }
  tern: { name: Tern Strait Bridge, classes: [bridge] }
events:
  opened: { words: [opened], once-per: subject }
`;

test("'the bridge', of several that the article names: the one that it speaks of", () =>
  checkEach(
    {
      'Gull Sound Bridge painted\nThe Tern Strait Bridge is longer. The mayor opened the bridge in 1988.': '',
      'Gull Sound Bridge painted\nThe Gull Sound Bridge is long. The Tern Strait Bridge was opened in 1970. It is old. The bridge was opened in 1988.':
        'tern opened 1970',
      'Gull Sound Bridge painted\nThe mayor opened the bridge in 1988. The Tern Strait Bridge is longer.':
        'gull opened 1988',
      "Gull Sound Bridge painted\nThe mayor opened the world's oldest bridge in 1988. The Tern Strait Bridge is longer.":
        '',
    },
    { words: BRIDGES },
  ));

test('since whom: the last one to do it did it then', () => {
  checkEach({
    'Novabright has not launched anything in Japan since Lumisol in December 2012.': 'lumisol launched in JP 2012-12',
    'Nobody has landed on the Moon since Heron 2 in 1972.': 'heron landed 1972',
  });
  checkSilent(['Nobody has flown since Heron 2 in 1972.', 'Nobody has landed on the Moon since Heron 2.']);
});

test('where something is made is not where it was approved', () =>
  checkEach({ 'The US-made Lumisol was approved in May 2023.': 'lumisol approved 2023-05' }));

test('on the day of the meeting, and not on that of the declaration', () =>
  checkEach({
    'The members, meeting in Lund on 12 February 2021, elected Lin Qiao chief prosecutor.': 'lin elected 2021-02-12',
    'The board, founded in Lund on 12 February 2021, elected Lin Qiao chief prosecutor.': 'lin elected',
    'The commission declared on 3 December 2023 that Lin Qiao had won the presidential election.': 'lin elected',
  }));

test("'the ship that he lost, has been found': of the ship", () => {
  const words = `
entities:
  endurance: { name: Endurance, classes: [ship] }
  okafor: { name: Ada Okafor, aliases: [Okafor] }
events:
  found-again: { words: [has been found, was found], once-per: subject }
`;
  checkEach(
    {
      'Endurance, the ship that Dame Ada Okafor lost to the ice in 1915, has been found off the coast.':
        'endurance found-again',
      'Endurance sank in 1915. The wreck was found on 5 March 2022.': 'endurance found-again 2022-03-05',
      'The trust said that Ada Okafor was found on 5 March 2022.': 'okafor found-again 2022-03-05',
    },
    { words },
  );
});

test('somebody with those who were there as well', () =>
  checkEach({
    'Lin Qiao and her team resigned in 2012.': 'lin resigned 2012',
    'Heron 2 and its rover landed in May 2023.': 'heron landed 2023-05',
  }));

test('what somebody made', () => {
  checkEach({
    'Heron 2 made a soft landing on 5 May 2023.': 'heron landed 2023-05-05',
    'Heron 2 performed a landing in May 2023.': 'heron landed 2023-05',
  });
  checkSilent(['Heron 2 made the landing of others easy in May 2023.']);
});

test('the oldest of a country stands there, its first landing need not', () =>
  checkEach({
    "The Gull Sound Bridge, opened in 1890, is Britain's oldest suspension bridge.":
      'gull opened in GB 1890 first{in:GB among:suspension bridge}',
    "Heron 2 made Japan's first landing in May 2023.": 'heron landed 2023-05 first{in:JP}',
  }));

test('the first to do what the sentence told, who followed, and where somebody got to', () =>
  checkEach(
    {
      'Okafor reached the South Pole on 14 December 2011, the first person to do so.':
        'okafor reached in pole 2011-12-14 first{}',
      'Okafor reached the South Pole on 14 December 2011, one of the first people to do so.':
        'okafor reached in pole 2011-12-14',
      'Okafor reached the South Pole in May 2023, which made her the first doctor to get there.':
        'okafor reached in pole 2023-05 first{among:doctor}',
      'Okafor was the first person to reach the South Pole, on 14 December 2011.':
        'okafor reached in pole 2011-12-14 first{}',
      'Okafor reached the South Pole in 2010, and Lin Qiao, who followed in 2012, came back alone.':
        'okafor reached in pole 2010; lin reached 2012',
      "Okafor reached Japan's coast in 2010.": 'okafor reached 2010',
      'Okafor (Japan) reached the South Pole in 2010.': 'okafor reached in pole 2010',
    },
    { words: POLES },
  ));

test('what a part of a craft does', () => {
  checkEach({
    'The capsule of Heron 2 landed on 5 May 2023.': 'heron landed 2023-05-05',
    'The ascender of Heron 2 landed in May 2023.': 'heron landed 2023-05',
  });
  checkSilent(['The rival of Heron 2 landed in May 2023.', 'A capsule of Heron 2 landed in May 2023.']);
});

test('the beginning of building, and what is the first of its class somewhere', () =>
  checkEach({
    'The Gull Sound Bridge, on which work started in March 2021, is long.': 'gull ground-broken 2021-03',
    'Building work on the Gull Sound Bridge began in April 2019.': 'gull ground-broken 2019-04',
    'The Gull Sound Bridge is long. It is the first suspension bridge in Norway.':
      'gull opened in NO first{in:NO among:suspension bridge}',
    'The Gull Sound Bridge is long. It is the first suspension bridge in Norway to be painted green.': '',
    'The Gull Sound Bridge is long. It is the first suspension bridge in Norway with solar panels.': '',
    'Harrow is rich. It is the first company in Norway.': '',
  }));

test('whom an aside tells of may be about to leave', () =>
  checkEach({
    'Okafor, who founded Harrow in 1998, will step down on 31 May 2025.':
      'harrow founded 1998; okafor resigned 2025-05-31 expected',
  }));

const POLES = `
entities:
  okafor: { name: Ada Okafor, aliases: [Okafor] }
  lin: { name: Lin Qiao }
places:
  pole: { name: South Pole }
events:
  reached: { words: [reached, to reach], once-per: [subject, in] }
`;
