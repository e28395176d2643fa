// Where a story can have happened: nobody misses a medication round at a bus garage. The first line that fits decides;
// a story that no line fits can have happened anywhere.

const COUNCIL = 'Northfield Borough Council';
const HOSPITAL = 'St Anne’s Hospital Trust';
const COLLEGE = 'Northfield College';
const CARE = 'Brightwater Care';
const SCHOOLS = 'Harlow Vale Academies';
const FACILITIES = 'Kestrel Facilities';
const BUSES = 'Westmoor Buses';
const LEISURE = 'Northfield Leisure Trust';

const LINES: readonly { words: RegExp; employers: readonly string[] }[] = [
  { words: /client|between visits|Sleep-in|service user|without a second adult/, employers: [CARE] },
  {
    words: /medic(ation|ine)|patient|corridor|handover|no night work|night shift|on \d nights/i,
    employers: [HOSPITAL, CARE],
  },
  { words: /Night allowance|"bank"|Bank shifts|called out|on call/, employers: [HOSPITAL] },
  { words: /parent filmed|children left|inspection|term-time|Midday|at the gate/i, employers: [SCHOOLS] },
  { words: /Cleaning at/, employers: [HOSPITAL, COLLEGE] },
  { words: /kitchen|cooks|food that was/, employers: [FACILITIES, CARE] },
  { words: /till|Cash was|front-of-house|visitors/, employers: [LEISURE] },
  { words: /brake light|late shifts|finishes at two|radio/, employers: [BUSES, FACILITIES] },
  { words: /\bvan\b|loading bay|fuel card|asbestos|delivery|store room/i, employers: [COUNCIL, FACILITIES] },
  {
    words: /desk|print room|office|Screen work|work from home|phone while|planning|invoices|Data protection|emails?\b/,
    employers: [COUNCIL, COLLEGE],
  },
];

/** The employers at which a story can have happened; null for any. */
export const employersFor = (story: string): readonly string[] | null =>
  LINES.find(({ words }) => words.test(story))?.employers ?? null;
