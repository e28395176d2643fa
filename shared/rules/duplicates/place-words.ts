// The words in the names of workplaces: how else they are written, and which of them tell two places apart.

/** Words and how else they are written; each line is one word. */
const SPELLINGS = `
saint, st, ste, snt
hospital, hosp, hospitals, hsptl
infirmary, inf, infirm
centre, center, ctr, cntr, cent
community, comm, cmty
university, univ, uni
college, coll, col
school, sch, schl
primary, prim, pri
secondary, sec
high, hs
academy, acad
department, dept, dpt
building, bldg, bld, blg
house, hse
office, off, ofc
offices, offs
headquarters, hq
council, cncl
street, str
road, rd
avenue, ave, av
lane, ln
square, sq
park, pk
place, pl
terrace, terr
mount, mt
health, hlth
general, gen
royal, ryl
district, dist
international, intl
national, natl
library, lib
station, stn, sta
depot, dpot
distribution, distrib
services, svcs, servs
service, svc, serv
management, mgmt
laboratory, lab, labs, laboratories
leisure, leis
surgery, surg
clinic, clin
medical, med
children, childrens
north, n
south, s
east, e
west, w
upper, up
lower, lwr
number, no, nr, num
floor, flr, fl
and, n
`;

export const STANDARD_WORDS: ReadonlyMap<string, string> = new Map(
  SPELLINGS.trim()
    .split('\n')
    .flatMap((line) => {
      const [word, ...others] = line.split(', ') as [string, ...string[]];
      return others.map((other): [string, string] => [other, word]);
    })
    .toReversed(),
);
export const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
export const ROMAN = ['', '', 'ii', 'iii', 'iv', '', 'vi', 'vii', 'viii', 'ix'];
/** Words that say nothing of which place it is. */
export const LITTLE_WORDS = new Set([
  'the',
  'of',
  'at',
  'and',
  'in',
  'for',
  'site',
  'ltd',
  'limited',
  'plc',
  'inc',
  'number',
]);

/** Words that say which of several places it is: two different ones are two places. */
export const OPPOSITES: readonly (readonly string[])[] = [
  'north south east west northeast northwest southeast southwest central'.split(' '),
  'upper lower middle'.split(' '),
  'old new'.split(' '),
  'inner outer'.split(' '),
  'front back rear'.split(' '),
  'day night'.split(' '),
  'boys girls'.split(' '),
  'infant infants junior juniors primary secondary high nursery sixth'.split(' '),
  'red blue green yellow orange purple white black'.split(' '),
  'male female mens womens'.split(' '),
  'adult children'.split(' '),
  'left right'.split(' '),
  'hospital clinic surgery library depot school college office house'.split(' '),
];
