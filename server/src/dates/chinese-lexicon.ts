// The Chinese words of dates, as data, in simplified characters and plain figures. Knows no grammar.
import type { Part, Unit } from './expression.ts';

/** Traditional characters and full-width figures that dates are written with, and what they are read as; one for one. */
const FROM =
  '週後個號兩從間禮這當來內紀國國曆歲開過於與寧訂於裡將預計劃擬農陰舊閏緒統豐順禎慶貞萬熙樂啟０１２３４５６７８９○Ｏ（），－～：／．　';
const TO =
  '周后个号两从间礼这当来内纪国国历岁开过于与宁订于里将预计划拟农阴旧闰绪统丰顺祯庆贞万熙乐启0123456789〇〇(),-~:/. ';
const FOLDED: ReadonlyMap<string, string> = new Map([...FROM].map((from, i) => [from, [...TO][i] ?? from]));
const FOLDABLE = new RegExp(`[${FROM}]`, 'g');

/** The same text in the characters that the reader knows; no offset changes. */
export const folded = (text: string): string => text.replace(FOLDABLE, found => FOLDED.get(found) ?? found);

export const DIGITS: ReadonlyMap<string, number> = new Map([
  ...[...'〇一二三四五六七八九'].map((digit, value) => [digit, value] as const),
  ['零', 0],
  ['两', 2],
  ['元', 1],
]);
export const TENS: ReadonlyMap<string, number> = new Map([
  ['廿', 20],
  ['卅', 30],
]);
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** The year before the first of each era. */
export const ERAS: ReadonlyMap<string, number> = new Map([
  ['民国', 1911],
  ['明治', 1867],
  ['大正', 1911],
  ['昭和', 1925],
  ['平成', 1988],
  ['令和', 2018],
]);

/** Emperors' reigns, whose months are those of the old calendar. */
export const REIGNS: ReadonlySet<string> = new Set(
  `光绪 宣统 同治 咸丰 道光 嘉庆 乾隆 雍正 康熙 顺治 崇祯 天启 泰昌 万历 隆庆 嘉靖 正德 弘治 成化 天顺 景泰 正统 宣德 洪熙 永乐 建文
  洪武 至正 至元 大德 贞观 开元 天宝 永徽 庆历 熙宁 元丰 绍兴 淳熙 庆应 安政 文久 嘉永 享保 宽政 文化 文政 天保 元禄`.split(
    /\s+/,
  ),
);

/** What a number in the form of a date may be given to: 编号2023-02-28. */
export const LABEL_BEFORE =
  /(?:编号|版本|型号|货号|批号|单号|案号|文号|号码|代码|序号|編號|型號|貨號|批號|單號|案號|文號|號碼|代碼|序號)[为是爲:：]?$/;

/** Counted from the year of publication. */
export const YEARS_FROM_TODAY: ReadonlyMap<string, number> = new Map([
  ['大前年', -3],
  ['前年', -2],
  ['去年', -1],
  ['上年', -1],
  ['今年', 0],
  ['本年', 0],
  ['明年', 1],
  ['后年', 2],
]);
/** Counted from the year mentioned before. */
export const YEARS_FROM_LAST: ReadonlyMap<string, number> = new Map([
  ['同年', 0],
  ['当年', 0],
  ['该年', 0],
  ['那年', 0],
  ['次年', 1],
  ['翌年', 1],
  ['隔年', 1],
]);
export const MONTHS_FROM_TODAY: ReadonlyMap<string, number> = new Map([
  ['上上个月', -2],
  ['上个月', -1],
  ['上月', -1],
  ['本月', 0],
  ['这个月', 0],
  ['下下个月', 2],
  ['下个月', 1],
  ['下月', 1],
]);
export const MONTHS_FROM_LAST: ReadonlyMap<string, number> = new Map([
  ['同月', 0],
  ['当月', 0],
  ['次月', 1],
]);
export const DAYS_FROM_TODAY: ReadonlyMap<string, number> = new Map([
  ['大前天', -3],
  ['前天', -2],
  ['前日', -2],
  ['昨天', -1],
  ['昨日', -1],
  ['昨晚', -1],
  ['昨夜', -1],
  ['今天', 0],
  ['今日', 0],
  ['今晚', 0],
  ['今晨', 0],
  ['今早', 0],
  ['本日', 0],
  ['明天', 1],
  ['明日', 1],
  ['明晚', 1],
  ['大后天', 3],
  ['后天', 2],
]);
export const DAYS_FROM_LAST: ReadonlyMap<string, number> = new Map([
  ['当日', 0],
  ['当天', 0],
  ['同日', 0],
  ['次日', 1],
  ['翌日', 1],
  ['第二天', 1],
  ['前一天', -1],
]);

/** What stands before these makes another word of them: 目前|年, 今后|年均, 如今|日本. */
export const NOT_BEHIND: ReadonlyMap<string, string> = new Map([
  ['前年', '目之以此年月周天日个提生史空'],
  ['后年', '今以之年月周天日此然'],
  ['前日', '目之以此年月周天日个提生'],
  ['前天', '之以年月周此个'],
  ['后天', '今以之年月此然先'],
  ['上年', '以之'],
  ['今年', '古'],
  ['今日', '如当现至迄'],
  ['本年', '日根基'],
  ['上月', '以之'],
  ['本月', '日根基'],
  ['本日', '日根'],
  ['明天', '说表'],
  ['明日', '说表'],
]);
/** What stands behind these makes another word of them: 上年|龄, 今|日本, 今日头条. */
export const NOT_BEFORE: ReadonlyMap<string, RegExp> = new Map([
  ['上年', /^[龄轻纪级]/],
  ['同年', /^[龄级]/],
  ['当年', /^[龄轻]/],
  ['隔年', /^(?:一[次度]|[举舉]|召[开開]|[轮輪种種产產]|[结結]果)/],
  ['前年', /^[龄轻均度]/],
  ['后年', /^[龄轻均度]/],
  ['今日', /^(?:本(?![周月年])|头条|资本|说法)/],
  ['明日', /^(?:本|之后|方舟)/],
  ['昨日', /^本/],
  ['前日', /^[本均]/],
  ['次日', /^本/],
  ['当日', /^本/],
  ['本日', /^本/],
]);

export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['年', 'year'],
  ['月', 'month'],
  ['周', 'week'],
  ['星期', 'week'],
  ['礼拜', 'week'],
  ['天', 'day'],
  ['日', 'day'],
  ['季度', 'quarter'],
  ['世纪', 'century'],
]);

export const WEEKDAYS = '一二三四五六日';

/** The parts of a period; longest first. */
export const PARTS: readonly (readonly [string, Part])[] = [
  ['上旬', 'first-ten'],
  ['中旬', 'middle-ten'],
  ['下旬', 'last-ten'],
  ['初', 'early'],
  ['底', 'end'],
  ['末', 'end'],
];

export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['春', 21],
  ['夏', 22],
  ['秋', 23],
  ['冬', 24],
]);
