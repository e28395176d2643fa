// Everything that the palette can do, by its words. The same list serves the keyboard and the list of shortcuts.

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  ArrowRightLeft,
  CalendarDays,
  ChartColumn,
  DatabaseBackup,
  FileDown,
  FileInput,
  FileText,
  FolderOpen,
  FolderPlus,
  History,
  Hourglass,
  House,
  Keyboard,
  KeyRound,
  Landmark,
  ListChecks,
  Lock,
  Mails,
  MapPinHouse,
  MessageCircleQuestionMark,
  Monitor,
  Moon,
  Printer,
  Route,
  Scale,
  ShieldCheck,
  Sun,
  SunMedium,
  Upload,
  Users,
  UsersRound,
} from 'lucide-react';
import { useMemo } from 'react';
import { capital } from '../../../shared/domain/words.ts';
import { mayCall } from '../../../shared/rules/access/may-call.ts';
import { printPage } from '../../components/printing.ts';
import { askEnquiry } from '../../features/enquiries/ask-enquiry.ts';
import { useColorSchemeChoice } from '../color-scheme.tsx';
import { useSession, useWords } from '../desk.tsx';
import { useLock } from '../lock/use-lock.ts';
import { useAction } from '../use-action.ts';
import type { Command } from './command.ts';
import { negotiationsCommands } from './commands-negotiations.ts';
import { partnershipCommands } from './commands-partnership.ts';
import { repsCommands } from './commands-reps.ts';
import { useOpenBranch } from './open-branch.ts';
import { openShortcutList } from './shortcut-list.ts';

