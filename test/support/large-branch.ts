// A branch as large as they come, made from a seed: the same figures on every machine, quickly. Names, postcodes and
// phones look like British ones, with accents and apostrophes; phones lie in the ranges kept for drama.

import { type Case, emptyCasework, emptyKeyDate } from '../../shared/domain/cases.ts';
import type { CollectionName, RecordOf } from '../../shared/domain/collections.ts';
import { emptyJob, emptyMember, type Member } from '../../shared/domain/members.ts';
import type { TimelineEntry } from '../../shared/domain/timeline.ts';
import type { Employer, Workplace } from '../../shared/domain/workplaces.ts';
import { seeded } from './seeded.ts';

export type Sown<C extends CollectionName = CollectionName> = {
  [K in C]: { collection: K; record: Omit<RecordOf<K>, 'revision'> };
}[C];

export interface LargeBranchSize {
  members: number;
  cases: number;
  timeline: number;
}

export const LARGE: LargeBranchSize = { members: 100_000, cases: 20_000, timeline: 200_000 };

const words = (text: string): string[] => text.trim().split(/\s*,\s*/);

export const firstNames =
  words(`Olivia, Amelia, Isla, Ava, Ivy, Freya, Lily, Florence, Mia, Willow, Rosie, Sophia, Isabella,
  Grace, Daisy, Sienna, Poppy, Elsie, Emily, Ella, Evelyn, Phoebe, Evie, Charlotte, Millie, Sophie, Harper, Matilda,
  Noah, Oliver, George, Arthur, Muhammad, Leo, Harry, Oscar, Archie, Henry, Theodore, Freddie, Jack, Charlie, Theo,
  Alfie, Jacob, Thomas, Finley, Arlo, William, Lucas, Roman, Tommy, Isaac, Teddy, Alexander, Luca, Edward, James,
  Margaret, Susan, Patricia, Christine, Jacqueline, Janet, Carol, Elizabeth, Linda, Barbara, David, John, Peter,
  Michael, Alan, Robert, Stephen, Paul, Brian, Graham, Philip, Anthony, Colin, Christopher, Kenneth, Keith, Terence,
  Siân, Aoife, Niamh, Seán, Ciarán, Zoë, Chloë, Renée, José, André, Björn, Łukasz, Zofia, Agnieszka, Oluwaseun, Ngozi,
  Chidi, Fatima, Aisha, Mohammed, Yusuf, Priya, Anjali, Harpreet, Gurpreet, Jaspreet, Wei, Xin, Nguyễn, Mei, Emeka,
  Ffion, Rhys, Gethin, Angharad, Hamish, Eilidh, Morag, Callum, Fergus, Catriona, Mary Jane, Anne-Marie, Jean-Paul`);

export const lastNameParts =
  words(`Smith, Jones, Taylor, Brown, Williams, Wilson, Johnson, Davies, Patel, Robinson, Wright,
  Thompson, Evans, Walker, White, Roberts, Green, Hall, Wood, Jackson, Clarke, Clark, Harris, Lewis, Khan, Hughes,
  Edwards, Turner, Hill, Moore, Cooper, Ward, Morris, Harrison, Morgan, Baker, Martin, Singh, Kaur, Begum, Ahmed,
  O'Neill, O’Brien, O'Connor, MacDonald, McKenzie, McLeod, Campbell, Stewart, Murray, Reid, Ross, Okonkwo, Adeyemi,
  Mensah, Boateng, Nwosu, Kowalski, Nowak, Wiśniewski, Łuczak, García, Fernández, Müller, Dvořák, Nagy, Kovács, Rossi,
  Nguyễn, Tran, Chen, Wang, Li, Zhang, Hussain, Ali, Shah, Sharma, Gupta, Chowdhury, Rahman, Islam, Barnes, Fletcher,
  Holmes, Butler, Marshall, Webb, Barker, Chapman, Gibson, Palmer, Mills, Grant, Knight, Powell, Ellis, Simpson, Hunt,
  Pearson, Shaw, Mason, Dixon, Fox, Price, Gray, Bailey, Bell, Bennett, Carter, Collins, Cook, Cox, Foster, Griffiths`);
export const lastNameStarts =
  words(`Ash, Black, Brad, Brom, Buck, Chad, Clay, Cros, Dar, Dun, East, El, Fair, Far, Gal, Gol,
  Hal, Har, Haw, Hol, Kel, Kirk, Lang, Lin, Long, Mal, Mar, Mel, Mid, Nor, Oak, Pem, Pres, Rad, Red, Rock, Rush, Sal,
  Shel, Stan, Stock, Sut, Thorn, Tred, Up, Wal, War, West, Whit, Win, Wool, Wyn`);
