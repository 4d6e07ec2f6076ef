// The same in Chinese, where the date comes first, clauses end at commas, and the subject that stays is left out.
import { test } from 'vitest';
import { checkEach, checkRead, checkSilent, WORDS } from './reading.ts';

test('受理, 获批, 批准, 提交', () =>
  checkEach({
    '明索注射液于2023年6月30日获批。': 'lumisol approved 2023-06-30',
    '2023年6月30日，国家药监局批准明索注射液上市。': 'lumisol approved by NMPA 2023-06-30',
    '2023年6月30日，明索注射液获国家药监局批准上市。': 'lumisol approved by NMPA 2023-06-30',
    '新辉生物的明索注射液上市申请于2024年5月3日获国家药监局受理。': 'lumisol accepted by NMPA 2024-05-03',
    '2024年5月3日，国家药监局受理了明索注射液的上市申请。': 'lumisol accepted by NMPA 2024-05-03',
    '2024年5月3日，新辉生物向国家药监局提交明索注射液的上市申请。': 'lumisol submitted by NMPA 2024-05-03',
    '新辉生物提交了明索注射液的上市申请。': 'lumisol submitted',
    '2022年5月，明索注射液获美国FDA授予孤儿药资格。': 'lumisol orphan-designated by FDA 2022-05',
    '明索注射液获纳入优先审评。': 'lumisol priority-review-granted',
    '暮可尔单抗于2021年3月在日本撤市。': 'duskol withdrawn in JP 2021-03',
  }));

test('places, simplified and traditional; China of an approval is the mainland', () =>
  checkEach({
    '明索注射液在香港获批上市。': 'lumisol approved in HK',
    '明索注射液在臺灣獲批。': 'lumisol approved in TW',
    '明索注射液在中国获批。': 'lumisol approved in mainland-china',
  }));

test('relative dates', () =>
  checkEach({
    '明索注射液去年获批。': 'lumisol approved 2023 relative',
    '明索注射液今年3月获批。': 'lumisol approved 2024-03 relative',
    '明索注射液去年12月在香港获批。': 'lumisol approved in HK 2023-12 relative',
  }));

test('the day of the saying', () =>
  checkEach({
    '5月16日，新辉生物宣布，明索注射液获美国FDA批准。': 'lumisol approved by FDA',
    '新辉生物5月16日宣布，明索注射液获批。': 'lumisol approved',
    '新辉生物宣布，明索注射液于2023年6月30日获美国FDA批准。': 'lumisol approved by FDA 2023-06-30',
  }));

test('each clause and each date with its place', () => {
  checkRead('明索注射液于2023年6月30日在中国、2024年5月3日在日本获批。', [
    'lumisol approved in mainland-china 2023-06-30',
    'lumisol approved in JP 2024-05-03',
  ]);
  checkRead('明索注射液在日本未获批，在中国于2023年6月获批。', [
    'lumisol approved in JP denied',
    'lumisol approved in mainland-china 2023-06',
  ]);
  checkRead('暮可尔单抗被拒绝，明索注射液于2023年6月获批。', ['duskol rejected', 'lumisol approved 2023-06']);
  checkEach({
    '与暮可尔单抗不同，明索注射液于2023年6月获批。': 'lumisol approved 2023-06',
    '除日本外，明索注射液已在美国获批。': 'lumisol approved in US',
    '海鸥大桥于1998年5月3日通车，比计划晚两年。': 'gull opened 1998-05-03',
    '明索注射液三期临床试验获批。': 'lumisol trial-cleared with 三期',
  });
});

test('分别', () =>
  checkRead('明索注射液和暮可尔单抗分别于2023年6月和2024年5月获国家药监局批准。', [
    'lumisol approved by NMPA 2023-06',
    'duskol approved by NMPA 2024-05',
  ]));

