// What each read and each paper of negotiations is called in the audit.

export const NEGOTIATIONS_READ: Readonly<Record<string, string>> = {
  // life
  // items
  'negotiations.item': 'An item of a negotiation was opened',
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
  'negotiations.itemSheet': 'An item of a negotiation was taken out as a sheet',
  // meetings
  // cost
  // pay data
  // prices
  // benchmarks
  // evidence
  // brief
};
