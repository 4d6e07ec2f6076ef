// What a sentence tells of somebody or something beside what it names: a rival, a maker, somebody's own, an official.
import { describe, it, test } from 'vitest';
import { checkEach, checkRead, checkSilent, TITLE, titled, ZH_TITLE } from './reading.ts';

const PEOPLE = `
entities:
  mill: { name: Mill University, aliases: [Mill], classes: [university] }
  ada: { name: Ada Okafor, aliases: [Professor Okafor, Okafor], classes: [vice-warden] }
`;

test('a rival, a maker, a biosimilar of what is named', () => {
  checkSilent([
    'The approved rival of Lumisol, launched in Germany in 2022, costs half as much.',
    'A biosimilar of Lumisol, approved by the FDA in May 2023, is cheaper.',
    'The predecessor of the Gull Sound Bridge, opened in 1911, is gone.',
  ]);
});

test('near miss: the price of what is named', () => {
  checkEach({
    'The price of Lumisol, approved by the FDA in June 2023, is $500.': 'lumisol approved by FDA 2023-06',
    'Doctors spoke of Lumisol, launched in Germany in 2022.': 'lumisol launched in DE 2022',
  });
});

test('what is somebody’s own is not what the article is about', () => {
  checkSilent([`${TITLE}Takarada Pharma, which withdrew its own CAR-T last year, looks for a buyer.`]);
});

test('an institution is no person, whatever her class', () => {
  checkEach(
    titled('Ada Okafor at Mill University\n', {
      'Professor Okafor leads the institution, which was founded in 1894.': 'mill founded 1894',
    }),
    { words: PEOPLE },
  );
});

test('a former official of an authority decides nothing', () => {
  checkEach({
    'Former FDA official Lin Qiao was appointed in January 2024.': 'lin appointed 2024-01',
    '前国家药监局官员林乔2024年1月获任命。': 'lin appointed 2024-01',
  });
});

test('leave to sell is no sale', () => {
  checkEach({
    '国家药监局2023年9月批准明索在内地上市。': 'lumisol approved by NMPA in mainland-china 2023-09',
  });
});

test('the sentence before spoke of another such thing', () => {
  checkSilent([`${ZH_TITLE}维洛拉的价格更低。该药2023年5月在香港获批。`]);
  checkEach(titled(ZH_TITLE, { '价格更低。该药2023年5月在香港获批。': 'lumisol approved in HK 2023-05' }));
});

test('what holds since a day began then', () => {
  checkEach({
    'Harrow has been listed in London since January 2015.': 'harrow listed 2015-01',
    'Harrow has been listed in London since 1 January 2015.': 'harrow listed 2015-01-01',
  });
});

test('a plan for a day that has passed, and a denial that may be of a part', () => {
  checkSilent([
    'Lumisol is expected to be approved by the FDA in June 2022.',
    'Novabright denied that Lumisol was launched in June 2023 without a licence.',
    'Lumisol was not approved in Japan until June 2023.',
    'Few believed that Lumisol had been approved in May 2023.',
    'The opening of the Gull Sound Bridge has slipped from 2023 to 2026.',
    '明索距离获批只差一步。',
  ]);
  checkEach({
    'Lumisol is expected to be approved by the FDA in June 2025.': 'lumisol approved by FDA 2025-06 expected',
    'Lumisol was not only approved by the FDA in May 2023 but sold at once.': 'lumisol approved by FDA 2023-05',
  });
});

test('born there, he came in a year that is that of his coming', () => {
  checkEach({ 'Ada Okafor is honoured. Born in Leeds, she came to Oslo in 1962.': 'okafor born' });
});

test('the office tells two elections of one person apart', () => {
  checkEach({
    'Ada Okafor was elected leader of the council in May 2024.': 'okafor elected with leader 2024-05',
    'Ada Okafor was first elected to the council in 2014.': 'okafor elected with member 2014',
    'Ada Okafor was appointed chief executive of Harrow in 2020.': 'okafor appointed with chief executive 2020',
    '林乔2020年1月出任新辉生物首席执行官。':
      'lin appointed with chief executive 2020-01; novabright chief-executive=林乔',
    '林乔2020年1月出任新辉生物董事长。': 'lin appointed with chairman 2020-01',
  });
});

