// What is wrong in every membership list: some people are there twice, some values cannot be right. Planted among those
// whom no case and no post names, so that each trouble can be found and mended in the sample.

import { addDays } from '../../../../shared/rules/limits.ts';
import { membershipOn } from '../../../../shared/rules/membership-on.ts';
import type { SampleMember } from '../members.ts';

/** How the second record of one person differs from the first. */
const AGAIN: readonly ((twin: SampleMember, first: SampleMember) => Partial<SampleMember>)[] = [
  // The list spelled the name another way and knows no number.
  (_, first) => ({ number: null, firstName: slipped(first.firstName), phone: '', jobs: unpaid(first) }),
  // Given and family name changed places.
  (_, first) => ({ firstName: first.lastName, lastName: first.firstName, email: '', jobs: unpaid(first) }),
  // Joined again after they moved house.
  (twin) => ({ address: twin.address, postcode: twin.postcode, email: '' }),
  // A day of birth with its figures turned round.
  (_, first) => ({ birthDate: turned(first.birthDate), knownAs: '', phone: '', jobs: unpaid(first) }),
  // Only the first letter of the name.
  (_, first) => ({ number: null, firstName: first.firstName.slice(0, 1), birthDate: null }),
  // Married since.
  (twin) => ({ lastName: twin.lastName, number: null }),
];

/** The same jobs, as a list has them that knows no payroll numbers. */
const unpaid = ({ jobs }: SampleMember): SampleMember['jobs'] => jobs.map((job) => ({ ...job, payrollNumber: '' }));

/** Two letters in the middle have changed places. */
function slipped(name: string): string {
  const at = Math.max(1, Math.floor(name.length / 2) - 1);
  return `${name.slice(0, at)}${name.slice(at + 1, at + 2)}${name.slice(at, at + 1)}${name.slice(at + 2)}`;
}

function turned(day: string | null): string | null {
  if (day === null) return null;
  const [year = '', month = '', date = ''] = day.split('-');
  return Number(date) <= 12 ? `${year}-${date}-${month}` : `${year}-${month}-${date === '13' ? '31' : '13'}`;
}

/** Changes some of `free` in place, those whom nothing else in the sample names. */
export function plantTroubles(free: readonly SampleMember[], today: string): void {
  const usable = free.filter(
    (member) =>
      membershipOn(member, today).isMember &&
      member.number !== null &&
      member.birthDate !== null &&
      member.email !== '' &&
      member.postcode !== '' &&
      member.firstName.length > 3 &&
      member.jobs.at(-1)?.to === null,
  );
  const next = usable.values();
  const take = (): SampleMember => next.next().value!;
  for (const differ of AGAIN) {
    const [first, twin] = [take(), take()];
    const { firstName, lastName, email, phone, address, postcode, birthDate, jobs } = first;
    const same = { firstName, lastName, email, phone, address, postcode, birthDate };
    const before = { ...twin };
    Object.assign(twin, same, { jobs: structuredClone(jobs), earlier: [], knownAs: '' }, differ(before, first));
  }
  take().postcode = 'NFI 1QT';
  take().postcode = 'Northfield';
  const couple = take();
  take().email = couple.email;
  take().birthDate = addDays(today, -4 * 365);
  take().birthDate = '1899-12-30';
  Object.assign(take(), { birthDate: null, unread: [{ field: 'birthDate', text: '31/02/1979' }] });
  Object.assign(take(), { categories: [], unread: [{ field: 'category', text: 'FT/PERM' }] });
  Object.assign(take(), { email: 'ask at the front desk' });
  Object.assign(take().jobs.at(-1)!, { workplaceId: null, department: '' });
}
