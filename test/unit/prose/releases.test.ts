// Press releases and trade press as they are worded: what is an approval there, and what only looks like one.
import { test } from 'vitest';
import { checkEach, checkRead, checkSilent, TITLE, titled, WORDS } from './reading.ts';

test('an adjective in -ed before the noun is no verb', () =>
  checkEach({
    'Lumisol was granted accelerated approval in May 2023.': 'lumisol approved 2023-05',
    'Lumisol won accelerated approval in May 2023.': 'lumisol approved 2023-05',
    '明索注射液于2023年5月获美国FDA加速批准。': 'lumisol approved by FDA 2023-05',
  }));

test('an authority that licenses a product approves it', () =>
  checkEach({
    'The MHRA licensed Lumisol in May 2023.': 'lumisol approved by MHRA 2023-05',
    'Lumisol was licensed by the MHRA in May 2023.': 'lumisol approved by MHRA 2023-05',
    'Lumisol was licensed to Harrow in May 2023.': 'lumisol licensed 2023-05',
  }));

test('who owns it may stand before it', () =>
  checkEach({
    'The FDA signed off on Harrow’s Lumisol in May 2023.': 'lumisol approved by FDA 2023-05',
    'The FDA issued two CRLs for Lumisol in May 2023.': 'lumisol rejected by FDA 2023-05',
    'Harrow resubmitted its application for Lumisol in May 2023.': 'lumisol submitted with resubmission 2023-05',
  }));

test('no approval: a step on the way, one who does not decide, another thing', () =>
  checkSilent([
    'The FDA cleared Lumisol to begin a study in May 2023.',
    'The FDA approved Lumisol for testing in May 2023.',
    'Lumisol was rejected by an advisory panel in May 2023.',
    'Lumisol was turned down by Britain’s cost watchdog in May 2023.',
    'Lumisol is sold. Harrow expects a submission for its next candidate, PX-2, in May 2025.',
  ]));

test('a takeover bid is no takeover, and what was put off has not happened', () =>
  checkSilent([
    'The takeover bid for Novabright came in May 2023.',
    'The opening of the Gull Sound Bridge, planned for May, has been put off.',
  ]));

test('a storm is told of by what it does', () => {
  const words = 'entities:\n  dorado: { name: Hurricane Dorado, aliases: [Dorado], classes: [hurricane] }\n';
  checkRead('Hurricane Dorado struck the coast in August 2023.', ['dorado struck 2023-08'], { words });
  checkRead('A lorry struck the coast road in August 2023.', [], { words });
});

test('the oldest of its kind was founded only where such things are', () => {
  const words =
    'entities:\n' +
    '  flute: { name: Hohlen flute, classes: [musical instrument] }\n' +
    '  ashcroft: { name: Ashcroft Museum, classes: [university museum] }\n';
  checkRead('The Hohlen flute is the oldest musical instrument in the world.', [], { words });
  checkRead(
    'The Ashcroft Museum is the oldest university museum in the world.',
    ['ashcroft founded first{in:world among:university museum}'],
    { words },
  );
});

test('in Chinese, who files is not what is filed', () =>
  checkEach({
    '明索注射液用于套细胞淋巴瘤。公司于2023年5月向FDA递交新药上市申请。': 'lumisol submitted by FDA 2023-05',
    '2023年5月，明索注射液的上市申请递交FDA，8月获受理。':
      'lumisol submitted by FDA 2023-05; lumisol accepted by FDA 2023-08',
    '明索注射液的上市申请于2023年5月获CDE受理。': 'lumisol accepted by NMPA 2023-05',
  }));

test('in Chinese, exclusive rights are no first and no approval', () =>
  checkSilent(['2023年5月，哈罗制药获得明索注射液在海外的独家开发权利。']));

test('what a purpose is like belongs to it, two such words as well; two purposes stay two', () =>
  checkEach({
    'Lumisol was approved in May 2023 for the treatment of adults with relapsed or refractory follicular lymphoma.':
      'lumisol approved for relapsed or refractory follicular lymphoma 2023-05',
    'Lumisol was approved in May 2023 for asthma or gout.': 'lumisol approved for asthma 2023-05',
  }));

test('joined verbs with "there", several forms of a medicine, approvals that were followed', () =>
  checkEach({
    'Lumisol was approved in Japan in May 2023 and launched there in June 2023.':
      'lumisol approved in JP 2023-05; lumisol launched in JP 2023-06',
    'Lumisol is sold as a pill. In Japan, Harrow began selling the tablets on 9 December 2023.':
      'lumisol launched in JP 2023-12-09',
    'Lumisol was approved in Japan, following approvals in the US in August 2022 and in the EU in February 2023.':
      'lumisol approved in JP; lumisol approved in US 2022-08; lumisol approved in EU 2023-02',
  }));

test('a fronted participle, what is had, what a relative clause says of a licence', () => {
  checkEach(
    titled(TITLE, {
      'First approved on June 4, 2023, the once-weekly drug is given with a diet.': 'lumisol approved 2023-06-04',
      'Lumisol won approval in Japan in June 2023; in Norway it was approved in May 2022.':
        'lumisol approved in JP 2023-06; lumisol approved in NO 2022-05',
      'Hospitals stopped giving the drug, whose approval was withdrawn on 16 January 2009.':
        'lumisol withdrawn 2009-01-16',
      'The drug has been cleared since May 2022.': 'lumisol approved 2022-05',
      'The FDA approved it on December 23, 2022 for teens with multiple myeloma, and on March 8, 2024 for preventing mantle lymphoma in adults.':
        'lumisol approved by FDA for myeloma 2022-12-23; lumisol approved by FDA for lymphoma 2024-03-08',
      // Of others.
      'Approved on June 4, 2023, the rival drug is given with a diet.': '',
      'Approved on June 4, 2023, the maker of the drug sells it.': '',
      'Hospitals stopped giving the drug, whose maker was approved on 16 January 2009.': '',
    }),
  );
  const event = 'patent-expired: { words: [patent expires, patent expired], once-per: [subject, in] }';
  const words = WORDS.replace('\nmeasures:', `\n  ${event}\nmeasures:`);
  checkEach(
    titled(TITLE, {
      'Its patent expired in 2020.': 'lumisol patent-expired 2020',
      'In Japan its patent expires in 2026.': 'lumisol patent-expired in JP 2026 planned',
      "Lumisol's patent expires in 2026.": 'lumisol patent-expired 2026 planned',
      "The rival's patent expires in 2026.": '',
    }),
    { words },
  );
});

test('what will be available is launched; people and reports are not', () => {
  checkEach({
    'Novabright expects Lumisol to be available in early 2025.': 'lumisol launched 2025-40 expected',
    'Lumisol has been available in Japan since May 2023.': 'lumisol launched in JP 2023-05',
  });
  checkSilent([
    'Harrow will be available for comment in early 2025.',
    'The report on Lumisol will be available in early 2025.',
    'Lumisol may be available in early 2025.',
  ]);
});