test('where a company comes from is not where its product was approved', () => {
  checkEach({
    '卫生署2023年5月批准内地药企研发的明索在香港注册。': 'lumisol approved by HK-DoH in HK 2023-05',
    '2023年5月,美国公司研发的明索在香港获批。': 'lumisol approved in HK 2023-05',
    '明索2023年5月在内地获批。': 'lumisol approved in mainland-china 2023-05',
  });
});

test('a noun behind the name of another such thing in its sentence is not what the article is about', () => {
  checkEach(
    titled(TITLE, {
      'Trials of Velora ended, three months after the drug was approved in Japan in May 2023.': '',
      'Trials ended, three months after the drug was approved in Japan in May 2023.': 'lumisol approved in JP 2023-05',
      'Trials of Lumisol ended, three months after the drug was approved in Japan in May 2023.':
        'lumisol approved in JP 2023-05',
    }),
  );
});

test('who does it is never what it is done to', () =>
  checkSilent(['Novabright, which found the compound and licensed it to Harrow in 2017, is owed a fee.']));

test('what is called after a thing, or is the first of its kind somewhere, is another', () => {
  checkSilent([
    'Ida Moss chairs the Friends of Gull Sound Bridge, founded in 1973.',
    'A biography of Ada Okafor, published in 2020, sold well.',
  ]);
  checkSilent(['The town’s first bridge, the Vale Crossing, was opened in 1850.'], {
    words: 'entities: { gull: { name: Gull Sound Bridge, classes: [bridge] } }',
  });
});

test('whose application it was, where the article speaks of several things', () => {
  checkSilent(['Lumisol and Velora are rivals. Harrow Pharma withdrew its application in 2022.']);
  checkEach({ 'Lumisol is a therapy. Harrow Pharma withdrew its application in 2022.': 'lumisol withdrawn 2022' });
});

test('whom the sentence before began with, where the title says nothing', () => {
  const both = 'Lumisol was approved in the United States in May 2022.';
  checkRead(`${both} Velora has had a harder road. The FDA rejected it in May 2023.`, [
    'lumisol approved in US 2022-05',
    'velora rejected by FDA 2023-05',
  ]);
  checkRead(`${both} Velora’s maker has had a harder road. The FDA rejected it in May 2023.`, [
    'lumisol approved in US 2022-05',
  ]);
});

test('no authority takes a company over', () =>
  checkEach({
    'Harrow completed its takeover of Novabright on 5 May 2023 after the European Commission, the last of them, waved it through.':
      'novabright acquired by harrow 2023-05-05',
    'The firm, Novabright, was itself acquired by Harrow in 2016.': 'novabright acquired by harrow 2016',
  }));

test('whose shares began trading', () =>
  checkEach(
    { 'Shares in Vale Works began trading on 5 May 2023.': 'vale listed 2023-05-05' },
    { words: 'entities: { vale: { name: Vale Works, classes: [company] } }' },
  ));

test('sentences of a text are no sentences of a court', () =>
  checkSilent(['Ada Okafor wrote a statement of four sentences.', 'Ada Okafor did not comment on the sentence.']));

test('a first in what no event is known for, and what is remembered', () => {
  checkRead(
    'Members will remember that Gull Sound Bridge was opened in 1964, and that it was the first bridge in Norway to be given over to walkers.',
    ['gull opened 1964 first{in:NO among:bridge}'],
  );
  checkSilent(['The council will not believe that Gull Sound Bridge was opened in 1964.']);
});

test('a day behind another verb is that of the other verb', () =>
  checkRead('Gull Sound Bridge: opened in 1998, destroyed by flood on 5 December 2015.', ['gull opened 1998']));

