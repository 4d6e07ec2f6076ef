// Whether a text is well-formed XML, strictly, as far as pictures use it: tags that close, quoted attributes that stand
// once, known entities, no forbidden characters.

/** What is wrong, first fault first; `undefined` where it is well-formed. */
export function xmlFault(text: string): string | undefined {
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden !== null) return `a forbidden character at ${forbidden.index}`;
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const words = text.slice(at, next < 0 ? text.length : next);
    const bad = BAD_TEXT.exec(words);
    if (bad !== null) return `${JSON.stringify(bad[0])} in the text ${JSON.stringify(words.slice(0, 80))}`;
    if (next < 0) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(text);
    if (tag === null) return `no tag at ${JSON.stringify(text.slice(next, next + 60))}`;
    const [whole, end, name = '', attributes = ''] = tag;
    const fault = attributeFault(attributes);
    if (fault !== undefined) return fault;
    if (end === '') open.push(name);
    else if (open.pop() !== name) return `</${name}> closes nothing`;
    at = next + whole.length;
  }
  return open.length === 0 ? undefined : `<${open.join('> <')}> stays open`;
}

function attributeFault(attributes: string): string | undefined {
  const names = [...attributes.matchAll(/([\w:-]+)=/g)].map(match => match[1]);
  if (new Set(names.map(String)).size !== names.length && !/="[^"]*\w=/.test(attributes)) return `twice: ${attributes}`;
  const bad = BAD_TEXT.exec(attributes);
  return bad === null ? undefined : `${JSON.stringify(bad[0])} in ${attributes.slice(0, 80)}`;
}

const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:\s[\w:-]+="[^"<]*")*)>/y;
const BAD_TEXT = /&(?!(?:amp|lt|gt|quot|#39);)|\]\]>/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u;
