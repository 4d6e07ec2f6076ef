// The largest of any number of numbers: `Math.max(...numbers)` lays all of them on the stack, and so fails where a text has
// brought about some hundred thousand.

/** `least` where there are none, or no larger one. */
export function largest(numbers: Iterable<number>, least = 0): number {
  let found = least;
  for (const number of numbers) if (number > found) found = number;
  return found;
}
