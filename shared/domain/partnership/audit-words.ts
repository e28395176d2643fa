// What each read and each paper of partnership and agreements is called in the audit.

export const PARTNERSHIP_READ: Readonly<Record<string, string>> = {
  'partnership.initiatives': 'The initiatives were looked at',
  'partnership.initiative': 'An initiative was opened',
  'partnership.annualReportState': 'An annual report was looked at',
  // forums
  'partnership.home': 'The home of partnership was looked at',
  'partnership.forums': 'The forums were looked at',
  'partnership.forum': 'A forum was opened',
  'partnership.lintConstitution': 'A constitution was checked',
  // meetings, and what is owed after them
  'partnership.meetings': 'The meetings were looked at',
  'partnership.meeting': 'A meeting was opened',
  'partnership.agendaItems': 'What has been on a forum’s agendas was looked at',
  'partnership.draftAgenda': 'It was looked up what the next agenda could take',
  'partnership.actions': 'The actions were looked at',
  'partnership.actionsByTeam': 'It was looked up what each team owes',
  // issues, and the entries on any record
  'partnership.entries': 'The entries of a partnership record were read',
  'partnership.issue': 'An issue was opened',
  'partnership.matters': 'The list of issues and decisions was looked at',
  'partnership.issueFigures': 'How issues are dealt with was looked at',
  // health check
  'partnership.healthWave': 'A health check was looked at',
  'partnership.healthWaves': 'The health checks were looked at',
  // measures and teams
  'partnership.measure': 'A measure was looked at',
  'partnership.measures': 'The measures were looked at',
  'partnership.teams': 'The teams and their help were looked at',
  // consultations and decisions
  'partnership.previewWindow': 'It was looked up what a consultation would need',
  'partnership.consultation': 'A consultation was opened',
  'partnership.decision': 'A decision was opened',
  // agreements
  'agreements.list': 'The register of agreements was looked at',
  'agreements.due': 'It was looked up which agreements are due for review',
  'agreements.get': 'An agreement was looked at',
  'agreements.clauses': 'The clauses of agreements were looked at',
  'agreements.scopeOf': 'What agreements say of a topic was looked at',
  // people
  'partnership.unions': 'The unions here were looked at',
  'partnership.union': 'The profile of a union was looked at',
  'partnership.positions': 'What unions stand for on a topic was looked at',
  'partnership.briefings': 'Which managers were briefed was looked at',
  'partnership.voice': 'Who has a voice in each department was looked at',
  'partnership.repSpread': 'How reps are spread over departments was looked at',
  'partnership.training': 'The training of those who sit on a forum was looked at',
  'partnership.introductions': 'Introductions to a forum were looked at',
  'partnership.directors': 'Employee directors were looked at',
  'partnership.commitments': 'The joint commitments of a forum were looked at',
  // is it working
  'partnership.indicators': 'It was looked up whether partnership is working',
};

export const PARTNERSHIP_EXPORTED: Readonly<Record<string, string>> = {
  'partnership.story': 'A story was taken out',
  'partnership.annualReport': 'An annual report was made',
  'partnership.template': 'A template of the library was taken out',
  'partnership.initiativePaper': 'An initiative was taken out as a paper',
  // forums
  'partnership.constitution': 'A constitution was made into a paper',
  'partnership.schedule': 'A calendar of a forum’s meetings was made',
  // meetings, and what is owed after them
  'partnership.minutesPaper': 'Minutes were made into a paper',
  'partnership.pack': 'A forum’s pack was made',
  // issues, and the entries on any record
  'partnership.openPaper': 'A partnership paper was opened',
  'partnership.failureToAgree': 'A letter of failure to agree was taken out',
  'partnership.digest': 'A digest of concerns was taken out',
  // health check
  'partnership.answersTemplate': 'An empty list for a health check was made',
  'partnership.answerSheet': 'The sheet of a health check was made',
  // measures and teams
  'partnership.pointsTemplate': 'An empty list for a measure was made',
  // consultations and decisions
  'partnership.consultationChronology': 'The chronology of a consultation was made',
  'partnership.influenceReport': 'The report on what the union changed was made',
  // agreements
  'agreements.duePaper': 'A paper of the agreements due for review was made',
  // people
  'partnership.unionBriefing': 'A briefing on a union was made',
  'partnership.orientationPack': 'A pack for a new holder of a seat was made',
  // is it working
  'partnership.substance': 'The substance sheet was made',
};
