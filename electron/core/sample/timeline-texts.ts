// What reps write on a case as it goes along: invented, short, and the way people write when the next call is waiting.
// Words in braces are filled in for each case.

export const firstCall = [
  '{first} rang. Talked it through from the beginning; asked for everything in writing to be sent over.',
  'Spoke for half an hour. {first} is upset but clear about what happened and when. Explained what we can and cannot do.',
  'Rang {first} back. Will keep a diary from today and not answer {manager} without speaking to us.',
  'Met {first} in the canteen before the shift. Wants it kept quiet for now.',
  'First call. {first} has kept all the letters. Explained the time limits and that they run from the date, not from our help.',
  '{first} returned the call. Not sleeping. Gave the number of the employee assistance line and of the welfare officer.',
  'Long call. {first} would like an apology more than anything else.',
  'Spoke to {first}; a partner was listening in and had good questions about the procedure.',
] as const;

export const evidence = [
  'Two witnesses named. One will write a statement; the other is afraid of {manager} and would rather not.',
  'Read the policy. It says five working days’ notice; {first} was given three.',
  'Asked for the notes of the meeting, the rota for the two weeks and the policy that they rely on.',
  'Statement taken from a colleague. It bears out what {first} says about the time.',
  'The dates in the letter are wrong: the second one was a Sunday. Worth raising at the beginning.',
  'Payslips for six months received and copied. Marked the ones that matter.',
  'Checked with the convenor: the same thing came up at another site last year and was put right.',
  'Went through the papers. Nothing shows that {first} was ever told about the rule.',
  '{first} sent screenshots. Printed, numbered and put in order.',
] as const;

export const toEmployer = [
  'Wrote to HR: asked for the grounds in full, the evidence, and another date so that a rep can be there.',
  'Emailed {manager} and HR asking for an informal meeting in the next fortnight.',
  'Letter to HR setting out the breach of the agreement and the remedy wanted.',
  'Asked for reasonable adjustments to the meeting: a break each half hour and questions beforehand.',
  'HR replied: they will "look into it". Wrote back asking by when.',
  'Chased the minutes. They say that they are still with {manager}.',
  'Sent the request for documents, with a list. Gave them ten working days.',
  'Told HR that {first} is represented and that letters should be copied to us.',
] as const;

export const informalMeeting = [
  'Informal meeting with {manager}. Listened, took notes, promised an answer within a week. Better than expected.',
  'Met HR and {manager}. They accept that the process was not followed and will think about starting again.',
  'Meeting lasted fifteen minutes. {manager} would not move. {first} wants to go formal.',
  'Three of us round the table. A form of words may be possible; {first} will sleep on it.',
  'They offered mediation. {first} is willing if it is somebody from outside.',
] as const;

export const hearing = [
  'Hearing held. Put all five points; the panel had not seen the statement and adjourned to read it.',
  'Hearing, two hours. {manager} contradicted the written report twice. Both are in our notes.',
  'Hearing went ahead after we asked for ten minutes with the papers. Chair was fair.',
  '{first} spoke well. The panel asked about training and nobody could show any.',
  'Hearing held. We argued that a warning would be out of line with what others got. Decision within five working days.',
] as const;

export const decision = [
  'Outcome letter: not upheld. Right of appeal within ten working days. {first} wants to appeal.',
  'Outcome: first written warning, six months. Less than was feared; {first} is thinking about an appeal.',
  'Partly upheld. They accept the failure of process and not the substance.',
  'Decision: no case to answer on two of the three points. The third is to be looked at again.',
  'They ask for another week to decide, because of leave.',
  'Upheld in full on paper. Now to see that it is done.',
] as const;

export const appeal = [
  'Appeal lodged: too harsh, not consistent, new evidence.',
  'Appeal letter sent by email and by hand. Receipt asked for.',
  'Appeal acknowledged. A director who has had no part in it will hear it.',
  'Grounds of appeal agreed with {first}. Kept to one page.',
] as const;

export const conciliation = [
  'Acas notified online. Reference noted; {first} has a copy.',
  'The conciliator rang. {employer} is willing to talk about a reference and a sum.',
  'Told the conciliator that {first} would settle for the job back. Waiting.',
  'Offer through Acas: £{pounds}. {first} said no. Counter-offer made.',
  'Explained again that the grievance does not stop the tribunal’s clock.',
] as const;

