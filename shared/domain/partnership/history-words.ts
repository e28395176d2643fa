// What each transaction of partnership and agreements did, in words.

export const PARTNERSHIP_WORDS: Readonly<Record<string, string>> = {
  // forums
  'partnership.openForum': 'A forum was opened',
  'partnership.changeForum': 'A forum was changed',
  'partnership.removeForum': 'A forum was taken away',
  'partnership.schedule': 'A forum’s meetings were planned',
  // issues, and the entries on any record
  'partnership.addEntry': 'An entry was added to a partnership record',
  'partnership.addPaper': 'A paper was added to a partnership record',
  'partnership.changeEntry': 'An entry of a partnership record was changed',
  'partnership.removeEntry': 'An entry of a partnership record was removed',
  'partnership.setVisibility': 'Who may see a partnership record was changed',
  'partnership.release': 'Something told in confidence was released',
  // health check
  'partnership.openWave': 'A health check was opened',
  'partnership.closeWave': 'A health check was closed',
  'partnership.dropWave': 'A health check was given up',
  'partnership.recordHealthWave': 'A health check was recorded',
  'partnership.changeWave': 'A health check was changed',
  'partnership.keepPractices': 'The checklist of practices was filled in',
  'partnership.addHealthAction': 'An action was agreed after a health check',
  // agreements
  'agreements.add': 'An agreement was added',
  'agreements.change': 'An agreement was changed',
  'agreements.review': 'A review of an agreement was written down',
  'agreements.remove': 'An agreement was removed',
};
