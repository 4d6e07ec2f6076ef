// Markup is well-formed whatever texts it is made of, and no text becomes markup.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { element, escaped } from '../../../server/src/pictures/svg.ts';
import { xmlFault } from '../../support/xml.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  ']]>',
  '"><img src=x onerror=alert(1)>',
  "' onload='x",
  '&lt; & &amp; &#x3c;',
  'a\u0000b\u0007\ud800c\udc00\uffff',
  '\u202egnp.exe\u2066',
  'עברית العربية',
  '</svg><style>',
  '<!-- x --> <![CDATA[ y ]]>',
];

test.each(HOSTILE)('%j stays a text', text => checkText(text));

test('any text stays a text', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), checkText)));

test('what turns the direction of its neighbours is left out; letters of any script stay', () => {
  expect(escaped('a\u202eb')).toBe('ab');
  expect(escaped('עברית 汉字 🌉')).toBe('עברית 汉字 🌉');
});

test('the checker finds faults', () => {
  for (const bad of [
    '<a>',
    '<a></b>',
    '<a x=1></a>',
    '<a>&</a>',
    '<a>&nbsp;</a>',
    '<a x="<"></a>',
    '<a>\u0000</a>',
    '<a>]]></a>',
  ])
    expect(xmlFault(bad), bad).toBeDefined();
});

function checkText(text: string): void {
  const { markup } = element('text', { x: 1, 'aria-label': text }, text, element('title', {}, text));
  expect(xmlFault(markup), markup).toBeUndefined();
  expect([...markup.matchAll(/<[a-z]+/g)].map(String)).toEqual(['<text', '<title']);
}
