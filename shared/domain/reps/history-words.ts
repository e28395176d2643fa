// What each transaction of reps and elections did, in words.

export const repsWords: Readonly<Record<string, string>> = {
  // posts
  'reps.appoint': 'A rep took up a post',
  'reps.changeTerm': 'A rep’s term was changed',
  'reps.standDown': 'A rep stood down',
  'reps.notify': 'It was written down that an employer was told of reps',
  'reps.addPost': 'A post was written down',
  'reps.changePost': 'A post was changed',
  'reps.removePost': 'A post was taken away',
  'reps.keepRuleBook': 'The rule book was changed',
  // pipeline
  'reps.keepInterest': 'It was written down that somebody may stand',
  'reps.endInterest': 'It was written down that somebody will not stand after all',
  // training
  'reps.keepCourse': 'A course was written down or changed',
  'reps.cancelCourse': 'A course was called off',
  'reps.keepTraining': 'Training was written down or changed',
  'reps.approveTraining': 'Training was approved',
  'reps.refuseTraining': 'Training was refused',
  'reps.bookTraining': 'Training was booked',
  'reps.attendTraining': 'Somebody went on a course',
  'reps.completeTraining': 'Training was completed',
  'reps.withdrawTraining': 'Training was withdrawn',
  'reps.addCertificate': 'A certificate was added',
  'reps.removeCertificate': 'A certificate was removed',
  'reps.certify': 'Somebody was certified to accompany',
  'reps.changeCertification': 'A certification was changed',
  'reps.withdrawCertification': 'A certification was withdrawn',
  'reps.keepFacilityTime': 'Hours of reps were written down',
  'reps.removeFacilityTime': 'An entry of a rep’s hours was taken away',
  'reps.applyFacilityImport': 'A list of reps’ hours was brought in',
  // elections: life
  'elections.open': 'An election was opened',
  'elections.change': 'An election was changed',
  'elections.nominate': 'Somebody was nominated',
  'elections.changeNomination': 'A nomination was changed',
  'elections.rule': 'A nomination was ruled on',
  'elections.accept': 'A candidate said that they stand',
  'elections.withdraw': 'A candidate withdrew',
  'elections.declare': 'An election was declared',
  'elections.complain': 'A complaint about an election was written down',
  'elections.answerComplaint': 'A complaint about an election was answered',
  'elections.destroyPapers': 'The papers of an election were destroyed',
  'elections.cancel': 'An election was cancelled',
  // elections: roll
  'elections.freezeRoll': 'The roll of an election was frozen',
  'elections.givePaper': 'Ballot papers were marked as given out',
  'elections.countUnused': 'Ballot papers left over were counted',
  // elections: papers
  'elections.drawOrder': 'The order on a ballot paper was drawn by lot',
  'elections.printPapers': 'Ballot papers were printed',
  'elections.enterPapers': 'Ballot papers were read',
  'elections.settlePaper': 'A difference between two readings was decided',
  'elections.removeBundle': 'A bundle of ballot papers was taken away, to be read again',
  'elections.importPapers': 'Ballot papers were brought in from a file',
  // elections: count
  // elections: ballots
  'elections.keepReturn': 'A ballot’s figures for one constituency were written down',
  'elections.keepReturns': 'A ballot’s figures were written down',
  'elections.removeReturn': 'A ballot’s figures for one constituency were taken out',
  'elections.keepBallotRule': 'What a ballot has to reach was set',
  // elections: notices
  'elections.keepNotice': 'A notice to an employer was drafted or changed',
  'elections.removeNotice': 'A draft of a notice was taken away',
};
