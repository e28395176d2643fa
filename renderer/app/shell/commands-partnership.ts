// What the palette can do for partnership: what one comes for first, then its pages.

import type { useNavigate } from '@tanstack/react-router';
import {
  BookOpenText,
  FilePenLine,
  Gauge,
  Goal,
  Handshake,
  HeartPulse,
  MessageSquareWarning,
  MessagesSquare,
  ScrollText,
  Shuffle,
  Sprout,
  UserRoundCog,
  UsersRound,
} from 'lucide-react';
import { beginInitiative } from '../../features/partnership/initiatives/new-initiative.ts';
import { raiseIssue } from '../../features/partnership/matters/raise-issue.ts';
import type { Command } from './command.ts';

export const partnershipCommands = (navigate: ReturnType<typeof useNavigate>): Command[] => [
  {
    label: 'Raise an issue',
    words: 'partnership concern early conversation forum problem something coming',
    icon: MessageSquareWarning,
    keys: 'I',
    needs: 'partnership.raiseIssue',
    run: () => raiseIssue(),
  },
  {
    label: 'Something is changing',
    words: 'partnership consultation redundancy transfer tupe restructure change employer proposes',
    icon: Shuffle,
    needs: 'partnership.openConsultation',
    run: () => void navigate({ to: '/partnership/consultations/new' }),
  },
  {
    label: 'Work on something together',
    words: 'partnership initiative idea improvement test of change appreciative inquiry interest policy',
    icon: Sprout,
    needs: 'partnership.keepInitiative',
    run: () => beginInitiative(),
  },
  {
    label: 'Go to partnership',
    words: 'forum joint committee prepare the meeting staff side management jcc jnc',
    icon: Handshake,
    keys: 'G F',
    needs: 'partnership.home',
    run: () => void navigate({ to: '/partnership' }),
  },
  {
    label: 'Issues and decisions',
    words: 'partnership issue consultation decision initiative dispute',
    icon: MessagesSquare,
    keys: 'G I',
    needs: 'partnership.matters',
    run: () => void navigate({ to: '/partnership/matters' }),
  },
  {
    label: 'Is partnership working?',
    words: 'indicators figures health check ladder tokenism substance',
    icon: Gauge,
    needs: 'partnership.indicators',
    run: () => void navigate({ to: '/partnership/working' }),
  },
  {
    label: 'Add a forum',
    words: 'partnership joint committee constitution wizard new council task force',
    icon: UsersRound,
    needs: 'partnership.openForum',
    run: () => void navigate({ to: '/partnership/forums/new' }),
  },
  {
    label: 'Agreements with the employer',
    words: 'partnership recognition facilities side letter review register',
    icon: FilePenLine,
    needs: 'agreements.list',
    run: () => void navigate({ to: '/partnership/agreements' }),
  },
  {
    label: 'Unions here',
    words: 'partnership profile mandate recognised briefing',
    icon: UserRoundCog,
    needs: 'partnership.unions',
    run: () => void navigate({ to: '/partnership/unions' }),
  },
  {
    label: 'Goals and outcomes',
    words: 'partnership measures absence turnover team target gain share',
    icon: Goal,
    needs: 'partnership.measures',
    run: () => void navigate({ to: '/partnership/measures' }),
  },
  {
    label: 'Health check of partnership',
    words: 'survey both sides anonymous baseline wave kiosk',
    icon: HeartPulse,
    needs: 'partnership.healthWaves',
    run: () => void navigate({ to: '/partnership/working' }),
  },
  {
    label: 'Annual report of partnership',
    words: 'year agreed with the unions statement social partnership',
    icon: ScrollText,
    needs: 'partnership.annualReportState',
    run: () => void navigate({ to: '/partnership/annual-report' }),
  },
  {
    label: 'Library of partnership',
    words: 'templates agenda minutes constitution letter behaviours code guide offline',
    icon: BookOpenText,
    needs: 'partnership.home',
    run: () => void navigate({ to: '/partnership/library' }),
  },
];
