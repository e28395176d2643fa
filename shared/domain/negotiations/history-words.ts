// What each transaction of negotiations did, in words.

export const negotiationsWords: Readonly<Record<string, string>> = {
  // life
  'negotiations.open': 'A negotiation was opened',
  'negotiations.change': 'A negotiation was changed',
  'negotiations.close': 'A negotiation was closed',
  'negotiations.remove': 'A negotiation was taken away',
  // items
  'negotiations.addItem': 'An item of a negotiation was written down',
  'negotiations.changeItem': 'An item of a negotiation was changed',
  'negotiations.removeItem': 'An item of a negotiation was taken away',
  'negotiations.orderItems': 'The items of a negotiation were put in another order',
  'negotiations.moveItem': 'An item of a negotiation was withdrawn, failed or was opened again',
  'negotiations.agree': 'An item of a negotiation was agreed',
  'negotiations.addRound': 'A claim, an offer or a counter was written down',
  'negotiations.changeRound': 'A claim, an offer or a counter was changed',
  'negotiations.removeRound': 'A claim, an offer or a counter was taken away',
  'negotiations.table': 'Something of ours was put to the other side',
  'negotiations.waive': 'It was said why an item may be tabled without something',
  'negotiations.keepEvidence': 'Evidence of an item was written down',
  'negotiations.removeEvidence': 'Evidence of an item was taken away',
  // meetings
  'negotiations.addMeeting': 'A meeting of a negotiation was planned or recorded',
  'negotiations.changeMeeting': 'A meeting of a negotiation was written down or changed',
  'negotiations.removeMeeting': 'A meeting of a negotiation was taken away',
  'negotiations.meetingAction': 'An action was agreed at a meeting of a negotiation',
  'negotiations.failToAgree': 'The sides failed to agree: a dispute began',
  // cost
  // pay data
  'negotiations.addSpine': 'A pay spine was added',
  'negotiations.changeSpine': 'A pay spine was changed',
  'negotiations.raiseSpine': 'A pay spine was raised by a year',
  'negotiations.addKnownSpine': 'A published pay spine was loaded',
  'negotiations.removeSpine': 'A pay spine was taken away',
  'negotiations.applySpineImport': 'A pay spine was brought in',
  'negotiations.addWorkforce': 'A workforce was added',
  'negotiations.changeWorkforce': 'A workforce was changed',
  'negotiations.copyWorkforce': 'A workforce was copied',
  'negotiations.removeWorkforce': 'A workforce was taken away',
  'negotiations.applyWorkforceImport': 'A workforce was brought in',
  // prices
  'negotiations.addPrices': 'Months of a price index were put in',
  'negotiations.removePrices': 'Months of a price index were taken away',
  // benchmarks
  'negotiations.addBenchmark': 'A benchmark was added',
  'negotiations.changeBenchmark': 'A benchmark was changed',
  'negotiations.removeBenchmark': 'A benchmark was taken away',
  'negotiations.applyBenchmarkImport': 'A list of benchmarks was brought in',
  // evidence
  // brief
  'negotiations.keepBriefSections': 'What the brief holds was chosen',
  // ballots
  'negotiations.askMembers': 'A ballot about a negotiation was opened',
  'negotiations.takeMandate': 'The mandate was taken from a ballot',
};
