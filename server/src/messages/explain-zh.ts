// The same pages in Chinese, without their examples.
import type { Code } from '../rules/finding.ts';
import type { Page } from './explain-page.ts';

const SETTLE =
  '若已知哪一来源正确，在该事实上写 `rank: preferred` 和 `because`，该问题即降为提示；若某来源有误，写 `rank: deprecated` 和 `because`，它便不再参与比较。';

export const chineseMeanings: Readonly<Record<Code, Omit<Page, 'example'>>> = {
  'conflicting-date': {
    means:
      '同一事件（主体、事件以及 `once-per` 所列各键均一致）的日期不可能同时成立。日期表示它可能指的那些天：`2023-06` 与 `2023-06-30` 一致，`2023-06-30` 与 `2023-07-01` 矛盾。',
    silent:
      '一个日期包含另一个、相差不超过 `tolerance`（原文按某地时间说明日期时为一天）、事实为计划、预计、否认或已弃用时不报告。',
    todo: `阅读双方引用的句子。${SETTLE}若其实是两件事，用 \`by\`、\`in\`、\`for\` 或 \`with\` 区分。`,
  },
  'conflicting-value': {
    means: '只能有一个值的属性给出了不同的值。',
    silent: '标为 `many: true` 的属性、同一实体的不同名称、不同的 `as-of`、正文相隔一年以上所说的职务不报告。',
    todo: `若是同一实体，在 \`corroborate.yaml\` 中补充别名。${SETTLE}`,
  },
  'conflicting-quantity': {
    means: '同一指标的数量不可能相等。数量按区间比较：`1.8` 指 1.75 至 1.85，“约 200”指 180 至 220。',
    silent: '区间相接、在 `tolerance` 之内、`as-of` 不同或单位无法换算时不报告。',
    todo: `确认各来源所指的年份、地点和人群。${SETTLE}`,
  },
  'incomparable-units': {
    means: '同一指标的单位无法互相换算，无法判断是否一致。',
    silent: '所数的名词（人、patients）不计；同一量纲的单位会换算。',
    todo: '统一单位，或用 `for`、`with` 区分。',
  },
  'conflicting-status': {
    means: '一方称已发生，另一方在同时或更晚发布的文章中否认。',
    silent: '否认更早时不报告；计划和预计不与任何说法矛盾。',
    todo: `查找更正。${SETTLE}`,
  },
  'competing-first': {
    means: '两个“首个（唯一）”的说法对象不同，且各自都在对方的范围之内，至多一个成立。',
    silent: '类别、用途、事件不同，或一方不在另一方范围之内时不报告。',
    todo: `按说明中的链条逐步核对，并按来源所言收窄 \`first\` 的范围。${SETTLE}`,
  },
  'refuted-first': {
    means: '在其范围内已有更早的同类事件，“首个”的说法不成立；“唯一”则与任何另一件不晚于文章的事件相冲突。',
    silent: '地点或用途未知的事件不在更窄的范围内；没有日期的一方不会被先行；互相包含的日期不分先后。',
    todo: `核对更早的事件是否确在范围之内，收窄范围或更正较早的事实。${SETTLE}`,
  },
  'misplaced-first': {
    means: '事实的地点或用途不在它号称领先的范围之内。',
    silent: '事实没有地点，或词汇表不认识该地点时不报告。',
    todo: '更正范围的 `in`，或事实的地点（监管机构自带地点）。',
  },
  'out-of-order': {
    means: '按词汇表应在后的事件，其日期早于应在前的事件。',
    silent: '任何一方有多个候选、日期互相包含、地点不同或未知时不报告。',
    todo: '核对两个日期，并确认是否为同一申请。',
  },
  'future-event': {
    means: '文章称已发生的事，日期整个晚于该文章的发布日期。',
    silent: '计划或预计的事，以及发布日期未知时不报告。',
    todo: '更正日期或 `published`；若是预告，写 `status: planned` 或 `expected`。',
  },
  uncorroborated: {
    means: '独立来源少于 `min-sources`。转载（`origin`）不另计。默认关闭。',
    silent: '可发生任意次的事件和已弃用的事实不报告。',
    todo: '寻找另一来源，或以 `origin` 标明转载。',
  },
  'quote-not-found': {
    means: '文章中没有引文，也没有相近的文字。',
    silent: '空白、引号、破折号、全半角的差异不计。',
    todo: '从文章重新复制，并确认文章无误；省略之处请写成列表。',
  },
  'quote-altered': {
    means: '文章中只有相近的文字，修复操作可采用文章的原文。',
    silent: '空白、引号、破折号、全半角的差异不计，大小写则计。',
    todo: '采用原文，并确认事实仍与之相符。',
  },
  'quote-ambiguous': {
    means: '引文在文章中不止一处，无法确定所指。',
    silent: '`before` 或 `after` 足以确定时不报告。',
    todo: '多引几个字，或补充 `before`、`after`。',
  },
  'unsupported-value': {
    means: '引文中的日期（或数字）都与事实不符。',
    silent: '编号、其他事物的数量和无法确定的日期不作比较；引文未找到时不检查。',
    todo: '更正数值，或引用说明它的句子。',
  },
  'missing-article': {
    means: '所指的文章不存在，或在语料库之外。',
    silent: '在整个语料库读完之前不报告。',
    todo: '更正路径（相对于事实文件），或补上文章。',
  },
  'unreadable-article': {
    means: '文件不是已知编码的文本，或无法读取，已跳过。',
    silent: '字节顺序标记和各种换行均可。',
    todo: '另存为 UTF-8，或用 `exclude` 排除。',
  },
  'missing-citation': {
    means: '事实既无引文也无来源，无从核对。',
    silent: '有 `sources` 即视为有出处。',
    todo: '补上文章中的原话。',
  },
  'article-changed': {
    means: '文章的文本与所记录的 `sha256` 不再一致。',
    silent: '未记录哈希时不报告。',
    todo: '查看改动，核对引文，再记录新的哈希。',
  },
  'unknown-entity': {
    means: '词汇表不认识该主体，写错的名称不会与任何陈述相遇。',
    silent: '`corroborate.yaml` 声明实体之前不报告；地点和监管机构视为已知。',
    todo: '更正名称、添加别名或声明实体。',
  },
  'weekday-mismatch': {
    means: '文中的星期与日期不符，两者必有一误。',
    silent: '年份无法确定时不报告；省略的年份只在书面发布日期前后六周内认定。',
    todo: '另行核对日期。',
  },
  'impossible-date': {
    means: '不存在这一天。',
    silent: '不是日期的数字不计。',
    todo: '在事实文件中更正。',
  },
  'ambiguous-date': {
    means: '全数字日期的日与月无法区分。',
    silent: '任一数大于 12，或两数相同时不报告。',
    todo: '确认后在事实中写成 EDTF。',
  },
  'invalid-fact': {
    means: '事实文件不合格式，其余部分仍然有效。',
    silent: '`facts: []` 或只有 `article` 的文件有效。',
    todo: '按说明更正。',
  },
  'invalid-vocabulary': {
    means: '`corroborate.yaml` 不合格式，其余部分仍然有效。',
    silent: '空文件有效。',
    todo: '按说明更正。',
  },
  'duplicate-id': {
    means: '同一文件中两条事实的 `id` 相同。',
    silent: '不同文件可用相同的 id。',
    todo: '改掉其中一个。',
  },
  'unused-ignore': {
    means: '`ignore` 没有作用。',
    silent: '在整个语料库读完之前不报告。',
    todo: '删除它。',
  },
  'expired-ignore': {
    means: '`ignore` 的 `until` 已过，不再起作用。',
    silent: '所写的那天仍然有效。',
    todo: '重新查看该问题，然后删除或改期。',
  },
};
