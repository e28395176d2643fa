// What each read and each paper of negotiations is called in the audit.

export const NEGOTIATIONS_READ: Readonly<Record<string, string>> = {
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

export const NEGOTIATIONS_EXPORTED: Readonly<Record<string, string>> = {
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