export const lastNameEnds =
  words(`bourne, bridge, brook, burn, bury, by, combe, cote, croft, dale, den, don, field, ford, gate,
  grove, ham, hurst, land, leigh, ley, low, man, mere, more, ridge, sett, shaw, stead, stone, thorpe, ton, tree, wall,
  water, well, wick, wood, worth, yard`);
export const towns =
  words(`Leeds, Bradford, Sheffield, Hull, York, Derby, Nottingham, Leicester, Coventry, Luton, Reading,
  Swindon, Bristol, Cardiff, Swansea, Newport, Wrexham, Chester, Salford, Bolton, Preston, Carlisle, Durham, Dundee,
  Perth, Stirling, Inverness, Belfast, Norwich, Ipswich, Exeter, Plymouth, Truro, Brighton, Croydon, Ealing`);
const sites = words(`Infirmary, General Hospital, Depot, Sorting Office, Library, Civic Centre, College, Primary School,
  Academy, Care Home, Warehouse, Bus Garage, Laboratory, Control Room, Leisure Centre, Works`);
const areas =
  words(`LS, BD, S, HU, YO, DE, NG, LE, CV, LU, RG, SN, BS, CF, SA, NP, LL, CH, M, BL, PR, CA, DH, DD, PH, FK,
  IV, BT, NR, IP, EX, PL, TR, BN, CR, W, SW, SE, N, E, EC, WC`);
const titles = words(`Porter, Nurse, Driver, Cleaner, Clerk, Teaching Assistant, Technician, Care Worker, Librarian,
  Planner, Engineer, Caretaker, Cook, Radiographer, Housing Officer, Call Handler, Lecturer, Fitter`);
const caseTypes = words(`grievance, disciplinary, dismissal, sickness, redundancy, discrimination, pay, tupe,
  whistleblowing, healthAndSafety, flexibleWorking, other`) as Case['type'][];
const stages = words('intake, informal, formal, appeal, conciliation') as Case['stage'][];
const prose =
  words(`the rota was changed without notice, a meeting was called for the next morning, pay was short again,
  the risk assessment was never done, the manager refused time off for a hospital appointment, the letter came late,
  nobody from the union was told, the hearing was moved twice, the member was sent home, overtime was taken away,
  the grievance was not answered, adjustments were promised and not made, a colleague saw what happened,
  the policy says ten working days, the member has kept a diary, notes of the meeting are wrong`);
const letters = 'ABDEFGHJLNPQRSTUWXYZ';

const TODAY = Date.UTC(2026, 10, 20);
const DAY = 86_400_000;
const dayAgo = (days: number): string => new Date(TODAY - days * DAY).toISOString().slice(0, 10);

