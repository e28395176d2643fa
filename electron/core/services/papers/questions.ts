// Questions worth asking in the room, by type of case. A rep chooses among them; none is asked for its own sake.

import type { CaseType } from '../../../../shared/domain/case-kinds.ts';

const procedure = [
  'Which procedure is being followed, and may we have a copy?',
  'Who decides, and were they part of anything before?',
];

const dismissal = [
  'What exactly is the reason, and who decided it?',
  'What was done before it came to this: warnings, support, other work?',
  'How were others treated who did the same?',
  'Were notice, holiday and other pay worked out, and may we see how?',
  'How and by when may the decision be appealed against?',
];

const contract = [
  'Which article of the contract answers this, as management reads it?',
  'What has been the practice here until now?',
  'Who decided, when, and what did they look at?',
  'Which records do you hold on it, and when may we have them?',
  'What would settle it today?',
];

const asked: Readonly<Record<CaseType, readonly string[]>> = {
  grievance: [
    ...procedure,
    'Whom will you speak to, and will you take notes that we may see?',
    'What happens in the meantime, so that it does not go on?',
    'By when will there be an answer, in writing and with reasons?',
  ],
  disciplinary: [
    'What exactly is alleged, with day, time and place?',
    'Which evidence is relied on, and have we had all of it?',
    'Who investigated, and whom did they not speak to?',
    'How were others treated who did the same?',
    'What do the record, the length of service and what was going on at the time say for the member?',
    'Which rule was broken, and how was the member told of it?',
  ],
  dismissal,
  sickness: [
    'What does the latest medical advice say, and has the member seen it?',
    'Is the illness perhaps a disability, and which adjustments were tried?',
    'Which absences were counted, and should some have been left out?',
    'What could bring the member back: other hours, other work, equipment, a phased return?',
    'What support was offered, and when?',
  ],
  redundancy: [
    'Why these jobs, and which figures show it?',
    'How was the pool chosen, and who was left out of it?',
    'May we see the scores, who gave them, and what they rest on?',
    'Which other work is there, and was it offered?',
    'When did consultation begin, with whom, and what was changed because of it?',
  ],
  discrimination: [
    'Why was the member treated so, in the words of whoever decided?',
    'Who was treated otherwise in a like place?',
    'What does the policy say, and who was trained in it?',
    'Which adjustments were asked for, and what became of each?',
    'What is done now, so that it does not go on?',
  ],
  pay: [
    'How was the pay worked out, line by line?',
    'Which contract, agreement or custom is it measured by?',
    'Since when has it been short, and for whom else?',
    'By when will it be put right, and with what shown on the payslip?',
  ],
  tupe: [
    'What moves, who moves with it, and when?',
    'Which measures does either employer plan?',
    'What was the union told, when, and what is still to come?',
    'Which terms, agreements and recognition go over?',
  ],
  whistleblowing: [
    'Who knew of the disclosure, and when?',
    'What changed for the member after it, and why?',
    'What has been done about what was disclosed?',
    'How is the member protected from now on?',
  ],
  healthAndSafety: [
    'May we see the risk assessment, and when was it last looked at?',
    'Who else is in danger, and what is done today?',
    'Is it in the accident book, and was it reported where it must be?',
    'What were safety reps asked, and what did they say?',
  ],
  flexibleWorking: [
    'What exactly would not work, and what shows it?',
    'Was the member spoken with before it was refused?',
    'Could part of it work, or all of it on trial?',
    'Who else works so already?',
  ],
  employmentStatus: [
    'Who decides when, where and how the work is done?',
    'May the member send somebody else, and has it ever happened?',
    'Which papers say what the member is, and do they fit what happens?',
  ],
  contractGrievance: contract,
  policyGrievance: [...contract, 'Whom does the policy reach, and since when?'],
  classGrievance: [...contract, 'Who belongs to the class, and how do we find all of them?'],
  unfairLaborPractice: [
    'What was said or done, by whom, and who heard it?',
    'What did management know of what the member did together with others?',
    'What changed afterward, and what reason was given then?',
    'Which papers and messages are there, and are they kept?',
  ],
  other: [...procedure, 'What happens next, and by when?', 'What would settle it today?'],
};

export const questionsFor = (type: CaseType): readonly string[] => asked[type];