test('尚未, 未, 并未, 否认: denied', () =>
  checkEach({
    '明索注射液尚未在日本获批。': 'lumisol approved in JP denied',
    '明索注射液尚未获批。': 'lumisol approved denied',
    '国家药监局未批准明索注射液。': 'lumisol approved by NMPA denied',
    '新辉生物否认明索注射液已获批。': 'lumisol approved denied',
    '新辉生物并未收购哈罗制药。': 'harrow acquired by novabright denied',
  }));

test('拟 and 将于: planned', () =>
  checkEach({
    '新辉生物拟于2025年6月在日本上市销售明索注射液。': 'lumisol launched in JP 2025-06 planned',
    '新辉生物将于2025年提交明索注射液的上市申请。': 'lumisol submitted 2025 planned',
    '海鸥大桥将于2025年通车。': 'gull opened 2025 planned',
    '海鸥大桥预计2025年通车。': 'gull opened 2025 expected',
  }));

test('有望, 如果, 据传, 争取, 审评中: unread', () =>
  checkSilent([
    '明索注射液有望获批。',
    '明索注射液有望成为中国首个获批的CAR-T产品。',
    '如果明索注射液于2025年获批，新辉生物将扩产。',
    '据传明索注射液于2023年6月获批。',
    '新辉生物争取明索注射液于2025年获批。',
    '明索注射液的上市申请正在审评中。',
    '如果数据良好，明索注射液拟纳入优先审评。',
    '新辉生物正在等待明索注射液获批。',
    '明索注射液一旦获批，将成为首个CAR-T产品。',
    '哈罗制药终止收购新辉生物。',
    '哈罗制药放弃收购新辉生物。',
  ]));

test('获批的 is an attribute, 上市申请 no launch, and something else was approved', () =>
  checkSilent([
    '已获批的明索注射液售罄。',
    '明索注射液获批的消息传来。',
    '明索注射液的获批时间不明。',
    '新辉生物拒绝置评，明索注射液的情况不明。',
    '董事会批准了一项预算。',
    '国家药监局批准了两款新药。',
  ]));

test('首个, 全球首个, 境外首个', () => {
  checkEach({
    '明索注射液是日本首个获批的CAR-T产品。': 'lumisol approved in JP first{in:JP among:CAR-T}',
    '明索注射液是全球首个全人源CAR-T产品，于2023年6月30日获批。':
      'lumisol approved 2023-06-30 first{in:world among:全人源car-t产品}',
  });
  checkSilent([
    '明索注射液是首批获批的CAR-T产品。',
    '明索注射液是首批获批的CAR-T产品之一。',
    '明索注射液是中国首个CAR-T产品之一。',
    '明索注射液不是中国首个获批的CAR-T产品。',
  ]);
});

test('该药: one candidate, two, none', () => {
  checkEach({
    '明索注射液是一种细胞疗法。该药于2023年6月30日获批。': 'lumisol approved 2023-06-30',
    '明索注射液获批\n\n该药于2023年6月30日由国家药监局批准。': 'lumisol approved by NMPA 2023-06-30',
  });
  checkSilent(['该药于2023年6月获批。', '明索注射液与暮可尔单抗均由新辉生物生产。该药于2023年6月30日获批。']);
});

test('a second one is no first', () => checkSilent(['明索注射液是继暮可尔单抗之后第二个获批的药物。']));

test('companies, persons, bridges and craft', () => {
  checkEach({
    '新辉生物成立于2017年。': 'novabright founded 2017',
    '哈罗制药于2021年6月收购新辉生物。': 'novabright acquired by harrow 2021-06',
    '海鸥大桥于1998年5月3日通车。': 'gull opened 1998-05-03',
    '海鸥大桥全长620米。': 'gull length=620米',
    '海鸥大桥由林乔设计。': 'gull designer=林乔',
    '苍鹭二号于2021年5月3日着陆。': 'heron landed 2021-05-03',
    '新辉生物首席执行官林乔表示高兴。': 'novabright chief-executive=林乔',
    '多发性骨髓瘤在日本的发病率为十万分之1.8。': 'myeloma incidence=十万分之1.8 in JP',
  });
  checkRead('2020年3月，哈罗制药任命林乔为首席执行官。', [
    'lin appointed by harrow with chief executive 2020-03',
    'harrow chief-executive=林乔',
  ]);
  checkSilent(['2022年多发性骨髓瘤发病率上涨12%。']);
});

