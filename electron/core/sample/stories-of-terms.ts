// What happened, for cases about pay, hours, safety, transfers and jobs: invented, and told as members tell it.
// Words in braces are filled in for each case.

export const redundancy = [
  'At risk letter on a {weekday}. The pool is one person: {first}. Two others do the same work under another title.',
  'Selection by a matrix that nobody has seen. {first} scored 2 for flexibility after years of covering other sites.',
  '{workplace} is to close. {first} was told that there would be posts elsewhere and has applied for three; no interviews.',
  'Consultation was to last 30 days and ended after {days}. The slides are dated before it began.',
  'Put at risk {weeks} weeks into maternity leave. A suitable post went to somebody who was not at risk.',
  'Voluntary redundancy refused, and then made compulsory on half the terms.',
  'The trial period in the new post was cut from four weeks to {days} days. {first} says it was never suitable.',
  '{employer} means to cut {days} posts at {workplace} and has put everybody in one pool, cooks with drivers.',
  'Redundancy pay has been worked out on basic pay. {first} had regular overtime for {years} years: about £{pounds} short.',
  'Bumped out by a manager from another department who has never done the work.',
] as const;

export const pay = [
  'Night allowance missing from the {month} pay: £{pounds}. Payroll says that the rota was not sent.',
  'Overpaid in {month} through no fault of {first}. £{pounds} is to be taken back in one month.',
  'Sleep-ins were paid at a flat rate. Over {weeks} weeks it comes to less than the minimum wage.',
  'Holiday pay leaves out regular overtime. {first} has payslips for {years} years.',
  'Increment due in {month} was held back because the appraisal was late. {manager} was on leave.',
  'Mileage between visits is no longer paid since {employer} changed the app. About £{pounds} a month.',
  'Travel time between clients is unpaid. {first} is out for eleven hours and paid for seven.',
  'Deductions of £{pounds} for a uniform that was never issued.',
  'Paid at the lower point since moving grade in {month}. HR agrees and payroll does not.',
  'Bank holiday worked at single time. The collective agreement at {workplace} says double.',
  'Sick pay was calculated on contracted hours of 16. {first} has worked 30 for {years} years.',
  'Back pay from the {month} settlement is still not in. {days} people at {workplace} are waiting too.',
  'Standby paid at a flat £{pounds} a week, though {first} is called out most nights. The agreement says that call-outs are extra.',
  'Payslip shows {minutes} hours, the rota shows more. {manager} takes off breaks that nobody gets to have.',
] as const;

export const tupe = [
  'Cleaning at {workplace} passes to a contractor on the first of next month. {first} has had one leaflet and no meeting.',
  'Transferred in {month} and now told that the shift allowance was "not contractual". It has been paid for {years} years.',
  'The new employer wants everybody on monthly pay and new terms within {weeks} weeks of the transfer.',
  'Nobody told the incoming contractor about {first}, who was on sick leave on the day. Neither of them has paid since.',
  'Reps were not elected before the transfer from {employer}. The letter says that silence is agreement.',
  'Pension contributions stopped on transfer. The measures letter did not mention them.',
] as const;

export const healthAndSafety = [
  'Asbestos warning labels were found behind a panel at {workplace}. {first} had drilled there for {days} days.',
  'Lone working at night with a radio that does not reach. {first} has reported it {days} times since {month}.',
  'Temperature at {workplace} was 31 degrees in July. Asked for fans; told to drink water.',
  '{first} was hurt by a patient who had a known history. The alarm was out of order, and had been for {weeks} weeks.',
  'Lifting alone since the second post was cut. Physiotherapy for {weeks} weeks; the assessment is from before the cut.',
  'Sent home without pay for refusing to drive a van with a failed brake light.',
  'Fumes from the print room. Three people in the team have headaches. No measurements have been made.',
  'Wet floors in the kitchen at {workplace}: two falls since {month}, one of them {first}’s. The mats were sent back as too dear.',
  'Screen work without an eye test or a proper chair since moving to {workplace}. Wrist splints on both arms.',
] as const;

export const flexibleWorking = [
  'Asked to start at 9.30 for the school run. Refused in one line: "the needs of the service".',
  'A compressed week worked well for {years} years. {manager} ended it with {weeks} weeks’ notice for everybody.',
  'Request to work from home two days a week was refused. {first}’s job share does so already.',
  'Applied in {month}; no meeting and no answer within two months.',
  'Asked for fixed days because of dialysis. Told to apply again under another policy.',
  'Trial of part-time hours was a success on paper. {manager} now says that it sets a precedent.',
  'Term-time working was agreed by email and then withdrawn when {first} signed the form.',
  '{first} cares for a father with dementia and asked to swap late shifts. Others would take them; {manager} said no.',
  'Back from parental leave. Four days were asked for; five, or a lower grade, was the answer.',
  'Everyone at {workplace} is to be in the office four days a week. {first}’s contract names home as the place of work.',
  'Asked to drop to four days before retiring. The answer came after eleven weeks and says only "not at this time".',
  '{first} was told that nobody in the role may work from home. Two at {workplace} have done so since {month}.',
] as const;

export const employmentStatus = [
  'On "bank" for {years} years, the same shifts every week at {workplace}, and told there is no sick pay for casuals.',
  'Paid through an umbrella company since {month}. {first} signed on a phone, on the first morning.',
  'Zero hours on paper, 37 in fact. Hours were cut to nothing after {first} asked for a contract.',
  'Called self-employed. {first} wears the uniform, uses the van and may not send anybody else.',
  'Agency worker for {weeks} weeks in the same post. Still not on the same pay as the others at {workplace}.',
] as const;

export const other = [
  'Wants to know about ill-health retirement before talking to {employer}. Pension statement attached.',
  'Court summons as a witness. {manager} says that the days must be taken as leave.',
  'Parking permit taken away at {workplace} after {years} years. {first} finishes at two in the morning.',
  'Security pass records were used to check {first}’s hours. Nobody was told that they would be.',
  'References: {employer} will only confirm dates, and the new job wants more by {weekday}.',
  'Asked to sign a settlement agreement within {days} days and wants somebody to look at it.',
] as const;
