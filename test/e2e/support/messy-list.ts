// A membership list as a national system and three volunteers leave it: semicolons, a title nobody asked for in some
// headers, Windows-1252 in one line and UTF-8 in the next, three people without a number, and five rows that cannot be
// read. Everybody in it is invented.

const people = [
  ['1003318', 'Obi', 'Grace', 'St Anne’s Hospital'],
  ['1007742', 'Ahmed', 'Nadia', 'Library, Central'],
  ['1001950', 'Chen', 'Mei', 'Library, Central'],
  ['1009031', 'García', 'José', 'Depot'],
  ['', 'Hughes', 'Siân', 'Town Hall'],
  ['1004467', 'Kowalska', 'Anna', 'Leisure Centre'],
  ['0002288', 'MacDonald', 'Ewan', 'Depot'],
  ['1005510', 'O’Neill', 'Zoë', 'Town Hall'],
  ['', 'Byrne', 'Aoife', ''],
  ['1008815', 'Patel', 'Priya', 'Town Hall'],
  ['1006623', 'Smith', 'Tom', 'Parks'],
  ['', 'Nowak', 'Łukasz', 'Depot'],
] as const;

const good = people.map(
  ([number, surname, forename, workplace], index) =>
    `${number};${surname};${forename};Northfield Council;${workplace};Officer;0${(index % 9) + 1}/03/2014;In benefit;DD;NF${index + 1} 4QT;1${index % 9}/05/1980`,
);

const bad = [
  '1000001;Reid;Hannah;Northfield Council;Depot;Driver;31/02/2024;In benefit;DD;NF1 1AA;01/01/1980',
  '1000002;Moore;Claire;Northfield Council;Depot;Driver;last spring;In benefit;DD;NF1 1AA;01/01/1980',
  '1000003;Cook;Chloë;Northfield Council;Depot;Driver;01/02/2014',
  '1003318;Obi;Grace;Northfield Council;Depot;Driver;01/02/2014;In benefit;DD;NF1 1AA;01/01/1980',
  '1000005;Nair;Leyla;Northfield Council;Depot;Driver;01/02/2014;In benefit;DD;NF1 1AA;01/01/1980;what;is;this',
];

export const GOOD_ROWS = good.length;
export const BAD_ROWS = bad.length;

const header =
  'Membership No;Surname;Forename;Employer;Workplace;Job Title;Date Joined;Status;Payment Method;Postcode;Date of Birth';

/** Every second line in Windows-1252 where it can be written in it, the others in UTF-8. */
function encoded(line: string, index: number): Buffer {
  const bytes = [...line].map((letter) => cp1252.get(letter) ?? letter.charCodeAt(0));
  const fits = [...line].every((letter) => cp1252.has(letter) || letter.charCodeAt(0) < 0x100);
  return index % 2 === 1 && fits ? Buffer.from(bytes) : Buffer.from(line, 'utf8');
}

const cp1252 = new Map([
  ['’', 0x92],
  ['‘', 0x91],
  ['€', 0x80],
  ['–', 0x96],
]);

export const messyList = (): Buffer =>
  Buffer.concat([header, ...good, ...bad].flatMap((line, index) => [encoded(line, index), Buffer.from('\r\n')]));
