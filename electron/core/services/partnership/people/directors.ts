// Employee directors: who sits on the employer's board for staff, until when, and what they reported back.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { addDays, daysBetween } from '../../../../../shared/rules/limits.ts';
import { holderOn, isSeatOpen } from '../../../../../shared/rules/partnership/forums/seat-holders.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { postsIn } from '../forums/forum-facts.ts';

const FIRST_PAGE = { offset: 0, limit: 50 };
/** A term that ends within so many days is to be seen to. */
export const TERM_ALERT_DAYS = 90;
const FILLED = { elected: 'Elected', nominated: 'Nominated', exOfficio: 'By office' } as const;

export function directors(
  input: Inputs['partnership']['directors'],
  context: CallContext,
): Outputs['partnership']['directors'] {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const postOf = postsIn(view);
  const rows = [...view.all('forums')]
    .filter(({ id, state }) => (input?.forumId === undefined ? state !== 'closed' : id === input.forumId))
    .flatMap((forum) => {
      const reports = view
        .byIndex('entries', 'on', forum.id)
        .filter(({ kind }) => kind === 'reportBack')
        .map(({ day }) => day)
        .toSorted();
      return forum.seats
        .filter((seat) => seat.role === 'employeeDirector' && isSeatOpen(seat, today))
        .map((seat) => {
          const holder = holderOn(seat, today, postOf);
          const to = holder?.to ?? seat.to;
          const by = [seat.howFilled === null ? '' : FILLED[seat.howFilled], seat.union].filter(Boolean).join(', ');
          return {
            forumId: forum.id,
            forum: forum.name,
            seatId: seat.id,
            title: seat.title,
            holder: holder?.name ?? null,
            nominatedBy: by,
            to,
            daysLeft: to === null ? null : daysBetween(today, to),
            isEndingSoon: to !== null && to <= addDays(today, TERM_ALERT_DAYS),
            reportBacks: reports.length,
            lastReportOn: reports.at(-1) ?? null,
          };
        });
    })
    .toSorted((a, b) => ((a.to ?? '9999') < (b.to ?? '9999') ? -1 : 1));
  const { offset, limit } = { ...FIRST_PAGE, ...input?.page };
  return { rows: rows.slice(offset, offset + limit), total: rows.length };
}
