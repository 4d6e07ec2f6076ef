// The pages of findings in which claims stand against each other.
import type { ClashCode } from './account.ts';
import type { Page } from './explain-page.ts';

const SETTLE =
  'Where you know which source is right, mark its fact `rank: preferred` with a `because`: the finding becomes a hint that says so. Where a source is wrong, mark its fact `rank: deprecated` with a `because`: it takes part no more.';
const SEPARATE =
  'Where the facts speak of two occurrences, tell them apart: fill `by`, `in` or `for`, or use `with` (a trial phase, a resubmission).';

export const clashPages: Readonly<Record<ClashCode, Page>> = {
  'conflicting-date': {
    means:
      'Two or more claims of the same occurrence (same subject, same event, and agreement on every key that its `once-per` names) have dates that cannot both be right. All claims that clash are one finding.\n\nA date stands for the days that it may mean: `2023-06` and `2023-06-30` agree, `2023-06-30` and `2023-07-01` contradict, and dates that only overlap, or that are marked `?` or `~`, *may* contradict.',
    silent:
      'It is silent when one date contains the other, when the dates differ by no more than the event’s `tolerance` (or by a day, where a text tells its day by the clock of one place), when a claim leaves out a key and agrees with one of the occurrences that it fits, and for facts that are planned, expected, denied or deprecated, or that rest on a corrected or retracted article.',
    todo: `Read the sentences that both sides cite. ${SETTLE} ${SEPARATE} Where announcement and act lie a day apart, give the event a \`tolerance: 1d\` in \`corroborate.yaml\`.`,
    example: `
# a.facts.yaml
- subject: Fucaso
  event: approved
  by: NMPA
  date: 2023-06-30
# b.facts.yaml: the same approval, a month later
- subject: Fucaso
  event: approved
  by: NMPA
  date: 2023-07`,
  },
  'conflicting-value': {
    means:
      'An attribute that has one value at a time is given different values. Entities are the same when the vocabulary says so; dates are compared as dates, numbers as quantities, other texts after folding case, width and white space.',
    silent:
      'It is silent for attributes that the vocabulary marks `many: true`, for values that are names of one entity, for different `as-of` times, for offices of which prose speaks more than a year apart, and for places of which one contains the other (they are two occurrences).',
    todo: `If both are names of one thing, add an alias to its entity in \`corroborate.yaml\`. If several values may hold at once, declare the attribute with \`many: true\`. ${SETTLE}`,
    example: `
- subject: IASO Bio
  attribute: chief executive
  value: Zhang Jinhua
- subject: IASO Bio
  attribute: chief executive
  value: Li Wei`,
  },
  'conflicting-quantity': {
    means:
      'A measure of the same occurrence (subject, place and time, as its `once-per` says) has quantities that cannot be equal. A quantity is an interval: `1.8` is 1.75 to 1.85, `about 200` is 180 to 220, `more than 200` is above it. Thousands, 万, 亿, % and per 100,000 are made equal first.',
    silent:
      'It is silent where the intervals touch, within the measure’s `tolerance`, for different `as-of` times, and for units that cannot be made equal (see `incomparable-units`).',
    todo: `Check which figure each source means: another year (\`as-of\`), another place (\`in\`), another group (\`for\`). ${SETTLE}`,
    example: `
- subject: multiple myeloma
  measure: incidence
  in: world
  as-of: 2022
  value: 1.8 per 100,000
- subject: multiple myeloma
  measure: incidence
  in: world
  as-of: 2022
  value: 2.6 per 100,000`,
  },
  'incomparable-units': {
    means:
      'A measure of the same occurrence is given in units of which neither can be made into the other: euros and dollars, milligrams and hours. Whether the figures agree cannot be said.',
    silent: 'Counted nouns (patients, people, 人) are left out of account, and units of one dimension are converted.',
    todo: 'State both figures in one unit, or tell the facts apart with `for` or `with`.',
    example: `
- subject: the licence
  measure: upfront payment
  value: 100 million USD
- subject: the licence
  measure: upfront payment
  value: 90 million EUR`,
  },
  'conflicting-status': {
    means:
      'One claim says that something happened, and another of the same occurrence denies it, in an article published at the same time or later.',
    silent:
      'It is silent when the denial is older: it was true when it was written. Plans and expectations contradict nothing.',
    todo: `Look for a correction. ${SETTLE} Where one article corrects the other, say so with \`corrects\` in its header.`,
    example: `
# published 2025-03-28
- subject: Fucaso
  event: approved
  by: ISAF
# published 2025-04-02
- subject: Fucaso
  event: approved
  by: ISAF
  status: denied`,
  },
  'competing-first': {
    means:
      'Two claims to be the first (or the only one) of the same event have different winners, and each winner lies within the scope of the other claim. At most one of them can be right.',
    silent:
      'Scopes are sets. ‘First outside Mainland China’ (Macau) and ‘first in Mainland China’ do not compete, and neither do different classes (`among`), different purposes (`for`) or different events. Two claims of one occurrence have the same winner.',
    todo: `Follow the chain in the message: is each winner really within the other’s scope? If not, narrow \`first: { in, among, for }\` to what the source says. ${SETTLE}`,
    example: `
- subject: Drug A
  event: approved
  by: HK-DoH
  first: { in: HK, among: CAR-T }
- subject: Drug B
  event: approved
  by: HK-DoH
  first: { in: HK, among: CAR-T }`,
  },
  'refuted-first': {
    means:
      'A claim of first is preceded by another occurrence within its scope; a claim of only is met by any other that is not wholly later than its article. There is one finding for each claim that is refuted, with everything that refutes it.',
    silent:
      'An occurrence whose place or purpose is unknown lies in no narrower scope. A winner without a date is preceded by none. Dates of which one contains the other precede nothing. A winner that competes already is told there and not again.',
    todo: `Check the earlier occurrence: was it an approval, or only an acceptance? Does it lie within the scope? Narrow the scope to what the source claims, or correct the earlier fact. ${SETTLE}`,
    example: `
- subject: Fucaso
  event: approved
  by: ISAF
  date: 2025-03-28
  first: { in: outside mainland-china }
- subject: Fucaso
  event: approved
  by: HK-DoH
  date: 2025-02-14     # earlier, and outside Mainland China as well`,
  },
  'misplaced-first': {
    means: 'The place or the purpose of the fact does not lie within the scope that it is said to lead.',
    silent: 'It is silent where the fact has no place, or where the vocabulary does not know it.',
    todo: 'Correct `in` of the scope, or the place of the fact: an authority (`by`) brings its place along.',
    example: `
- subject: Fucaso
  event: approved
  by: NMPA
  first: { in: outside mainland-china }   # the NMPA decides for Mainland China`,
  },
  'out-of-order': {
    means:
      'An event that comes after another (approved after accepted, launched after approved) is dated before it, for the same subject, purpose and place.',
    silent:
      'It is silent where there is more than one candidate on either side, where one date contains the other, and where the places differ or are unknown.',
    todo: `Check both dates, and whether the two speak of one application. ${SEPARATE} The order stands in the vocabulary, under \`after\` of the event.`,
    example: `
- subject: Fucaso
  event: accepted
  by: HK-DoH
  date: 2025-02-14
- subject: Fucaso
  event: approved
  by: HK-DoH
  date: 2025-01-10     # before it was accepted`,
  },
  'future-event': {
    means: 'An article states as happened what is dated wholly after its own publication.',
    silent: 'It is silent for what is planned or expected, and where the publication date is unknown.',
    todo: 'Correct the date or `published`; where the article announces something to come, say `status: planned` or `status: expected`.',
    example: `
article:
  published: 2025-03-28
facts:
  - subject: Fucaso
    event: launched
    date: 2025-06       # after the article itself`,
  },
  uncorroborated: {
    means:
      'Fewer independent sources state this than `min-sources` asks for. An article that reprints another (`origin`) is no source of its own. The rule is off unless `rules` switches it on.',
    silent: 'It is silent for events that may happen any number of times, and for facts that are deprecated.',
    todo: 'Find another source, or mark a reprint with `origin` so that the count is honest.',
    example: `
# corroborate.yaml
rules:
  uncorroborated: information
min-sources: 2`,
  },
};
