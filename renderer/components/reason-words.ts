// Why something was saved, in words: history keeps a code (the procedure's name), so that no name is ever in it.

const reasons: Record<string, string> = {
  'branch.setUp': 'The branch was set up',
  'branch.update': 'The branch’s settings were changed',
  'branch.confirmListDeleted': 'The imported file was deleted from where it lay',
  'branch.revert': 'A change was undone',
  'members.add': 'Somebody was added to the list',
  'members.update': 'A member’s record was changed',
  'members.applyImport': 'A membership list was brought in',
  'workplaces.save': 'A workplace was changed',
  'reps.appoint': 'Somebody took up a post',
  'reps.standDown': 'A last day in a post was recorded',
  'cases.open': 'A case was logged',
  'cases.update': 'A case was changed',
  'cases.setKeyDate': 'A date of a case was changed',
  'cases.addEvent': 'An entry was added to a case',
  'cases.updateEvent': 'An entry of a case was changed',
  'cases.addDocument': 'A document was added to a case',
  'cases.addTask': 'A task was added to a case',
  'cases.updateTask': 'A task was changed',
  'cases.close': 'A case was closed',
  'cases.reopen': 'A case was opened again',
  'sample.make': 'The sample branch was made',
};

/** One short sentence without its full stop. A code that is not known is shown as it is. */
export const reasonInWords = (code: string): string => reasons[code] ?? code;