/** A version 7 id whose time part counts up, so that ids are in the order of making as real ones are. */
function idOf(kind: number, at: number, random: () => number): string {
  const time = (1_700_000_000_000 + at).toString(16).padStart(12, '0');
  const tail = Math.floor(random() * 2 ** 48)
    .toString(16)
    .padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kind.toString(16)}00-8000-${tail}`;
}

export interface LargeBranch {
  employers: Omit<Employer, 'revision'>[];
  workplaces: Omit<Workplace, 'revision'>[];
  members: Omit<Member, 'revision'>[];
  cases: Omit<Case, 'revision'>[];
  timeline: Omit<TimelineEntry, 'revision'>[];
}

export function makeLargeBranch(size: LargeBranchSize = LARGE, seed = 42): LargeBranch {
  const random = seeded(seed);
  const upTo = (count: number): number => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  const digits = (count: number): string =>
    upTo(10 ** count)
      .toString()
      .padStart(count, '0');
  const postcode = (): string => {
    const gap = random() < 0.9 ? ' ' : '';
    return `${pick(areas)}${1 + upTo(28)}${gap}${upTo(10)}${letters[upTo(20)]}${letters[upTo(20)]}`;
  };
  const phone = (): string =>
    random() < 0.5
      ? `07700 900${digits(3)}`
      : random() < 0.7
        ? `+44 7${digits(3)} ${digits(6)}`
        : `0113 496 0${digits(3)}`;
  const lastName = (): string =>
    random() < 0.45
      ? pick(lastNameParts)
      : random() < 0.95
        ? `${pick(lastNameStarts)}${pick(lastNameEnds)}`
        : `${pick(lastNameParts)}-${pick(lastNameStarts)}${pick(lastNameEnds)}`;

  const employers = Array.from({ length: 8 }, (_, at) => ({
    id: idOf(1, at, random),
    name: `${towns[at * 4]} ${pick(['Council', 'NHS Trust', 'Transport', 'Homes', 'University'])}`,
    headcounts: [],
  }));
  const workplaces = Array.from({ length: 250 }, (_, at) => ({
    id: idOf(2, at, random),
    employerId: pick(employers).id,
    name: `${pick(towns)} ${pick(sites)} ${1 + (at % 9)}`,
    address: `${1 + upTo(200)} ${pick(lastNameParts)} Road`,
    postcode: postcode(),
    headcounts: [{ day: dayAgo(200), people: 40 + upTo(900), source: 'employer' }],
    departments: [],
    goals: [],
  }));
  const members = Array.from({ length: size.members }, (_, at) => {
    const joined = upTo(12_000);
    const workplace = pick(workplaces);
    const firstName = pick(firstNames);
    const family = lastName();
    const later = random();
    const standing: Member['standings'] = [{ from: dayAgo(joined), to: null, standing: 'inBenefit' }];
    if (later < 0.16 && joined > 40) {
      standing[0] = { from: dayAgo(joined), to: dayAgo(31), standing: 'inBenefit' };
      standing.push({
        from: dayAgo(30),
        to: null,
        standing: later < 0.08 ? 'inArrears' : later < 0.1 ? 'left' : 'lapsed',
      });
    }
    return {
      ...emptyMember(idOf(3, at, random)),
      number: (1_000_000 + at * 7).toString(),
      firstName,
      lastName: family,
      email: random() < 0.8 ? `${firstName}.${family}${upTo(99)}@example.org`.replace(/\s/g, '') : '',
      phone: random() < 0.85 ? phone() : '',
      address: `${1 + upTo(200)} ${pick(lastNameParts)} ${pick(['Street', 'Road', 'Lane', 'Close'])}, ${pick(towns)}`,
      postcode: postcode(),
      birthDate: dayAgo(7_000 + upTo(17_000)),
      joinedOn: dayAgo(joined),
      standings: standing,
      categories: [
        { from: dayAgo(joined), to: null, category: random() < 0.9 ? ('working' as const) : ('retired' as const) },
      ],
      payments: [
        { from: dayAgo(joined), to: null, method: random() < 0.6 ? ('checkOff' as const) : ('directDebit' as const) },
      ],
      jobs: [
        {
          ...emptyJob,
          from: dayAgo(joined),
          employerId: workplace.employerId,
          workplaceId: workplace.id,
          title: pick(titles),
          payrollNumber: digits(6),
        },
      ],
    };
  });
  const sentence = (clauses: number): string => `${Array.from({ length: clauses }, () => pick(prose)).join('; ')}.`;
  const cases = Array.from({ length: size.cases }, (_, at) => {
    const member = members[upTo(members.length)] as (typeof members)[number];
    const opened = upTo(1_200);
    const year = dayAgo(opened).slice(0, 4);
    const isClosed = random() < 0.7;
    return {
      ...emptyCasework,
      id: idOf(4, at, random),
      number: `${year}-${(at + 1).toString().padStart(4, '0')}`,
      type: pick(caseTypes),
      stage: isClosed ? ('closed' as const) : pick(stages),
      memberIds: [member.id],
      employerId: member.jobs[0]?.employerId ?? null,
      workplaceId: member.jobs[0]?.workplaceId ?? null,
      repId: null,
      whatHappened: sentence(3 + upTo(6)),
      keyDates: [
        {
          ...emptyKeyDate,
          id: idOf(6, at, random),
          claim: 'unfair-dismissal' as const,
          kind: 'lastDayOfEmployment' as const,
          date: dayAgo(opened + 5),
          nation: 'england-and-wales' as const,
        },
      ],
      membershipCheck: {
        answer: 'covered' as const,
        standingOnKeyDate: 'inBenefit',
        joinedOn: member.joinedOn,
        isProblemBeforeJoining: false,
        reason: '',
      },
      openedOn: dayAgo(opened),
      closed: isClosed
        ? { on: dayAgo(upTo(opened + 1)), outcome: 'adviceGiven' as const, reason: 'advice given' }
        : null,
    };
  });
  const timeline = Array.from({ length: size.timeline }, (_, at) => {
    const found = cases[at % cases.length] as (typeof cases)[number];
    const days = upTo(400);
    return {
      id: idOf(5, at, random),
      caseId: found.id,
      kind: pick(['note', 'call', 'email', 'letter', 'meeting'] as const),
      day: dayAgo(days),
      time: random() < 0.3 ? '14:30' : null,
      place: '',
      text: sentence(1 + upTo(3)),
      isContactWithMember: random() < 0.5,
      documentId: null,
      recordedAt: `${dayAgo(days)}T09:15:00Z`,
    };
  });
  return { employers, workplaces, members, cases, timeline };
}

/** Every record with its collection, parents before what refers to them. */
export function* sown(branch: LargeBranch): Generator<Sown> {
  for (const record of branch.employers) yield { collection: 'employers', record };
  for (const record of branch.workplaces) yield { collection: 'workplaces', record };
  for (const record of branch.members) yield { collection: 'members', record };
  for (const record of branch.cases) yield { collection: 'cases', record };
  for (const record of branch.timeline) yield { collection: 'timeline', record };
}