test('a company that no vocabulary names founds nothing else; 该公司 points back', () => {
  checkRead('明索注射液于2023年6月30日获批。奥林生物成立于2016年。', ['lumisol approved 2023-06-30']);
  checkRead('新辉生物宣布了此事。该公司成立于2016年。', ['novabright founded 2016']);
});

test('what came before it, and what goes with it, is another', () => {
  checkSilent(['这是继明索注射液及暮可尔单抗之后该集团第三个获得批准的药物。']);
  checkEach({ '明索注射液联合暮可尔单抗方案于2023年6月获批。': 'lumisol approved 2023-06' });
});

test('a character within a word is no cue', () =>
  checkEach({
    '明索注射液的第二项适应症获国家药监局批准。': 'lumisol approved by NMPA with 第二项适应症',
    '该药供应不断，明索注射液的新适应证获国家药监局批准。': 'lumisol approved by NMPA with 新适应证',
  }));

test('a verb that follows at once has the date of the one before it', () => {
  checkRead('苍鹭二号于2024年5月3日发射升空，成功着陆。', ['heron lifted-off 2024-05-03', 'heron landed 2024-05-03']);
  checkRead('苍鹭二号于2024年5月3日发射升空，随后着陆。', ['heron lifted-off 2024-05-03', 'heron landed']);
  checkRead('明索注射液由新辉生物与哈罗制药共同开发、并于2019年3月推出。', ['lumisol partnered']);
});

test('已将 and 成功将 bring an object, and tell of nothing to come', () =>
  checkEach({ '新辉生物已将旗下的明索注射液推向市场。': 'lumisol launched' }));

test('what it was approved for is not what was approved', () =>
  checkRead(
    '明索注射液于2023年6月获批套细胞淋巴瘤适应症。该药于2023年9月获批减重适应症。',
    ['lumisol approved for lymphoma 2023-06', 'lumisol approved for weight 2023-09'],
    { words: `${WORDS.replace('entities:', 'entities:\n  weight: { name: 减重 }')}` },
  ));

test('what was planned first, and put off', () =>
  checkSilent(['苍鹭二号原定于5月3日着陆，因故推迟至5月20日。', '苍鹭二号原订5月3日着陆，推迟到5月20日进行。']));

test('a bare noun that opens a clause, an anniversary, a place told before', () => {
  checkRead('海鸥大桥迎来通车十周年。大桥于2014年6月28日通车。第二大桥2020年通车。', ['gull opened 2014-06-28']);
  checkRead('新辉生物成立于2009年，2014年在香港上市，2020年登陆纳斯达克。', [
    'novabright founded 2009',
    'novabright listed in HK 2014',
    'novabright listed 2020',
  ]);
});

test('又一项 is another', () => checkSilent(['2023年8月，明索注射液又一项上市申请被纳入优先审评。']));

test('what goes on right behind, and a date that is a clause of its own', () => {
  checkRead('明索注射液很好。该药的上市申请于2024年2月获受理，并被纳入优先审评。', [
    'lumisol accepted 2024-02',
    'lumisol priority-review-granted',
  ]);
  checkRead('明索注射液很好。\n2022年8月，获美国FDA授予孤儿药资格。', ['lumisol orphan-designated by FDA 2022-08']);
  checkRead('明索注射液很好。\n2022年8月，某公司的产品获美国FDA授予孤儿药资格。', []);
});

test('国产首款 is of a class, 拿到批文 is an approval', () => {
  checkEach({
    '明索注射液于2023年12月20日获批，是国产首款CAR-T。': 'lumisol approved 2023-12-20 first{among:国产car-t}',
    '明索注射液于2023年12月20日获批，这是首个获批的国产CAR-T。': 'lumisol approved 2023-12-20 first{among:国产car-t}',
    '2023年12月，明索注射液拿到药监局批文。': 'lumisol approved by NMPA 2023-12',
    '2023年12月，明索注射液拿到了临床批文。': 'lumisol trial-cleared 2023-12',
  });
  checkSilent(['2023年12月，明索注射液还没拿到批文。', '2023年12月，明索注射液的进口批文被拿到香港展览。']);
});

