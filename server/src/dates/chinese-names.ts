// Chinese months, weekdays and day words that begin a name: 五月花厅, 星期日歌会, 明天集团, 周一鸣. Reads no dates.
import { matchAt, pattern } from './chinese-text.ts';

/**
 * Whether what was read as a date from `start` to `end` of folded text rather begins a name. Only words that stand alone are in
 * doubt: with a year, a day or figures they are dates.
 */
export function isPartOfName(text: string, start: number, end: number): boolean {
  const found = text.slice(start, end);
  const kind = MONTH.test(found) ? 'month' : SHORT.test(found) ? 'short' : PLAIN.test(found) ? 'plain' : undefined;
  if (kind === undefined || !HAN.test(text[end] ?? ' ')) return false;
  if (matchAt(NAME, text, end)) return true;
  if (matchAt(TIME_GOES_ON, text, end)) return false;
  if (matchAt(NAME_LATER, text, end)) return true;
  const vouched = VOUCHED.test(text.slice(Math.max(0, start - 2), start)) || LEADS.test(found);
  return kind !== 'plain' && !vouched;
}

const HAN = /[\u3400-\u9fff]/;
const LEAD = '(?:自从|自|从|由|截至|截止|早在)?(?:到|于)?';
const MONTH = new RegExp(`^${LEAD}[一二三四五六七八九十元]{1,2}月$`);
const SHORT = new RegExp(`^${LEAD}周[一二三四五六日]$`);
const PLAIN = new RegExp(`^${LEAD}(?:(?:星期|礼拜)[一二三四五六日天]|[今明昨前后][天日])$`);
const LEADS = /^[自从由截早]/;
/** Before it, words that make a time of it. */
const VOUCHED = /(?:[在于自从至到由以年、]|截至|预计)$/;

const KINDS =
  '集团|乐队|乐团|剧团|剧场|剧院|剧社|派[^出遣驻发送人]|派$|先生|女士|小姐|博物馆|纪念馆|图书馆|文学|诗社|书店|书社|出版社|影院|影业|影视|传媒|酒店|餐厅|咖啡|歌会|控股|股份|资本|科技|有限|基金会|俱乐部|合唱团|画廊|公园|广场|大厦|学校|中学|小学|大学|学院|医院|银行|工作室|电影节|艺术节|音乐节';
/** What right behind makes a name of it. */
const NAME = pattern(
  `(?:${KINDS}|[花雪街路厅馆河桂桃梅诗鸣福围巷桥村镇]|重现|革命|系[^统列]|阳光|之[子歌夜家城声光星诗]|会更好|桂花|剧[^烈增减变])`,
);
/** What goes on with a time. */
const TIME_GOES_ON = pattern(
  `(?:[获獲宣披签启举舉召将已正被在向由至到起以来前和与與及或份初底中下旬间期内就对對把为為因随經经从于也又再才曾均仍还都则即可能要应需有无未不是我你他她它该其此这那本各两约共因进進提表报報称稱说說指据據透通批受收得见召竣审裁递遞推续早晚凌上夜深傍清的〇一二三四五六七八九十第等给吃去看]|公[布佈告司示开]|发[布佈表现出生]|發|开[始幕业工放展盘售庭]|完成|全[国球面]|国[家务产内会]|新[增建设]|落[成户幕]|出[台现席生任]|结|首[次批]|最|动工|交付|停|投|增|下|总|總|同|达|達|共|正|建|揭|试|運|运[营行])`,
);
/** A name may take some characters to come to its kind. */
const NAME_LATER = pattern(`[\\u3400-\\u9fff]{1,4}?(?:${KINDS}|厅|街)`);
