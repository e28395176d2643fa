// What each transaction did, in words: history keeps a code such as `cases.open`, and people read this.

const WORDS: Record<string, string> = {
  'branch.setUp': 'The branch was started',
  'branch.update': 'The branch’s details were changed',
  'branch.revert': 'Something was undone',
  'branch.carryOn': 'Saving went on after damage was found',
  'cases.open': 'A case was logged',
  'cases.update': 'A case was changed',
  'cases.moveStage': 'A case was moved',
  'cases.setStep': 'A step of a case’s procedure was changed',
  'cases.setKeyDate': 'A case’s key date was changed',
  'cases.addEvent': 'A case’s timeline was added to',
  'cases.updateEvent': 'A case’s timeline was corrected',
  'cases.addDocument': 'A document was added to a case',
  'cases.addTask': 'A task was added to a case',
  'cases.updateTask': 'A task was changed',
  'cases.close': 'A case was closed',
  'cases.reopen': 'A case was opened again',
  'cases.bulk': 'Several cases were changed at once',
  'cases.refer': 'A case was referred',
  'cases.exchange': 'A case left in a case-exchange file',
  'cases.applyExchange': 'A case-exchange file was taken in',
  'cases.applyImport': 'Open cases were brought in from a list',
  'cases.addMail': 'An email was added to a case',
  'cases.updateDocument': 'A document’s name or tags were changed',
  'members.add': 'A member was added',
  'members.update': 'A member’s details were changed',
  'members.applyImport': 'A membership list was brought in',
  'letters.saveTemplate': 'A letter template was saved',
  'letters.removeTemplate': 'A letter template was removed',
  'letters.write': 'A letter was written',
  'handovers.make': 'A handover was made',
  'handovers.accept': 'A handover was accepted',
  'enquiries.add': 'A question was written down',
  'enquiries.update': 'A question was changed',
  'procedures.save': 'An employer’s procedure was changed',
  'procedures.retire': 'An employer’s procedure was put away or taken up again',
  'workplaces.save': 'A workplace was changed',
  'reps.appoint': 'A rep took up a post',
  'reps.standDown': 'A rep stood down',
  'sample.make': 'The sample branch was made',
};

/** The words for a transaction's code; one that nobody has worded yet is shown as "Something was changed". */
export function reasonWords(code: string): string {
  return Object.hasOwn(WORDS, code) ? WORDS[code]! : 'Something was changed';
}
