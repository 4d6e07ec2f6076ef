// Corpora of our own wording that the tests of the command line read.

/** Two articles that date one approval differently; the third agrees with the first. */
export const clashing = {
  'corroborate.yaml': 'version: 1\nentities:\n  lumavir: { name: Lumavir, aliases: [罗玛韦] }\n',
  'a.txt': 'The agency cleared Lumavir for sale on 4 May 2021, to general relief.\n',
  'a.facts.yaml': `article:
  title: Lumavir is cleared
  publisher: Harbour Gazette
  published: 2021-05-05
facts:
  - id: approval
    subject: Lumavir
    event: approved
    by: HSA
    date: 2021-05-04
    quote: cleared Lumavir for sale on 4 May 2021
`,
  'sub/b.txt': 'Lumavir won its approval on 9 June 2021 after a long wait.\n',
  'sub/b.facts.yaml': `article:
  title: A long wait ends
  published: 2021-06-10
facts:
  - id: approval
    subject: 罗玛韦
    event: approved
    by: HSA
    date: 2021-06-09
    quote: won its approval on 9 June 2021
`,
  'sub/c.txt': 'Nothing else is to be told of Lumavir.\n',
  'sub/c.facts.yaml': 'article: { published: 2021-07-01 }\nfacts: []\n',
} as const;

/** One misspelt key, and no clash. */
export const misspelt = {
  'corroborate.yaml': 'version: 1\n',
  'd.txt': 'Tesk opened a plant in Lyon in 2019.\n',
  'd.facts.yaml': `facts:
  - subject: Tesk
    evnet: founded
    event: founded
    date: 2019
    quote: opened a plant in Lyon in 2019
`,
} as const;

/** A fact whose clash it ignores for a while. */
export const ignoring = (until: string) => ({
  ...clashing,
  'sub/b.facts.yaml': `${clashing['sub/b.facts.yaml']}    ignore:
      - { rule: conflicting-date, because: being looked into, until: ${until} }
`,
});
