const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';

/** A name of its own for each number. */
export function syllables(number: number): string {
  let [left, name] = [number + 400, ''];
  while (left > 0) {
    name += (CONSONANTS[left % 14] ?? '') + (VOWELS[Math.floor(left / 14) % 5] ?? '');
    left = Math.floor(left / 70);
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}