export function useCommands(): Command[] {
  const navigate = useNavigate();
  const { terms } = useWords();
  const { branch, officer } = useSession();
  const { open } = useOpenBranch();
  const { choose } = useColorSchemeChoice();
  const queries = useQueryClient();
  const lock = useLock();
  const { run: backUp } = useAction((client) => client.branch.backup({}), {
    done: (backup) => `Backed up: ${backup.name}.`,
    onDone: () => void queries.invalidateQueries(),
  });
  const all = useMemo(
    (): Command[] => [
      {
        label: 'Log a case',
        words: 'new open add',
        icon: FolderPlus,
        keys: 'C',
        needs: 'cases.open',
        run: () => void navigate({ to: '/cases/new' }),
      },
      {
        label: 'Write down an enquiry',
        words: 'question answer call phone ask',
        icon: MessageCircleQuestionMark,
        keys: 'E',
        needs: 'enquiries.add',
        run: askEnquiry,
      },
      ...negotiationsCommands(navigate),
      ...partnershipCommands(navigate),
      ...repsCommands(navigate, { terms, words: branch?.words }),
      {
        label: `Write to ${terms.members}`,
        words: 'letters labels envelopes email mailing mail merge',
        icon: Mails,
        needs: 'mailings.preview',
        run: () => void navigate({ to: '/mailings/new' }),
      },
      {
        label: 'Equality monitoring',
        words: 'equality diversity answers sex ethnic disability age',
        icon: Scale,
        needs: 'monitoring.report',
        run: () => void navigate({ to: '/monitoring' }),
      },
      {
        label: `Bring open ${terms.cases}`,
        words: 'import spreadsheet cases csv xlsx upload',
        icon: Upload,
        needs: 'cases.applyImport',
        run: () => void navigate({ to: '/cases/import' }),
      },
      {
        label: 'Bring in a membership list',
        words: 'import members csv upload paste',
        icon: Upload,
        needs: 'members.applyImport',
        run: () => void navigate({ to: '/members/import' }),
      },
      {
        label: 'Duplicates',
        words: 'same person twice merge two records',
        icon: UsersRound,
        needs: 'members.duplicates',
        run: () => void navigate({ to: '/members/duplicates' }),
      },
      {
        label: 'Mend the list',
        words: 'data quality postcode email missing wrong put right',
        icon: ListChecks,
        needs: 'members.quality',
        run: () => void navigate({ to: '/members/quality' }),
      },
      {
        label: capital(terms.checkOff),
        words: 'payroll deductions remittance reconcile employer list',
        icon: Landmark,
        needs: 'members.remittances',
        run: () => void navigate({ to: '/members/check-off' }),
      },
      {
        label: 'Membership report',
        words: 'export xlsx csv figures chart',
        icon: FileDown,
        needs: 'reports.membership',
        run: () => void navigate({ to: '/reports/membership' }),
      },
      {
        label: 'Make a report',
        words: 'membership density joiners leavers movers arrears return region figures table chart',
        icon: FileDown,
        needs: 'reports.run',
        run: () => void navigate({ to: '/reports/make' }),
      },
      {
        label: 'Casework report',
        words: 'export pdf figures chart committee',
        icon: FileDown,
        needs: 'reports.casework',
        run: () => void navigate({ to: '/reports/casework' }),
      },
      {
        label: 'Back up now',
        words: 'backup copy safe',
        icon: DatabaseBackup,
        needs: 'branch.backup',
        run: () => void backUp(undefined),
      },
      { label: 'Print this page', words: 'paper pdf', icon: Printer, keys: 'Ctrl P', run: () => void printPage() },
      {
        label: 'Go to Today',
        words: 'deadlines dates',
        icon: Sun,
        keys: 'G T',
        run: () => void navigate({ to: '/today' }),
      },
      {
        label: `Go to ${terms.cases}`,
        words: 'casework',
        icon: FolderOpen,
        keys: 'G C',
        needs: 'cases.list',
        run: () => void navigate({ to: '/cases' }),
      },
      {
        label: `Calendar of ${terms.cases}`,
        words: 'dates deadlines hearings month ics',
        icon: CalendarDays,
        keys: 'G D',
        needs: 'clocks.due',
        run: () => void navigate({ to: '/cases/calendar' }),
      },
      {
        label: 'Enquiries',
        words: 'questions answers',
        icon: MessageCircleQuestionMark,
        keys: 'G E',
        needs: 'enquiries.list',
        run: () => void navigate({ to: '/cases/enquiries' }),
      },
      {
        label: `Hand over ${terms.cases}`,
        words: 'handover leaving away rep',
        icon: ArrowRightLeft,
        needs: 'handovers.list',
        run: () => void navigate({ to: '/cases/handovers' }),
      },
      {
        label: `Go to ${terms.members}`,
        words: 'list people',
        icon: Users,
        keys: 'G M',
        needs: 'members.list',
        run: () => void navigate({ to: '/members' }),
      },
      {
        label: `Go to ${terms.workplaces}`,
        words: 'employers reps',
        icon: MapPinHouse,
        keys: 'G W',
        needs: 'workplaces.list',
        run: () => void navigate({ to: '/workplaces' }),
      },
      {
        label: 'Go to reports',
        words: 'figures',
        icon: ChartColumn,
        keys: 'G R',
        needs: 'reports.membership',
        run: () => void navigate({ to: '/reports/membership' }),
      },
      {
        label: 'Time limits',
        words: 'count clock deadline calculator tribunal notice ballot',
        icon: Hourglass,
        keys: 'G L',
        needs: 'clocks.compute',
        run: () => void navigate({ to: '/time-limits' }),
      },
      {
        label: 'Procedures',
        words: 'employer policy stages days grievance disciplinary',
        icon: Route,
        keys: 'G P',
        needs: 'procedures.list',
        run: () => void navigate({ to: '/procedures' }),
      },
      {
        label: 'Letters and forms',
        words: 'template word docx',
        icon: FileText,
        needs: 'letters.list',
        run: () => void navigate({ to: '/letters' }),
      },
      {
        label: 'Open a case file',
        words: 'exchange import merge came back json',
        icon: FileInput,
        needs: 'cases.applyExchange',
        run: () => void navigate({ to: '/cases/open-file' }),
      },
      {
        label: 'History and undo',
        words: 'what changed revert',
        icon: History,
        keys: 'G H',
        run: () => void navigate({ to: '/branch', search: { tab: 'history' } }),
      },
      {
        label: 'Check the record',
        words: 'verify chain damage',
        icon: ShieldCheck,
        needs: 'branch.verify',
        run: () => void navigate({ to: '/branch', search: { tab: 'history' } }),
      },
      {
        label: 'Settings',
        words: 'name country zone theme',
        icon: House,
        run: () => void navigate({ to: '/branch', search: { tab: 'settings' } }),
      },
      { label: 'Light', words: 'theme colours bright', icon: SunMedium, run: () => choose('light') },
      { label: 'Dark', words: 'theme colours night', icon: Moon, run: () => choose('dark') },
      {
        label: 'Light or dark as the computer has it',
        words: 'theme auto system',
        icon: Monitor,
        run: () => choose('auto'),
      },
      { label: 'Lock', words: 'leave passphrase close away', icon: Lock, keys: 'Ctrl Shift L', run: () => void lock() },
      {
        label: 'Officers',
        words: 'accounts roles passphrase recovery sheet who may unlock',
        icon: KeyRound,
        needs: 'officers.add',
        run: () => void navigate({ to: '/branch/officers' }),
      },
      { label: 'Keyboard shortcuts', words: 'keys help', icon: Keyboard, keys: '?', run: openShortcutList },
      branch?.isSample
        ? { label: 'Back to our branch', words: 'own leave sample', icon: House, run: () => void open('own') }
        : { label: 'Look round the sample branch', words: 'demo try', icon: House, run: () => void open('sample') },
    ],
    [navigate, terms, branch?.isSample, branch?.words, open, choose, backUp, lock],
  );
  return useMemo(
    () => all.filter(({ needs }) => needs === undefined || mayCall(needs, officer?.roles ?? null)),
    [all, officer],
  );
}
