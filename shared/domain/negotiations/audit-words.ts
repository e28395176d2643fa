// What each read and each paper of negotiations is called in the audit.

export const NEGOTIATIONS_READ: Readonly<Record<string, string>> = {
  // life
  'negotiations.get': 'A negotiation was looked at',
  'negotiations.list': 'The negotiations were looked at',
  'negotiations.choices': 'It was looked up what a negotiation may begin from',
  // items
  'negotiations.item': 'An item of a negotiation was opened',
  // meetings
  'negotiations.meetings': 'The meetings of negotiations were looked at',
  'negotiations.meeting': 'A meeting of a negotiation was looked at',
  'negotiations.disputeRoute': 'It was looked up how a dispute would go',
  // cost
  // pay data
  'negotiations.spine': 'A pay spine was looked at',
  'negotiations.workforces': 'The list of workforces was looked at',
  'negotiations.workforce': 'A workforce was looked at',
  'negotiations.previewWorkforceImport': 'A list of staff was read before it came in',
  // prices
  // benchmarks
  'negotiations.benchmarks': 'Benchmarks and the items that stand on them were looked at',
  'negotiations.positions': 'What unions hold of the items of a negotiation was looked at',
  'negotiations.compare': 'A negotiation was compared with prices, benchmarks and positions',
  // evidence
  'negotiations.evidence': 'Cases were counted as evidence',
  // brief
  'negotiations.briefState': 'It was looked up what a brief lacks',
  'negotiations.previewBrief': 'A brief was looked at as it will print',
  // ballots
  'negotiations.ballots': 'The ballots of a negotiation were looked at',
};

export const NEGOTIATIONS_EXPORTED: Readonly<Record<string, string>> = {
  // life
  'negotiations.timetable': 'The timetable of a negotiation was taken out as a calendar',
  // items
  'negotiations.itemSheet': 'An item of a negotiation was taken out as a sheet',
  // meetings
  'negotiations.meetingPaper': 'Minutes of a negotiation were taken out',
  // cost
  // pay data
  'negotiations.spineFile': 'A pay spine was taken out',
  'negotiations.workforceFile': 'A workforce was taken out',
  // prices
  // benchmarks
  // evidence
  'negotiations.evidencePaper': 'Evidence from cases was taken out',
  // brief
  'negotiations.brief': 'A brief of a negotiation was taken out',
};
