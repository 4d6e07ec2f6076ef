// People by their family names, once an article has named them in full.
import { describe, it } from 'vitest';
import { checkRead, checkSilent } from './reading.ts';

const words = `
entities:
  marsh: { name: Helena Marsh, classes: [politician] }
  cole: { name: Peter Cole, classes: [politician] }
  other-cole: { name: Ada Cole, classes: [politician] }
  may: { name: Theresa May, classes: [politician] }
  mill: { name: Old Mill Museum, classes: [museum] }
`;
const article = { words };

describe('the family name alone', () => {
  it('stands for who was named in full', () =>
    checkRead(
      'Helena Marsh was elected mayor in May 2019. Marsh resigned in 2021. Ms Marsh was arrested on 3 May 2022. Mayor Marsh died in 2023.',
      ['marsh elected with mayor 2019-05', 'marsh resigned 2021', 'marsh arrested 2022-05-03', 'marsh died 2023'],
      article,
    ));

  it('also where the title alone named them', () =>
    checkRead('Helena Marsh and her city\n\nMarsh resigned in 2021.', ['marsh resigned 2021'], article));

  it('of nobody whom the article has not named', () => checkSilent(['Marsh resigned in 2021.'], article));

  it('of another person none', () =>
    checkRead(
      'Helena Marsh was elected mayor in May 2019. Then Julia Marsh was arrested in 2022. Marsh died in 2023.',
      ['marsh elected with mayor 2019-05'],
      article,
    ));

  it.each(['Peter', 'George', 'Brian', 'Victor'])('of %s Marsh none', other => {
    const about = 'Helena Marsh was elected mayor in May 2019.';
    checkRead(
      `${about} Then ${other} Marsh resigned in 2022. Marsh died in 2023.`,
      ['marsh elected with mayor 2019-05'],
      article,
    );
    checkRead(`${about} ${other} Marsh resigned in 2022.`, ['marsh elected with mayor 2019-05'], article);
  });

  it('nor where the name alone is known as well', () =>
    checkSilent(['Then Ada Marsh resigned in 2022.'], {
      words:
        'entities: { marsh: { name: Helena Marsh, aliases: [Marsh], classes: [politician] }, cole: { name: Ada Cole, classes: [politician] } }',
    }));

  it('with an office before it', () =>
    checkRead(
      'Helena Marsh was elected mayor in May 2019. Then Senator Marsh resigned in 2022. Judge Marsh died in 2023.',
      ['marsh elected with mayor 2019-05', 'marsh resigned 2022', 'marsh died 2023'],
      article,
    ));

  it('of two that are called alike none', () =>
    checkRead(
      'Peter Cole was elected mayor in May 2019, Ada Cole was elected mayor in 2022. Cole died in 2023.',
      ['cole elected with mayor 2019-05', 'other-cole elected with mayor 2022'],
      article,
    ));

  it('no other word, and no longer name', () =>
    checkRead(
      'Helena Marsh was elected mayor in May 2019. The marsh died in 2020. In Marsh Street nobody died in 2021. May is cold: in May died a third.',
      ['marsh elected with mayor 2019-05'],
      article,
    ));

  it('of people alone', () =>
    checkRead('The Old Mill Museum was founded in 1900. Museum was founded in 1950.', ['mill founded 1900'], article));
});

describe('what is told of others beside a person', () => {
  const people = {
    words: words.replace(
      'entities:',
      'entities:\n  kelda: { name: Kelda Water, classes: [company] }\n  ostrom: { name: Ostrom Foods, classes: [company] }\n  pact: { name: Harbour Pact, classes: [treaty] }',
    ),
  };

  it('is not told of her', () =>
    checkSilent(
      [
        'Helena Marsh spoke. Marsh’s predecessor, Ada Finch, was sworn in in 2011 and stepped down in 2015.',
        'Supporters want Helena Marsh elected in her place.',
        'Helena Marsh was named woman of the year in 2021.',
        'Helena Marsh was named after her aunt, who died in 2001.',
        'Two of Helena Marsh’s aides were arrested in March 2020.',
      ],
      people,
    ));

  it('goes on from a relative clause', () =>
    checkRead(
      'Ostrom Foods partnered with a fund in 2021. Kelda Water, which was founded in 1989 and acquired by a consortium in 2008, signed up to the Harbour Pact, which was signed in 2016 and took effect in 2018.',
      ['ostrom partnered 2021', 'kelda founded 1989', 'kelda acquired 2008', 'pact took-effect 2018'],
      people,
    ));
});
