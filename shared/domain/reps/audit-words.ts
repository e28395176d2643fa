// What each read and each paper of reps and elections is called in the audit.

export const REPS_READ: Readonly<Record<string, string>> = {
  // posts
  'reps.get': 'A rep’s page was opened',
  'reps.leaving': 'It was looked up what hangs on a rep’s post',
  // pipeline
  'reps.pipeline': 'The list of who may stand was looked at',
  // cover
  'reps.cover': 'Who is covered by which rep was looked at',
  'reps.whatIf': 'It was looked up what would change if somebody left or a post were filled',
  'reps.profile': 'Reps were compared with members',
  'reps.loadAndTime': 'The load and the facility time of reps were looked at',
  // training
  'reps.training': 'Who needs which training was looked at',
  'reps.trainings': 'Training was looked at',
  'reps.certifications': 'Who is certified to accompany was looked at',
  'reps.mayAccompany': 'It was asked whether somebody may accompany',
  'reps.companions': 'It was asked who may accompany',
  'reps.companionsOfCase': 'It was asked who may go into a case’s hearings',
  'reps.facilityTime': 'The hours of reps were looked at',
  'reps.facilitySheet': 'A month’s hours of reps were looked at',
  'reps.facilityReport': 'The report of reps’ hours was looked at',
  'reps.previewFacilityImport': 'A list of reps’ hours was read',
  // elections: life
  'elections.get': 'An election was looked at',
  'elections.previewDeclaration': 'The count of an election was looked at before it was declared',
  // elections: roll
  'elections.roll': 'The roll of an election was looked at',
  'elections.lateChanges': 'It was looked up what changed since a roll was frozen',
  'elections.whyNotOnRoll': 'It was looked up why somebody is on a roll or not',
  // elections: papers
  'elections.compareReadings': 'Two readings of ballot papers were compared',
  // elections: count
  // elections: notices
  'elections.result': 'The result of a ballot was looked at',
  'elections.notices': 'The notices of a ballot were looked at',
  'elections.readiness': 'It was looked up whether a ballot could be held, and who could not be reached',
};

export const REPS_EXPORTED: Readonly<Record<string, string>> = {
  // posts
  'reps.noticePaper': 'A letter about reps to an employer was made',
  'reps.phoneTree': 'The phone tree was made',
  // cover
  'reps.coverPaper': 'A paper of who is covered by which rep was made',
  // training
  'reps.attendanceSheet': 'An attendance sheet of a course was made',
  'reps.openCertificate': 'A certificate was opened',
  'reps.certificate': 'A certificate to accompany was made to be signed',
  'reps.record': 'A rep’s own record was made',
  'reps.facilityReportFile': 'The report of reps’ hours was taken out as a file',
  // elections: life
  'elections.paper': 'A paper of an election was made',
  // elections: roll
  'elections.exportRoll': 'The roll of an election was taken out',
  'elections.rollLabels': 'Address labels of a roll were made',
  // elections: papers
  'elections.printPapers': 'Ballot papers were made',
  'elections.printStatements': 'The candidates’ statements were made',
  // elections: count
  // elections: ballots
  'elections.resultPaper': 'The result of a ballot was made as a paper',
  // elections: notices
  'elections.noticePaper': 'A draft of a notice to an employer was made as a paper',
};