export const tribunal = [
  'Claim presented online; receipt filed. Response is due in 28 days.',
  'The response is in. They deny everything and say that {first} resigned.',
  'Case management orders: documents, then statements. Dates are in the tasks.',
  'Regional solicitor has taken the file and asks for the timeline and the originals.',
  'Agreed the bundle’s index. 212 pages.',
] as const;

export const byPhone = [
  'Rang {first} to say where things stand. Nothing needed for now.',
  '{first} rang to ask whether there is news. Told what we have chased.',
  'Short call. {first} is finding work hard; will ring again on Friday.',
  'Text from {first}: agrees with the draft. Rang to confirm.',
  'Left a message, then {first} called back at lunchtime. All clear about the meeting.',
  'Went over the statement with {first} by phone; two small corrections.',
  '{first} had a bad night and wanted to talk. Nothing new on the case itself.',
] as const;

export const byEmail = [
  'Emailed {first} the next dates and what to bring.',
  'Sent {first} our note of the meeting to check.',
  '{first} wrote with two more dates and a name. Answered the same day.',
  'Sent the draft to {first}; asked for changes by Thursday.',
  'Wrote to {first} with what we have asked the employer for and when to expect it.',
] as const;

export const inPerson = [
  'Met {first} at the end of the shift and went through the letter line by line.',
  'Half an hour with {first} before work: what to say, what to leave to us.',
  '{first} came to the branch office with a folder of papers. Copied what matters.',
] as const;

export const places = [
  'Room 4',
  'Board room, second floor',
  'Training suite',
  'Meeting room B',
  'By video call',
  'HR, Bridge Street',
  'Conference room, Civic Centre',
] as const;

export const todo = [
  'Get the investigation report from HR',
  'Chase the minutes of the meeting',
  'Write up the statement and send it for signing',
  'Ask for the policy as it stood at the time',
  'Draft the grounds of appeal',
  'Book the room and tell the member',
  'Ask the convenor how the last one was settled',
  'Send the list of questions for the hearing',
  'Ring the witness again',
  'Work out the loss so far',
  'Check the collective agreement on notice',
  'Copy the payslips',
  'Agree a form of words with HR',
  'Send the timeline to the regional officer',
  'Arrange the interpreter',
  'Ask for another date: the rep is on leave',
  'Read the occupational health report with the member',
  'Put the remedy wanted in writing',
  'Ask who else has had the same letter',
  'Tell the member what the outcome letter means',
] as const;

export const closings = {
  won: [
    'Upheld on appeal; the warning is off the file.',
    'Paid in full in the next month’s pay.',
    'Rota put right and an apology given in person.',
  ],
  partlyWon: [
    'Warning reduced to six months. The process is to be reviewed.',
    'Half of the money paid; the rest dropped with the member’s agreement.',
  ],
  settled: [
    'Settlement agreement signed, with an agreed reference.',
    'Settled through Acas.',
    'Agreed with HR after the second meeting.',
  ],
  notWon: [
    'Appeal dismissed. The member was told about the tribunal’s date and does not want to go on.',
    'Selection stood. Went through the scores with the member.',
  ],
  withdrawn: ['The member has a new job and wants to leave it there.', 'The member would rather not go on.'],
  adviceGiven: [
    'Advice given and understood; the member will deal with it.',
    'A question about policy: answered in writing.',
  ],
  referred: ['Passed to the regional office with the whole file.', 'With the union’s solicitors now.'],
  other: ['The employer withdrew the letter before anything was heard.', 'Overtaken by the national agreement.'],
} as const;

export const dealtWith = [
  'No claim: put right inside the procedure. The member was told the date and agreed.',
  'Settled before the date. The member signed.',
  'The member decided against a claim, in writing, after advice.',
] as const;

export const beingPutRight = [
  'No claim: it is being put right at work. The member was told the last day and agreed, in writing.',
  'No claim wanted. The member knows the last day and would rather have it settled by the grievance.',
] as const;

export const documentNames = [
  'Invitation to hearing.pdf',
  'Outcome letter.pdf',
  'Investigation report.pdf',
  'Grievance as sent.pdf',
  'Occupational health report.pdf',
  'Rota, two weeks.pdf',
  'Grounds of appeal.pdf',
  'Letter to HR.pdf',
] as const;