test('在 says where, 的意愿 that it is wished', () => {
  checkEach({
    '5月10日，电池龙头新辉生物在哈罗制药主板挂牌。': 'novabright listed 2024-05-10 relative',
    '2023年8月，哈罗制药完成对新辉生物的收购。': 'novabright acquired by harrow 2023-08',
  });
  checkSilent(['2023年1月，哈罗制药表达收购新辉生物的意愿。', '2023年1月，哈罗制药提出收购新辉生物的计划。']);
});

test('第一股 is the first of a class to be listed', () => {
  checkEach({
    '2023年1月2日，新辉生物在港交所挂牌，成为港股“细胞药第一股”。':
      'novabright listed 2023-01-02 first{in:HK among:细胞药}',
    '2023年1月2日，新辉生物在港交所完成上市。': 'novabright listed 2023-01-02',
    '2023年1月2日，新辉生物挂牌，并非细胞药第一股。': 'novabright listed 2023-01-02',
  });
  checkSilent(['新辉生物即将成为港股“细胞药第一股”。']);
});

test('an agreement to buy, a trial run and a thing of the same kind', () =>
  checkSilent([
    '哈罗制药2023年5月与新辉生物签署收购协议。',
    '与明索注射液同类的药物2023年5月获批。',
    '海鸥大桥2023年5月试通车。',
  ]));

test('批准了, 收购了: a verb with what only says that it is over', () =>
  checkEach({
    '国家药监局批准了新辉生物的明索。': 'lumisol approved by NMPA',
    '新辉生物收购了哈罗制药。': 'harrow acquired by novabright',
  }));

test('an application and an indication are of what the article is about, whichever they are', () => {
  checkEach({
    '明索是一种疗法。首个上市申请于2023年8月获受理。': 'lumisol accepted 2023-08',
    '明索是一种疗法，2024年5月首个适应证在中国获批。': 'lumisol approved in mainland-china 2024-05',
    '2024年2月，新辉生物为明索递交了两项上市申请。': 'lumisol submitted 2024-02',
    '明索是一种疗法。该药已获国家药监局受理。': 'lumisol accepted by NMPA',
  });
});

test('near miss: another thing is counted, and no authority is named', () =>
  checkSilent([
    '国家药监局2024年2月批准了两款新药。明索还在等待。',
    '明索是一种疗法，2024年5月首款双抗在国内获批。',
    '明索是一种疗法。该药已获批。',
  ]));

const PLANTS = `
entities:
  yunling: { name: 云岭抽水蓄能电站, aliases: [云岭电站] }
  lumisol: { name: 明索注射液, aliases: [明索], classes: [CAR-T] }
events:
  construction-started: { words: [开工], once-per: subject }
`;

test('电站, 工厂: what a clause begins with, and an item of a list that leaves its subject out', () => {
  checkEach(
    {
      '云岭电站投产。电站2016年6月开工，比计划提前了两个月。': 'yunling construction-started 2016-06',
      '明索概况\n- 2022年8月，获美国FDA授予孤儿药资格': 'lumisol orphan-designated by FDA 2022-08',
    },
    { words: PLANTS },
  );
  checkSilent(
    [
      '云岭电站投产。第二电站2016年6月开工。',
      '云岭电站投产。另一座电站2016年6月开工。',
      '云岭电站投产。电站第一台机组2016年6月开工。',
    ],
    { words: PLANTS },
  );
});

