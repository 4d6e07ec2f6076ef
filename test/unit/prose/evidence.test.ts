// How much a statement must show before it is told: what happened to a name may be told bare; what 'it', 'the drug' or nothing
// at all stands for needs more; and the wordings beside these that are read all the same.
import { test } from 'vitest';
import { checkEach, checkSilent, TITLE, titled, ZH_TITLE } from './reading.ts';

test('what a pronoun or a noun stands for needs a date, a first, or who decided', () =>
  checkEach(
    titled(TITLE, {
      'It was launched in May 2023.': 'lumisol launched 2023-05',
      'It was launched.': '',
      'Hospitals bought stocks and launched it.': '',
      'The drug was approved in Japan.': 'lumisol approved in JP',
      'The drug was approved.': '',
      'Lumisol was approved.': 'lumisol approved',
      'It is the first CAR-T approved in Japan.': 'lumisol approved in JP first{in:JP among:CAR-T}',
      'The FDA has not approved it.': 'lumisol approved by FDA denied',
    }),
  ));

test('an event that is no more than named tells nothing without its day', () =>
  checkEach(
    titled(TITLE, {
      'Orphan designation is granted by the FDA to medicines for rare conditions.': '',
      'The authorisation is valid in Norway.': '',
      'Approval came in May 2023.': 'lumisol approved 2023-05',
    }),
  ));

test('what is to come is that of the thing in the title, where the sentence names no other', () =>
  checkEach(
    titled('Heron 2 nears the Moon\n', {
      'Touchdown is due on 20 May.': 'heron landed 2024-05-20 relative expected',
      'Landing is due on 20 May.': 'heron landed 2024-05-20 relative expected',
      'Landing of the second one is due after Velora on 20 May.': '',
    }),
  ));

test('a Chinese sentence that leaves out whom it is about says nothing else', () =>
  checkEach(
    titled(ZH_TITLE, {
      '2023年5月在香港获批。': 'lumisol approved in HK 2023-05',
      '馆藏最早的一件2023年5月获批。': '',
      '分析师提醒，2023年5月在美国取得的孤儿药资格并不能套用到台湾。': '',
      '集团已于今年三月向新加坡卫生科学局递交上市申请。': 'lumisol submitted by HSA 2024-03 relative',
      '该案于今年1月获受理。': 'lumisol accepted 2024-01 relative',
      '该药在香港获批。': '',
      '该药去年在香港获批。': 'lumisol approved in HK 2023 relative',
      '这是香港首款获批的CAR-T。': 'lumisol approved in HK first{in:HK among:CAR-T}',
    }),
  ));

test('what a sentence itself spoke of comes before what the article is about', () =>
  checkEach(
    titled(TITLE, {
      'Velora was recommended for an extension; the European Commission had authorised the medicine in May 2022.':
        'velora approved by EC 2022-05',
      'Unlike Velora, the medicine was authorised in Japan in May 2022.': 'lumisol approved in JP 2022-05',
      'The application for Velora, which rests on one study, was submitted in May 2022.': 'velora submitted 2022-05',
      'The application for Semaltide was submitted in May 2022.': '',
    }),
  ));

test('an office of another place than the one beside the event has no part in it', () =>
  checkEach({
    'Lumisol won U.S. approval in May 2022, and the European Commission followed a year later.':
      'lumisol approved in US 2022-05; lumisol approved by EC 2022-09-27/2024-01-02~',
    'Lumisol was designated as an orphan drug by the European Commission in May 2022.':
      'lumisol orphan-designated by EC 2022-05',
  }));

test('a filing is decided where its sentence names one who decides alone', () =>
  checkEach({
    '在中国内地，国家药监局已于2023年11月批准明索上市，其上市申请则于2022年12月获受理。':
      'lumisol approved by NMPA in mainland-china 2023-11; lumisol accepted by NMPA 2022-12',
    '国家药监局与FDA均已批准明索上市，其上市申请于2022年12月获受理。':
      'lumisol approved by NMPA; lumisol approved by FDA; lumisol accepted 2022-12',
  }));

test('what has not happened yet, or is said by some, by mistake or with no assurance', () =>
  checkSilent([
    'Crews will test the Gull Sound Bridge before it is opened in May.',
    'The Gull Sound Bridge will be tested before the Gull Sound Bridge is opened.',
    "Correction: In last week's edition we said that the Gull Sound Bridge had opened in May.",
    'Some say the Gull Sound Bridge opened in May 1901.',
    'There is no assurance that Lumisol was approved in Japan in May 2023.',
    '本集团无法保证明索最终能于其他司法权区成功获批及商业化。',
    '公司亦未就明索的海外权益与任何第三方签署许可协议。',
  ]));

test('to whom rights were given, and where', () =>
  checkEach({
    '2024年5月，新辉生物将明索在大中华区以外的开发和商业化权益独家授权给哈罗制药。':
      'lumisol licensed in outside greater-china 2024-05',
    '2024年5月，国家药监局将明索纳入优先审评。': 'lumisol priority-review-granted by NMPA 2024-05',
  }));

test('the date behind a partner is that of the event', () =>
  checkEach({
    'Harrow licensed Lumisol from Novabright in 2019.': 'lumisol licensed by harrow 2019',
  }));

test('a noun that the names or classes of a thing end with stands for it as its name does', () =>
  checkEach(
    titled('Gull Sound Bridge in the news\n', {
      'The bridge was demolished.': 'gull demolished',
      'The crossing was demolished.': '',
      'It was demolished.': '',
      'The other bridge was demolished.': '',
      'The bridge will be demolished.': '',
    }),
  ));
