// What the sample's members have besides joining and standing: bands, departments, grades, shifts and hours, second jobs,
// former names and addresses, and what they said of being written to.

import { type Channel, type Consent, emptyJob, type Job } from '../../../../shared/domain/members.ts';
import { addDays, laterDay } from '../../../../shared/rules/limits.ts';
import { type SampleMember, type Site, someStreet } from '../members.ts';
import { mailOf, someName } from '../names.ts';
import { between, inHundred, oneOf, weighted } from '../random.ts';
import { departmentsOf, employerDetails, RETIRED_BAND, STUDENT_BAND, sampleBands } from './place-details.ts';

/** The ids of bargaining units by employer and name. */
export type UnitIds = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface Filling {
  sites: readonly Site[];
  unitIds: UnitIds;
  today: string;
}

const HOURS = [37, 37, 37, 37.5, 35, 30, 22.5, 20, 16] as const;
const HOW = ['membership form', 'membership form', 'by phone', 'online form', 'at a meeting'] as const;
const NAMES_IN_USE = ['Bex', 'Sam', 'Jo', 'Mo', 'Kit', 'Nell', 'Ash', 'Frankie', 'Tony', 'Val'] as const;

/** Fills in everybody who is on the list, in place. */
export function fillMembers(members: readonly SampleMember[], filling: Filling): void {
  const bySite = new Map(filling.sites.map((site) => [site.workplaceId, site]));
  const emails = new Set<string>();
  for (const [index, member] of members.entries()) {
    if (member.isToCheck || member.joinedOn === null) continue;
    for (const job of member.jobs) describeJob(job, bySite, filling.unitIds);
    bearEarlier(member, member.joinedOn);
    if (emails.has(member.email)) member.email = mailOf(member, index * 7);
    if (member.email !== '') emails.add(member.email);
    member.bands = bandsOf(member, member.joinedOn, filling.today);
    member.consents = consentsOf(member.joinedOn, filling.today);
    if (inHundred(3)) addSecondJob(member, filling, bySite);
    if (inHundred(3)) member.knownAs = oneOf(NAMES_IN_USE);
    rememberFormer(member, member.joinedOn, index, filling.today);
  }
}

/** Nobody works or joins before eighteen. */
function bearEarlier(member: SampleMember, joinedOn: string): void {
  const [first = joinedOn] = [...member.jobs.map(({ from }) => from ?? joinedOn), joinedOn].sort();
  if (member.birthDate === null || member.birthDate <= addDays(first, -18 * 366)) return;
  member.birthDate = addDays(first, -between(18 * 366, 33 * 365));
}

function describeJob(job: Job, bySite: ReadonlyMap<string, Site>, unitIds: UnitIds): void {
  const site = bySite.get(job.workplaceId ?? '');
  const details = site && employerDetails[site.employer];
  if (site === undefined || details === undefined) return;
  const departments = departmentsOf[site.place.name] ?? [];
  if (departments.length > 0 && inHundred(94)) job.department = oneOf(departments);
  if (details.grades.length > 0 && inHundred(90)) job.grade = oneOf(details.grades);
  if (details.shifts.length > 0) job.shift = oneOf(details.shifts);
  if (inHundred(85)) job.hours = oneOf(HOURS);
  const unit = details.units.find(({ titles }) => titles.length === 0 || titles.includes(job.title));
  job.unitId = (unit && unitIds.get(site.employerId)?.get(unit.name)) ?? null;
}

/** One band since joining, for some a dearer one since a rise in pay; another one for the retired and for students. */
function bandsOf(member: SampleMember, joinedOn: string, today: string): SampleMember['bands'] {
  if (inHundred(3)) return [];
  const last = member.categories.at(-1);
  const first = oneBand(last?.category === 'student');
  const rows: SampleMember['bands'] = [{ from: joinedOn, to: null, band: first }];
  const changeTo = (from: string, band: string): void => {
    rows.at(-1)!.to = addDays(from, -1);
    rows.push({ from, to: null, band });
  };
  if (last?.category === 'retired' && last.from !== null && last.from > joinedOn) {
    changeTo(last.from, RETIRED_BAND.name);
  } else if (inHundred(12)) {
    const from = addDays(today, -between(30, 800));
    const next = sampleBands[sampleBands.findIndex(({ name }) => name === first) + 1];
    if (next !== undefined && first !== STUDENT_BAND.name && from > joinedOn) changeTo(from, next.name);
  }
  return rows;
}

const oneBand = (isStudent: boolean): string =>
  isStudent ? STUDENT_BAND.name : weighted(sampleBands.map(({ weight, name }) => ({ weight, value: name })));

function consentsOf(joinedOn: string, today: string): Consent[] {
  if (inHundred(16)) return [];
  // The form has asked since 2018; who joined before was asked again then.
  const on = laterDay(joinedOn, '2018-05-25');
  const how = oneOf(HOW);
  const said = (channel: Channel, given: number): Consent => ({ channel, isGiven: inHundred(given), on, how });
  const consents = [said('post', 96), said('email', 88), said('phone', 80), said('text', 62)];
  const later = addDays(today, -between(10, 700));
  if (inHundred(7) && later > on) consents.push({ channel: 'email', isGiven: false, on: later, how: 'by email' });
  return consents;
}

/** A few hours somewhere else, beside the main job. */
function addSecondJob(member: SampleMember, filling: Filling, bySite: ReadonlyMap<string, Site>): void {
  const main = member.jobs.at(-1);
  if (main === undefined || main.to !== null || main.from === null) return;
  const site = oneOf(filling.sites.filter(({ workplaceId }) => workplaceId !== main.workplaceId));
  const from = addDays(laterDay(main.from, addDays(filling.today, -900)), between(1, 300));
  if (from > filling.today) return;
  const job: Job = {
    ...emptyJob,
    from,
    employerId: site.employerId,
    workplaceId: site.workplaceId,
    title: oneOf(site.jobs),
    isMain: false,
  };
  describeJob(job, bySite, filling.unitIds);
  member.jobs.push({ ...job, hours: between(4, 14) });
}

/** A few took another name, and some moved or changed their address of mail since they joined. */
function rememberFormer(member: SampleMember, joinedOn: string, index: number, today: string): void {
  const changedOn = () => addDays(today, -between(12, 1_500));
  const remember = (field: 'lastName' | 'address' | 'email', value: string): void => {
    const to = changedOn();
    if (to > joinedOn && value !== '' && value !== member[field]) member.earlier.push({ field, value, to });
  };
  if (inHundred(4)) remember('lastName', someName().lastName);
  if (member.address !== '' && inHundred(8)) remember('address', `${between(1, 180)} ${someStreet()}\nNorthfield`);
  if (member.email !== '' && inHundred(4)) remember('email', mailOf({ ...member, lastName: 'old' }, index));
  member.earlier.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
}
