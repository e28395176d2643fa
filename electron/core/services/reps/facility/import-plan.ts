// What each row of a list of time off would bring: whose it is, whether it is there already, and what stands against it.

import type { Member } from '../../../../../shared/domain/members.ts';
import type { Employer } from '../../../../../shared/domain/workplaces.ts';
import { PeopleOnTheList } from '../../../../../shared/rules/case-import-people.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { shown } from '../../../../../shared/rules/header-matching.ts';
import { hoursInWords, MINUTES_OF_A_DAY } from '../../../../../shared/rules/reps/facility-hours.ts';
import type { ImportedTime, RejectedTime } from '../../../../../shared/rules/reps/facility-import.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import { personName } from '../../cases/case-records.ts';
import { calledOf, postFacts } from '../posts/post-facts.ts';
import { employerOn } from './gather.ts';

interface PlannedTime extends Pick<ImportedTime, 'row' | 'on' | 'minutes' | 'kind' | 'isPaid' | 'note'> {
  member: Member;
  match: string;
  employerId: string | null;
}

interface Choice {
  row: number;
  name: string;
  members: { id: string; name: string }[];
}

interface Found {
  member: Member;
  match: string;
}

type Whose = Found | { among: Member[] } | { problem: string };

const MOST_CHOICES = 20;

export class TimeImportPlan {
  readonly planned: PlannedTime[] = [];
  readonly choices: Choice[] = [];
  readonly rejected: RejectedTime[] = [];
  already = 0;
  readonly #records: View | Transaction;
  readonly #accepted: ReadonlyMap<number, Member>;
  readonly #profile: BranchProfile;
  readonly #reps: PeopleOnTheList;
  readonly #others: PeopleOnTheList;
  readonly #employers = new Map<string, Employer>();
  /** By person and day: the minutes there are, and the rows that said the same. */
  readonly #days = new Map<string, { sum: number; there: Set<string>; rows: Map<string, number> }>();

  /** `accepted`: whose rows are, by their number, where somebody has said so. */
  constructor(records: View | Transaction, accepted: ReadonlyMap<number, Member>, profile: BranchProfile) {
    this.#records = records;
    this.#accepted = accepted;
    this.#profile = profile;
    const placeName = (id: string | null) =>
      id === null ? '' : (records.get('workplaces', id)?.name ?? records.get('employers', id)?.name ?? '');
    this.#reps = new PeopleOnTheList(placeName, profile.today);
    this.#others = new PeopleOnTheList(placeName, profile.today);
    const ids = new Set([...records.all('reps')].flatMap(({ memberId }) => memberId ?? []));
    for (const id of ids) {
      const member = records.get('members', id);
      if (member !== undefined) this.#reps.add(member);
    }
    for (const member of records.all('members')) this.#others.add(member);
    for (const employer of records.all('employers')) this.#employers.set(fold(employer.name), employer);
  }

  reject(rejected: RejectedTime): void {
    this.rejected.push(rejected);
  }

  take(read: ImportedTime): void {
    const name = (`${read.firstName} ${read.lastName}`.trim() || (read.number ?? '')).slice(0, 200);
    const whose = this.#whose(read);
    if ('among' in whose) {
      const members = whose.among
        .slice(0, MOST_CHOICES)
        .map((member) => ({ id: member.id, name: this.#describe(member) }));
      this.choices.push({ row: read.row, name, members });
      return;
    }
    const problem = 'problem' in whose ? whose.problem : this.#plan(read, whose);
    if (problem !== null) this.reject({ row: read.row, column: null, reason: problem, name });
  }

  /** What stands against it, in a sentence; null where it is planned or there already. */
  #plan({ row, employer: called, ...read }: ImportedTime, { member, match }: Found): string | null {
    const employer = called === '' ? undefined : this.#employers.get(fold(called));
    if (called !== '' && employer === undefined) return `No employer is called “${shown(called)}”.`;
    const { on, minutes, kind, isPaid, note } = read;
    // The employer of the main job needs no word of its own: it follows the job.
    const employerId = employer === undefined || employer.id === employerOn(member, on) ? null : employer.id;
    const day = this.#dayOf(member.id, on);
    const key = `${minutes} ${kind} ${isPaid}`;
    if (day.there.has(key)) {
      this.already += 1;
      return null;
    }
    const twin = day.rows.get(key);
    if (twin !== undefined) return `Row ${twin} says the same of the same day: it comes in once.`;
    if (day.sum + minutes > MINUTES_OF_A_DAY) {
      const sum = hoursInWords(day.sum + minutes);
      return `${personName(member)} would have ${sum} on ${dayInWords(on, this.#profile.dateOrder)}: a day has 24.`;
    }
    day.sum += minutes;
    day.rows.set(key, row);
    this.planned.push({ row, member, match, employerId, on, minutes, kind, isPaid, note });
    return null;
  }

  #dayOf(memberId: string, on: string) {
    const key = `${memberId} ${on}`;
    const known = this.#days.get(key);
    if (known !== undefined) return known;
    const there = this.#records.byIndex('facilityTime', 'memberId', memberId).filter((entry) => entry.on === on);
    const made = {
      sum: there.reduce((sum, { minutes }) => sum + minutes, 0),
      there: new Set(there.map(({ minutes, kind, isPaid }) => `${minutes} ${kind} ${isPaid}`)),
      rows: new Map<string, number>(),
    };
    this.#days.set(key, made);
    return made;
  }

  /** By number, then by a name among those who hold or held a post, then asked among all of that name. */
  #whose(read: ImportedTime): Whose {
    const chosen = this.#accepted.get(read.row);
    if (chosen !== undefined) return { member: chosen, match: 'As you said' };
    const facts = { ...read, workplace: '' };
    const among = read.number === null ? this.#reps.whose(facts) : this.#others.whose(facts);
    if (among.kind === 'member') return { member: among.member, match: among.match };
    if (among.kind === 'choice') return { among: among.members };
    const named = this.#others.whose(facts);
    if (named.kind === 'member') return { among: [named.member] };
    if (named.kind === 'choice') return { among: named.members };
    const who = `${read.firstName} ${read.lastName}`.trim();
    return {
      problem:
        read.number === null
          ? `Nobody on the list is called “${shown(who)}”.`
          : `Nobody on the list has the number ${shown(read.number)}${who === '' ? '' : ` or is called “${shown(who)}”`}.`,
    };
  }

  /** "Grace Obi, 1003318, Shop steward": enough to tell people of one name apart. */
  #describe(member: Member): string {
    const post = this.#records.byIndex('reps', 'memberId', member.id)[0];
    const job = member.jobs.at(-1);
    const place = job?.workplaceId ? this.#records.get('workplaces', job.workplaceId)?.name : undefined;
    return [
      personName(member),
      member.number,
      place,
      post === undefined ? 'holds no post' : calledOf(postFacts(this.#records, this.#profile), post),
    ]
      .filter(Boolean)
      .join(', ');
  }
}
