// What each read and each paper of partnership and agreements is called in the audit.

export const PARTNERSHIP_READ: Readonly<Record<string, string>> = {
  // forums
  'partnership.home': 'The home of partnership was looked at',
  'partnership.forums': 'The forums were looked at',
  'partnership.forum': 'A forum was opened',
  'partnership.lintConstitution': 'A constitution was checked',
  // issues, and the entries on any record
  'partnership.entries': 'The entries of a partnership record were read',
  // health check
  'partnership.healthWave': 'A health check was looked at',
  'partnership.healthWaves': 'The health checks were looked at',
  // agreements
  'agreements.list': 'The register of agreements was looked at',
  'agreements.get': 'An agreement was looked at',
  'agreements.clauses': 'The clauses of agreements were looked at',
  'agreements.scopeOf': 'What agreements say of a topic was looked at',
};

export const PARTNERSHIP_EXPORTED: Readonly<Record<string, string>> = {
  // forums
  'partnership.constitution': 'A constitution was made into a paper',
  // issues, and the entries on any record
  'partnership.openPaper': 'A partnership paper was opened',
  // health check
  'partnership.answersTemplate': 'An empty list for a health check was made',
  'partnership.answerSheet': 'The sheet of a health check was made',
  // agreements
  'agreements.duePaper': 'A paper of the agreements due for review was made',
};