test('进入, 纳入: what stands behind is where something went', () => {
  const words = `
entities:
  lumisol: { name: 明索注射液, aliases: [明索], classes: [CAR-T] }
  list: { name: 国家医保目录 }
events:
  catalogue-listed: { words: [进入, 纳入], once-per: subject }
`;
  checkEach(
    {
      '明索正在谈判。国家药监局称，该药2021年12月以每针33000元的价格进入国家医保目录。': '',
      '明索2021年12月被纳入国家医保目录。': 'lumisol catalogue-listed 2021-12',
    },
    { words },
  );
});

test('for what, in the clause behind; no space between a name and a date; an office of another place; done, and where', () =>
  checkEach({
    '2023年6月30日，国家药监局批准明索注射液上市，用于治疗套细胞淋巴瘤。':
      'lumisol approved by NMPA for lymphoma 2023-06-30',
    '2023年6月，明索注射液获国家药监局批准，联合化疗用于治疗套细胞淋巴瘤。':
      'lumisol approved by NMPA for lymphoma 2023-06',
    // Of something else, or of another time.
    '2023年6月，国家药监局批准明索注射液上市，此前它已用于治疗套细胞淋巴瘤。': 'lumisol approved by NMPA 2023-06',
    '2023年6月，国家药监局批准明索注射液上市，暮可尔单抗用于治疗套细胞淋巴瘤。': 'lumisol approved by NMPA 2023-06',
    '美国FDA3月8日批准明索注射液上市。': 'lumisol approved by FDA 2024-03-08 relative',
    '澳门特区政府药监局2023年6月批准明索注射液上市。': 'lumisol approved in MO 2023-06',
    '明索注射液获批上市\n此前，该药已在美国和日本获批。': 'lumisol approved in US; lumisol approved in JP',
  }));

test('the class of a first stands behind what was done and for what; whose it is may stand at its end', () =>
  checkEach({
    '明索注射液成为全球首款获批用于套细胞淋巴瘤的CAR-T。': 'lumisol approved for lymphoma first{in:world among:CAR-T}',
    '明索注射液是首款在日本获得完全批准上市的CAR-T。': 'lumisol approved in JP with 完全批准 first{in:JP among:CAR-T}',
    '明索注射液是首个获得某项认定的CAR-T。': '',
    '国内首款CAR-T则是维洛拉，国家药监局2022年6月批准其治疗套细胞淋巴瘤。':
      'velora approved by NMPA for lymphoma 2022-06 first{in:mainland-china among:CAR-T}',
  }));

test('by which way an office approves is no plan and no law', () =>
  checkEach({
    '美国FDA通过加速审批程序批准明索注射液上市。': 'lumisol approved by FDA',
    '美国FDA加速推进批准明索注射液上市。': '',
  }));

test('ceremonies, and bridges that are new', () =>
  checkEach({
    '海鸥大桥通车\n1998年5月3日，海鸥大桥举行启用仪式。': 'gull inaugurated 1998-05-03',
    '海鸥大桥通车\n海鸥大桥启用仪式顺延至下月。': '',
    '海鸥大桥通车\n新桥于1994年动工兴建。': 'gull ground-broken 1994',
  }));

test('an office that says what it did, certificates, and rights that are given to somebody', () =>
  checkEach({
    '国家药监局6月30日宣布，根据附条件程序批准明索注射液注册。': 'lumisol approved by NMPA',
    '新辉生物6月30日宣布，根据协议批准了预算。': '',
    '新辉生物收到国家药监局核准签发的明索注射液《药品注册证书》。': 'lumisol approved by NMPA',
    '2018年，新辉生物将明索注射液的海外权益授权给哈罗制药。': 'lumisol licensed in outside mainland-china 2018',
  }));

test('在国内 is the mainland of what an office decides, but where the article speaks of an office of another home', () =>
  checkEach({
    '在国内，明索注射液于2023年6月获批。': 'lumisol approved in mainland-china 2023-06',
    '明索注射液于2023年6月在国内获批。': 'lumisol approved in mainland-china 2023-06',
    '香港卫生署开会\n明索注射液于2023年6月在国内获批。': 'lumisol approved 2023-06',
    '新辉生物于2014年在国内成立。': 'novabright founded 2014',
  }));
