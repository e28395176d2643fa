// What a name sounds like, roughly, in English: names under one sound are set beside each other, never taken as equal
// for it. Clark and Clarke, Philip and Phillip, Stephen and Steven, McKay and MacKay have one sound.

const STARTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^x/, 's'],
  [/^mac/, 'mc'],
];
const WITHIN: readonly (readonly [RegExp, string])[] = [
  [/ph|v/g, 'f'],
  [/gh(?=[tns]|$)/g, ''],
  [/sch|sh/g, 's'],
  [/ck|q|ch|x/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/z/g, 's'],
  [/dg|j/g, 'g'],
  [/y/g, 'i'],
  [/d(?=t)/g, ''],
];
const LONGEST = 6;

/** Of a folded word. A word in another script is its own sound. */
export function soundOf(word: string): string {
  let sound = word;
  for (const [spelling, spoken] of STARTS) sound = sound.replace(spelling, spoken);
  for (const [spelling, spoken] of WITHIN) sound = sound.replace(spelling, spoken);
  const first = /^[aeiou]/.test(sound) ? 'a' : (sound[0] ?? '');
  const rest = sound.slice(1).replace(/[aeiouhw]/g, '');
  return (first + rest).replace(/(.)\1+/g, '$1').slice(0, LONGEST);
}
