// The pages of findings about one citation or one file.
import type { Code } from '../rules/finding.ts';
import type { ClashCode } from './account.ts';
import type { Page } from './explain-page.ts';

const FACT = `
- subject: Fucaso
  event: approved
  by: NMPA`;

export const filePages: Readonly<Record<Exclude<Code, ClashCode>, Page>> = {
  'quote-not-found': {
    means: 'The words of `quote` do not stand in the article, nor anything near them.',
    silent:
      'White space, quotation marks, dashes and width make no difference. A near match, with at most 15 % of its characters changed, is `quote-altered`.',
    todo: 'Copy the words anew from the article; check that the fact names the right article. Words that are left out divide a quote: write a list.',
    example: `${FACT}
  quote: words that the article does not have`,
  },
  'quote-altered': {
    means: 'The article has nearly these words, but not these. What it has is shown, and a fix takes it over.',
    silent: 'White space, quotation marks, dashes and width make no difference; capital letters do.',
    todo: 'Take over the article’s words, and check that the fact still says what they say.',
    example: `${FACT}
  quote: approved on 30 June 2023     # the article has ‘approved on June 30, 2023’`,
  },
  'quote-ambiguous': {
    means: 'The words of `quote` stand more than once in the article, and nothing says which place is meant.',
    silent: 'It is silent when `before` or `after` leaves one place.',
    todo: 'Quote more words, or add `before` or `after`, which adjoin the quote.',
    example: `${FACT}
  quote: { exact: the NMPA, after: ' approved' }`,
  },
  'unsupported-value': {
    means:
      'The quote states dates, and none of them can be the fact’s; or it states numbers, and none agrees with its quantity. Either the fact was misread or the quote is the wrong one.',
    silent:
      'Codes (NCT05066646), counts of other things and dates that cannot be resolved are held against nothing; a quote that states no date says nothing about the date; a quote that is not found is not checked.',
    todo: 'Correct the value, or quote the sentence that states it.',
    example: `${FACT}
  date: 2023-07-30
  quote: was approved by the NMPA on June 30, 2023`,
  },
  'missing-article': {
    means: 'A fact file, or one of its sources, names an article that is not there, or that lies outside the corpus.',
    silent: 'It waits until the whole corpus has been read.',
    todo: 'Correct the path, which is relative to the fact file, or add the article. Look whether `exclude`, `articles` or a `.gitignore` leaves it out.',
    example: `${FACT}
  sources:
    - article: ../articles/aproval.txt     # there is approval.txt`,
  },
  'unreadable-article': {
    means:
      'The file is no text in a known encoding (UTF-8, UTF-16 with a mark, GB18030, Big5), or cannot be read. It is skipped.',
    silent: 'Byte-order marks and both kinds of line ends are fine.',
    todo: 'Save it as UTF-8, or leave it out with `exclude`.',
    example: `
# corroborate.yaml
exclude: ['scans/**']`,
  },
  'missing-citation': {
    means: 'The fact has neither a `quote` nor a source, so that nobody can check it.',
    silent: 'A fact with `sources` is cited.',
    todo: 'Add the words of the article that state it.',
    example: FACT,
  },
  'article-changed': {
    means: 'The article’s text no longer has the `sha256` that the fact file recorded.',
    silent: 'It is silent where no hash was recorded. The hash is that of the file’s bytes, or of its text as UTF-8.',
    todo: 'Read what changed, check the quotes, then record the new hash.',
    example: `
article:
  sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08`,
  },
  'unknown-entity': {
    means:
      'The vocabulary does not know the subject. A misspelt name silently stands for itself and meets no other claim. There is one finding for each name.',
    silent: 'It is silent until `corroborate.yaml` declares an entity; places and authorities are known subjects.',
    todo: 'Correct the name, add it as an alias, or declare the entity.',
    example: `
# corroborate.yaml
entities:
  fucaso: { name: Fucaso, aliases: [eque-cel] }
# a.facts.yaml
- subject: Fucasso
  event: approved`,
  },
  'weekday-mismatch': {
    means: 'A date in prose names a weekday that the day was not: one of the two is wrong.',
    silent:
      'It is silent where the year cannot be told: one that is left out is told within six weeks of a day of publication that is written down.',
    todo: 'Check the date elsewhere. Where the article is at fault, note it in the fact that cites it.',
    example: `
# article.txt
# … on Friday, 16 November 2023 …     (a Thursday)`,
  },
  'impossible-date': {
    means: 'There is no such day.',
    silent: 'Numbers that are no dates are left alone.',
    todo: 'Correct it in the fact file; where an article has it, cite the month alone.',
    example: `${FACT}
  date: 2023-02-30`,
  },
  'ambiguous-date': {
    means: 'A date of digits can be read as day and month or as month and day, and the language does not tell.',
    silent: 'It is silent where one of the numbers is above 12, or where both are the same.',
    todo: 'In the fact, write the date as EDTF once you know which it is.',
    example: `
# article.txt
# … dated 03/04/2023 …`,
  },
  'invalid-fact': {
    means:
      'A fact file breaks the format: an unknown key, a key on the wrong kind of fact, a value of the wrong kind. The rest of the file counts.',
    silent: 'A companion with `facts: []`, or with its `article` header alone, is valid.',
    todo: 'Correct what the message names; it says the nearest key that fits.',
    example: `
- subject: Fucaso
  evnet: approved        # event`,
  },
  'invalid-vocabulary': {
    means: '`corroborate.yaml` breaks the format. The rest of it counts.',
    silent: 'An empty file is valid.',
    todo: 'Correct what the message names.',
    example: `
places:
  bay-area: { within: graeter-china }     # greater-china`,
  },
  'duplicate-id': {
    means: 'Two facts of one file have the same `id`. The finding stands at the second.',
    silent: 'Different files may use the same id.',
    todo: 'Rename one of them.',
    example: `
- id: approval
  subject: Fucaso
- id: approval
  subject: Fucaso`,
  },
  'unused-ignore': {
    means: 'An `ignore` suppresses nothing: what it was for is mended, or its code is not the right one.',
    silent: 'It waits until the whole corpus has been read.',
    todo: 'Take it out.',
    example: `${FACT}
  ignore:
    - rule: conflicting-date
      because: the other source has been corrected`,
  },
  'expired-ignore': {
    means: 'The `until` of an `ignore` has passed: it no longer suppresses anything.',
    silent: 'The day named is the last one on which it holds.',
    todo: 'Look at the finding again; then take the ignore out, or give it a new date.',
    example: `${FACT}
  ignore:
    - rule: conflicting-date
      because: awaiting an answer from the authority
      until: 2025-12-31`,
  },
};
