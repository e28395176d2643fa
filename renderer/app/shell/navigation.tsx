// The areas of the desk, and at the foot whose desk it is: the branch, how old its list is, when it was last backed up.

import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import {
  ChartColumn,
  FolderOpen,
  HandCoins,
  Handshake,
  House,
  type LucideIcon,
  MapPinHouse,
  Sun,
  UserRoundCheck,
  Users,
} from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { facilityWords } from '../../../shared/domain/reps/words-facility.ts';
import { capital } from '../../../shared/domain/words.ts';
import { shortDayInWords } from '../../../shared/rules/day-words.ts';
import { dayOfInstant, timeOfInstant } from '../../components/day-text.tsx';
import { useDesk, useSession, useWords } from '../desk.tsx';
import { pageNeeds } from '../page-needs.ts';
import { useMay } from '../use-may.ts';
import { daysSince, listAge } from './list-age.ts';
import { Logo } from './logo.tsx';
import classes from './navigation.module.css';

/** Overdue, due within this many days or of a date that nobody knows: counted beside Today. */
export const PRESSING_DAYS = 3;

type Address = ComponentProps<typeof Link>['to'];

interface AreaProps {
  to: Address;
  icon: LucideIcon;
  children: string;
  count?: ReactNode;
  /** Pages that belong to the area: they stand under it while one is in it, so that the list of areas stays short. */
  inside?: readonly { to: Address; label: string }[];
}

const isAt = (path: string, address: Address): boolean => path === address || path.startsWith(`${String(address)}/`);

