// Who has seen one record, on paper, for whoever it is about: when, and in which office, without anybody's name. Of a
// member it tells of their cases too, by number alone.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { auditWords } from '../../../../shared/domain/audit-words.ts';
import type { Role } from '../../../../shared/domain/officers.ts';
import { BRANCH_ACCOUNT } from '../../../../shared/rules/access/officer-facts.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../desk.ts';
import { writePaper } from '../../formats/pdf/paper.ts';
import { paperSizeFor } from '../../formats/pdf/paper-parts.ts';
import type { View } from '../../store/desk-store.ts';
import { branchProfile } from '../branch-profile.ts';
import { found, personName } from '../cases/case-records.ts';
import { offerFile } from '../offer-file.ts';
import { instantInWords } from '../reports/instant-words.ts';
import { type Done, gather } from './gather.ts';
import { mustFit } from './list-audit.ts';

/** So many lines can be read on paper; the newest are kept. */
const MOST_LINES = 2_000;

/** @throws NotThere, InvalidInput */
export async function accessReport(
  input: Inputs['branch']['accessReport'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['branch']['accessReport']> {
  const { collection, id, from, to, path } = input;
  mustFit({ from, to });
  const { desk, account } = context;
  const view = desk.store.view(account);
  const record = found(view, collection, id);
  const profile = branchProfile(context);
  const { rows, total } = await gather({ collection, id, from, to }, context, MOST_LINES, signal);
  const told = rows.filter(({ kind }) => kind !== 'refused' && kind !== 'gap');
  const said = (day: string) => dayInWords(day, profile.dateOrder);
  const office = officeOf(view);
  const { bytes } = await writePaper({
    title: 'Who has seen this record',
    subtitle: [titleOf(record), profile.branch?.name ?? ''].filter(Boolean).join(' · '),
    size: paperSizeFor(profile.branch?.words ?? 'uk'),
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: 'From', value: from === undefined ? 'the beginning' : said(from) },
          { label: 'To', value: said(to ?? profile.today) },
        ],
      },
      {
        kind: 'table',
        columns: [{ title: 'When', width: 146 }, { title: 'What' }, { title: 'By', width: 120 }],
        rows: told.map((done) => [instantInWords(done.at, profile), whatIn(done, view), office(done.account)]),
        whenEmpty: 'Nobody has opened, changed, exported or printed it in this time.',
      },
      {
        kind: 'paragraph',
        isSmall: true,
        text: `The same person opening the same record within a quarter of an hour is one line. Lists on which the record stood among others are not in this.${total > MOST_LINES ? ` These are the newest ${MOST_LINES.toLocaleString('en-GB')} lines.` : ''}`,
      },
    ],
    footer: profile.branch?.name ?? 'Branchdesk',
    createdAt: desk.now.instant().toString({ smallestUnit: 'second' }),
    language: profile.branch?.words === 'us' ? 'en-US' : 'en-GB',
  });
  const file = { name: `who-has-seen-this-${profile.today}.pdf`, mediaType: 'application/pdf', bytes };
  return { ...(await offerFile(file, path, context)), lines: told.length };
}

/** A case by its number: who else is on it is not for this paper. */
function titleOf(record: object): string {
  const { number, firstName, lastName }: { number?: unknown; firstName?: unknown; lastName?: unknown } = record;
  if (typeof firstName === 'string' && typeof lastName === 'string') return personName({ firstName, lastName });
  return typeof number === 'string' ? `Case ${number}` : '';
}

function whatIn({ kind, what, about }: Done, view: View): string {
  const on = about.flatMap((each) => view.get('cases', each.slice(each.indexOf('/') + 1)) ?? []);
  const numbers = [...new Set(on.map(({ number }) => number))];
  return `${auditWords(kind, what)}${numbers.length > 0 ? ` (${numbers.join(', ')})` : ''}`;
}

const OFFICES: Record<Role, string> = {
  secretary: 'the branch secretary',
  convenor: 'the convenor',
  membershipOfficer: 'the membership officer',
  rep: 'a rep',
  jointSecretary: 'the joint secretary',
  auditor: 'an auditor',
};

/** What they are called by today: their first role, or a former officer. */
function officeOf(view: View): (account: string) => string {
  return (account) => {
    if (account === BRANCH_ACCOUNT) return 'the branch';
    if (account === 'anonymous' || account === '') return 'nobody is recorded';
    if (account === 'recovery') return 'whoever held the recovery sheet';
    const officer = view.get('officers', account);
    if (!officer) return 'a former officer';
    const [role] = officer.roles;
    return `${officer.withdrawnOn === null ? '' : 'formerly '}${role ? OFFICES[role] : 'an officer'}`;
  };
}