test('a longer name begins within the one before', () =>
  checkEach(
    { 'Walkers love the Vale Valley Railway, which was opened in 1998.': 'line opened 1998' },
    {
      words:
        'entities: { line: { name: Vale Valley Railway, classes: [railway] } }\nplaces: { vale: { name: Vale, aliases: [the Vale] } }',
    },
  ));

test('the clause before is about what is a thing’s own, and the plan about no other', () =>
  checkRead('维洛拉获批。明索注射液的三期临床已完成入组，计划于2025年递交上市申请。', ['velora approved']));

describe('kinds of places and people of one’s own', () => {
  const words = `
entities:
  aurelia: { name: Aurelia, classes: [ferry] }
  tordis: { name: MS Tordis, classes: [ferry] }
  lind: { name: Maren Lind, classes: [judge] }
  yard: { name: Vale Yard, classes: [company] }
  vax: { name: Helix Vaccines, aliases: [Helix] }
  huan: { name: 恒越, classes: [药企] }
  rui: { name: 瑞舒片, classes: [新药] }
events:
  delivered: { words: [delivered, handed over], once-per: subject }
  entered-service: { words: [entered service, maiden voyage], once-per: subject }
  keel-laid: { words: [keel was laid], once-per: subject }
`;

  it('a participle is of the name that its noun stands beside', () => {
    checkEach(
      { 'Aurelia, the hydrogen boat delivered by the yard in July 2023, is empty.': 'aurelia delivered 2023-07' },
      { words },
    );
    checkSilent(['Aurelia, a rival of the boat delivered in July 2023, is empty.'], { words });
  });

  it('a person behind a long aside, and one appointed before he announced', () => {
    checkEach(
      {
        'Maren Lind, a former judge who had never held office before, was elected president in May 2023.':
          'lind elected with president 2023-05',
        'Maren Lind, who was appointed director in September 2021 and has announced her leave, sings.':
          'lind appointed with member 2021-09',
      },
      { words },
    );
  });

  it('she is the ship that the sentence named', () =>
    checkRead(
      'MS Tordis sails on. Take the ferry Aurelia, which has been calling there since she entered service in August 2023.',
      ['aurelia entered-service 2023-08'],
      { words },
    ));

  it('what is still to begin', () =>
    checkRead('MS Tordis awaits her maiden voyage, which is to begin on 2 June 2024.', [], { words }));

  it('nobody files for himself, and no firm is approved', () => {
    checkSilent(['Helix filed for approval in the United States in December 2022.'], { words });
    checkSilent(['恒越股价上涨。该药2023年5月获国家药监局批准。'], { words });
  });

  it('a day that opens a sentence is that of what follows', () =>
    checkEach({ '2024年3月15日，随着最后一批材料送达，瑞舒片获批上市。': 'rui approved 2024-03-15' }, { words }));
});

test('who files is not what is filed for', () => {
  checkRead('Lumisol is a therapy. Novabright resubmitted in September 2023.', [
    'lumisol submitted with resubmission 2023-09',
  ]);
  checkSilent(['Lumisol and Velora are rivals. Novabright resubmitted in September 2023.']);
});

test('all of a company, and a name in angle brackets', () => {
  checkEach({
    'Harrow said it acquired all the common stock of Novabright in May 2023.': 'novabright acquired by harrow 2023-05',
    'Harrow said it acquired <Novabright>, a maker of cells, in May 2023.': 'novabright acquired by harrow 2023-05',
  });
  checkSilent(['Harrow said it acquired in May 2023 what it had long wanted.']);
});

test('several are no first, and a board is no authority', () => {
  checkEach({
    'Lumisol was approved in Canada on 7 February 2023, and the first clinics expect deliveries.':
      'lumisol approved in CA 2023-02-07',
  });
  checkRead('The European Commission approved Lumisol. The board has named Ada Okafor chairwoman in May 2023.', [
    'lumisol approved by EC',
    'okafor appointed with chairman 2023-05',
  ]);
});