/** Only what whoever sits here may open; an area whose own page is not theirs leads to the first one in it that is. */
function Area({ to: own, icon: Icon, children, count, inside: all = [] }: AreaProps) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const may = useMay();
  const isOpen = (address: Address): boolean => {
    const needs = pageNeeds(String(address));
    return needs === undefined || may(needs);
  };
  const inside = all.filter((each) => isOpen(each.to));
  const to = isOpen(own) ? own : inside[0]?.to;
  if (to === undefined) return null;
  const here = inside.find((each) => isAt(path, each.to));
  const isWithin = here !== undefined || isAt(path, to);
  return (
    <li>
      <Link
        to={to}
        className={classes.area}
        data-active={(isWithin && here === undefined) || undefined}
        data-within={here !== undefined || undefined}
        aria-current={isWithin && here === undefined ? 'page' : undefined}
      >
        <Icon size={18} strokeWidth={1.8} aria-hidden />
        <span>{children}</span>
        {count}
      </Link>
      {isWithin && inside.length > 0 && (
        <ul className={classes.inside}>
          {inside.map((each) => (
            <li key={each.label}>
              <Link
                to={each.to}
                className={classes.page}
                data-active={each === here || undefined}
                aria-current={each === here ? 'page' : undefined}
              >
                {each.label}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

export function Navigation() {
  const { terms } = useWords();
  const { branch } = useSession();
  const desk = useDesk();
  const today = useQuery(desk.branch.today.queryOptions({ input: {} }));
  const pressing = today.data?.due.filter(({ daysLeft }) => daysLeft === null || daysLeft <= PRESSING_DAYS).length ?? 0;
  return (
    <nav className={classes.navigation} aria-label="Areas" data-no-print>
      <Link to="/today" className={classes.logo} aria-label="Branchdesk, Today">
        <Logo />
      </Link>
      <ul className={classes.areas}>
        <Area
          to="/today"
          icon={Sun}
          count={
            pressing > 0 && (
              <span className={classes.pressing}>
                {pressing}
                <span className="visually-hidden"> late, due within {PRESSING_DAYS} days or of no known date</span>
              </span>
            )
          }
        >
          Today
        </Area>
        <Area
          to="/cases"
          icon={FolderOpen}
          inside={[
            { to: '/cases/calendar', label: 'Calendar' },
            { to: '/cases/enquiries', label: 'Enquiries' },
            { to: '/cases/handovers', label: 'Handovers' },
            { to: '/time-limits', label: 'Time limits' },
          ]}
        >
          {capital(terms.cases)}
        </Area>
        <Area
          to="/members"
          icon={Users}
          inside={[
            { to: '/members/duplicates', label: 'Duplicates' },
            { to: '/members/quality', label: 'Mend the list' },
            { to: '/members/check-off', label: capital(terms.checkOff) },
            { to: '/mailings', label: 'Mailings' },
          ]}
        >
          {capital(terms.members)}
        </Area>
        <Area to="/workplaces" icon={MapPinHouse}>
          {capital(terms.workplaces)}
        </Area>
        <Area
          to="/reps"
          icon={UserRoundCheck}
          inside={[
            { to: '/reps/cover', label: 'Cover' },
            { to: '/reps/training', label: 'Training' },
            { to: '/reps/facility-time', label: facilityWords(branch?.words).title },
            { to: '/elections', label: 'Elections' },
          ]}
        >
          {capital(terms.reps)}
        </Area>
        <Area
          to="/negotiations"
          icon={HandCoins}
          inside={[
            { to: '/negotiations/cost', label: 'Work out a cost' },
            { to: '/negotiations/pay-data', label: 'Pay data' },
            { to: '/negotiations/real-terms', label: 'Real terms' },
            { to: '/negotiations/benchmarks', label: 'Benchmarks' },
          ]}
        >
          Negotiations
        </Area>
        <Area
          to="/partnership"
          icon={Handshake}
          inside={[
            { to: '/partnership/matters', label: 'Issues and decisions' },
            { to: '/partnership/working', label: 'Is it working?' },
            { to: '/partnership/agreements', label: 'Agreements' },
          ]}
        >
          Partnership
        </Area>
        <Area
          to="/reports/membership"
          icon={ChartColumn}
          inside={[
            { to: '/reports/membership', label: 'Membership' },
            { to: '/reports/make', label: 'Make a report' },
            { to: '/reports/casework', label: 'Casework' },
            { to: '/monitoring', label: 'Equality monitoring' },
          ]}
        >
          Reports
        </Area>
        <Area
          to="/branch"
          icon={House}
          inside={[
            { to: '/branch/officers', label: 'Officers' },
            { to: '/branch/audit', label: 'Who did what' },
            { to: '/branch/requests', label: 'Requests and keeping' },
            { to: '/branch/backups', label: 'Backups and moving' },
            { to: '/procedures', label: 'Procedures' },
            { to: '/letters', label: 'Letters and forms' },
          ]}
        >
          {capital(terms.branch)}
        </Area>
      </ul>
      <Foot />
    </nav>
  );
}

function Foot() {
  const { branch, memberList, lastBackupAt, today, officer } = useSession();
  const may = useMay();
  if (!branch) return null;
  const { dateOrder, zone } = branch;
  const age = memberList ? listAge(memberList.day, today) : null;
  const backedUpOn = lastBackupAt ? dayOfInstant(lastBackupAt, zone) : null;
  return (
    <div className={classes.foot}>
      <p className={classes.branch}>{branch.name}</p>
      {officer && (
        <p className={classes.officer}>
          <span className="visually-hidden">Signed in: </span>
          {officer.name}
        </p>
      )}
      <p>
        {memberList && age ? (
          <>
            List of {shortDayInWords(memberList.day, '0000-01-01', dateOrder)},{' '}
            <span data-old={age.isOld || undefined}>{age.words}</span>
          </>
        ) : may('members.applyImport') ? (
          <Link to="/members/import">No list brought in yet</Link>
        ) : null}
      </p>
      {may('branch.backups') && (
        <p>
          <Link to="/branch/backups">
            {lastBackupAt && backedUpOn
              ? backedUpOn === today
                ? `Backed up today ${timeOfInstant(lastBackupAt, zone)}`
                : `Backed up ${shortDayInWords(backedUpOn, today, dateOrder)}, ${daysSince(backedUpOn, today)}`
              : 'Not backed up yet'}
          </Link>
        </p>
      )}
    </div>
  );
}
