// What came back or in, in a few words: "1,204 members, 1 case".

const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`;

export const inMembersAndCases = ({ members, cases }: { members: number; cases: number }): string =>
  `${counted(members, 'member')}, ${counted(cases, 'case')}`;
