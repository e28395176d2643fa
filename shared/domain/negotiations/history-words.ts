// What each transaction of negotiations did, in words.

export const negotiationsWords: Readonly<Record<string, string>> = {
  // life
  // items
  // meetings
  // cost
  // pay data
  // prices
  // benchmarks
  // evidence
  // brief
};
