// The facts under a case's title: whose it is, how they stand, who looks after it, when they last heard from us, what they
// need at a meeting.

import { Link } from '@tanstack/react-router';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import { capital } from '../../../shared/domain/words.ts';
import { countOfDays, shortDayInWords } from '../../../shared/rules/day-words.ts';
import { daysBetween } from '../../../shared/rules/limits.ts';
import { useToday, useWords } from '../../app/desk.tsx';
import { useMay } from '../../app/use-may.ts';
import { DayText } from '../../components/day-text.tsx';
import { Fact, Facts } from '../../components/facts.tsx';
import classes from './case-facts.module.css';
import { SealFact } from './seal-fact.tsx';

const SILENCE_DAYS = 14;

/** What the members need at a meeting, each once. */
export const needsOf = (page: CasePageData): string[] => [
  ...new Set(page.members.map((each) => each.accessNeeds.trim()).filter((need) => need !== '')),
];

export function CaseFacts(props: { page: CasePageData; onAllocate: () => void; onSeal: () => void }) {
  const { page } = props;
  const may = useMay();
  const words = useWords();
  const [member, ...others] = page.members;
  const needs = needsOf(page);
  const { terms } = words;
  return (
    <Facts>
      {page.isSealed && <SealFact caseId={page.case.id} onAsk={props.onSeal} />}
      {member && (
        <Fact name={capital(others.length > 0 ? terms.members : terms.member)}>
          <Link to="/members/$id" params={{ id: member.id }} className={classes.member}>
            {member.name}
          </Link>
          {others.length > 0 ? (
            <span className={classes.quiet}> and {others.length === 1 ? '1 other' : `${others.length} others`}</span>
          ) : (
            <span className={classes.quiet}> · {member.number ?? 'no number yet'}</span>
          )}
        </Fact>
      )}
      {member && others.length === 0 && <Standing member={member} />}
      <Fact name={capital(terms.rep)}>
        {page.repName ??
          (may('cases.suggestRep') ? (
            <button type="button" data-print className={classes.nobody} onClick={props.onAllocate}>
              nobody yet
            </button>
          ) : (
            'nobody yet'
          ))}
      </Fact>
      <LastContact page={page} />
      {page.workplace && page.employer && <Fact name={capital(terms.employer)}>{page.employer}</Fact>}
      {needs.length > 0 && <Fact name="Needs">{needs.join('; ')}</Fact>}
    </Facts>
  );
}

function LastContact({ page }: { page: CasePageData }) {
  const today = useToday();
  const { lastContactOn } = page;
  const days = daysBetween(lastContactOn ?? page.case.openedOn, today);
  const isSilent = page.case.closed === null && days >= SILENCE_DAYS;
  const ago = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${countOfDays(days)} ago`;
  if (lastContactOn === null) {
    return (
      <Fact name="Last contact" isNameHidden>
        <span className={isSilent ? classes.silent : classes.quiet}>
          {isSilent ? `Has not heard from us in ${countOfDays(days)}` : 'Has not heard from us yet'}
        </span>
      </Fact>
    );
  }
  return (
    <Fact name="Last heard from us">
      <span className={isSilent ? classes.silent : undefined}>{ago}</span>
      <span className={classes.quiet}>
        {' '}
        · <DayText day={lastContactOn} isShort />
      </span>
    </Fact>
  );
}

function Standing({ member }: { member: CasePageData['members'][number] }) {
  const words = useWords();
  if (member.isToCheck) {
    return (
      <Fact name="Membership">
        <span className={classes.toCheck}>to check</span>
      </Fact>
    );
  }
  const standing = Object.entries(words.standings).find(([code]) => code === member.standing)?.[1];
  const joined = member.joinedOn === null ? undefined : monthInWords(member.joinedOn);
  if (member.standing === 'inBenefit' && standing && joined) return <Fact name={`${standing}, joined`}>{joined}</Fact>;
  return (
    <>
      {standing && <Fact name="Standing">{standing.charAt(0).toLowerCase() + standing.slice(1)}</Fact>}
      {joined && <Fact name="Joined">{joined}</Fact>}
    </>
  );
}

/** `2019-03-14` as "Mar 2019". */
const monthInWords = (day: string): string => `${shortDayInWords(day, day).split(' ')[2]} ${day.slice(0, 4)}`;
