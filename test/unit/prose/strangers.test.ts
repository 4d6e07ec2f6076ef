// Somebody or something that no vocabulary knows, of whom a sentence tells: what points back in it, or right behind it, may
// mean that one, and is left unread; and the wordings beside these that are read all the same.
import { test } from 'vitest';
import { checkEach, checkRead, checkSilent, TITLE, titled, ZH_TITLE } from './reading.ts';

const PEOPLE = `
entities:
  castell: { name: Miriam Castell, aliases: [Ms Castell, Castell], classes: [politician] }
  pryde: { name: Jonas Pryde, aliases: [Mr Pryde, Pryde], classes: [politician] }
  halden: { name: Halden Grocers, aliases: [Halden], classes: [company] }
`;

test('an application is that of the company which the sentence opens with', () =>
  checkEach(
    titled(TITLE, {
      'Sedgemoor withdrew its application in Japan in March 2024.': '',
      'Sedgemoor said the EMA had accepted its application in March 2024.': '',
      'Novabright withdrew its application in Japan in March 2024.': 'lumisol withdrawn in JP 2024-03',
      'Sedgemoor launched it in Japan in March 2024.': 'lumisol launched in JP 2024-03',
    }),
  ));

test('what a sentence told of a stranger is told on in the next one', () => {
  checkSilent(
    [
      'Semaltide was approved in Germany in May 2023. The drug was launched there in June 2023.',
      'Semaltide, the injection from Sedgemoor, was approved in May 2023. It was launched in Germany in June 2023.',
      'A pill for gout was approved by the FDA in May 2023. It was launched in Germany in June 2023.',
    ].map(text => TITLE + text),
  );
  checkRead(`${TITLE}Analysts were not surprised. It was launched in Germany in June 2023.`, [
    'lumisol launched in DE 2023-06',
  ]);
});

test('a noun with a number, an order or a name of its own is no word for what the article is about', () =>
  checkEach(
    titled(TITLE, {
      'The last drug to be approved in Japan was withdrawn in 2019.': '',
      'The previous drug was approved in Japan in 2019.': '',
      'The Sedgemoor drug was approved in Japan in 2019.': '',
      'The drug, Semaltide, was approved in Japan in 2019.': '',
      'The drug was approved in Japan in 2019.': 'lumisol approved in JP 2019',
      'However, the drug was approved in Japan in 2019.': 'lumisol approved in JP 2019',
    }),
  ));

test('what somebody else does to the thing, or near it', () =>
  checkEach(
    titled(TITLE, {
      'The plant in Cork that makes Lumisol was approved by the FDA in May 2023.': '',
      'A bill that would have banned Lumisol was rejected by the Senate in May 2023.': '',
      'Lumisol, like semaltide, which was approved in Canada in May 2023, is an infusion.': '',
      'Lumisol, which was approved in Canada in May 2023, is an infusion.': 'lumisol approved in CA 2023-05',
      'The FDA granted breakthrough therapy designation to a Sedgemoor drug in May 2023.': '',
      'The FDA granted breakthrough therapy designation to Lumisol in May 2023.':
        'lumisol breakthrough-designated by FDA 2023-05',
    }),
  ));

test('an office that nobody knows decides nothing', () =>
  checkEach(
    titled(TITLE, {
      'NICE rejected it in draft guidance in June 2023.': '',
      'The drug was rejected by NICE in June 2023.': '',
      'Aetna accepted the drug for its formulary in May 2023.': '',
      'The FDA rejected it in June 2023.': 'lumisol rejected by FDA 2023-06',
    }),
  ));

test('what a sentence says to be wrong is not told', () =>
  checkEach(
    titled(TITLE, {
      'Claims that Lumisol was the first CAR-T approved in Europe are wrong.': '',
      'It is untrue that Lumisol was approved in Canada in 2023.': '',
      'Social media users wrongly said Lumisol was approved in Canada in 2023.': '',
      'Lumisol was approved in Canada in 2023, and the label warns of wrong doses.': 'lumisol approved in CA 2023',
    }),
  ));

test('he is no Ms Castell, and nobody where two may be meant', () =>
  checkEach(
    titled('Castell becomes mayor\n', {
      'Castell replaces Pryde. He was elected in 2015.': 'pryde elected 2015',
      'Castell replaces Pryde. She was elected in 2015.': 'castell elected 2015',
      'Castell met Tom Ness in 2010. She was elected in 2015.': '',
      'Ann Poole, her deputy, resigned in May 2023. She had been elected in 2019.': '',
      'Josiah Halden was born in 1840.': '',
    }),
    { words: PEOPLE },
  ));

test('an aside between commas ends before the verb of the main clause', () =>
  checkEach({
    'MV Ocean Rose, chartered while the Gull Sound Bridge was shut, opened in May 2023.': '',
    'The Gull Sound Bridge, for whose opening in May 2023 a march was written, will be painted.': 'gull opened 2023-05',
  }));

test('a Chinese clause with a code, a company or a number of things leaves nothing out', () =>
  checkEach(
    titled(ZH_TITLE, {
      'RTB-305于2023年5月获FDA孤儿药资格认定。': '',
      '北欧药业宣布，其上市申请于2023年5月获受理。': '',
      '同类产品帕利单抗于2023年5月获批。': '',
      '在明索注射液之前，国内仅有两款双抗获批。': '',
      '全球首款双抗于2009年在欧盟获批。': '',
      '帕利单抗于2021年5月获批。该药2023年5月在香港获批。': '',
      '该药2023年5月在香港获批。': 'lumisol approved in HK 2023-05',
      '2023年5月在香港获批。': 'lumisol approved in HK 2023-05',
    }),
  ));

test('what Chinese hearsay brings and the sentence refutes', () =>
  checkEach(
    titled(ZH_TITLE, {
      '网传明索注射液2023年5月在美国获批，公司称该消息不属实。': '',
      '明索注射液2023年5月在美国获批，外传其已在日本上市并不属实。': 'lumisol approved in US 2023-05',
    }),
  ));

test('nothing has happened on a day to come', () =>
  checkEach(
    titled(ZH_TITLE, {
      '公司计划推进，2027年获批。': '',
      '2023年获批。': 'lumisol approved 2023',
    }),
  ));
