// What the palette can do for reps and elections.

import type { useNavigate } from '@tanstack/react-router';
import {
  BookOpen,
  CalendarClock,
  DoorOpen,
  GraduationCap,
  LayoutGrid,
  Sprout,
  UserRoundCheck,
  Vote,
} from 'lucide-react';
import type { Words } from '../../../shared/domain/branch.ts';
import { facilityWords } from '../../../shared/domain/reps/words-facility.ts';
import { capital, type WordList } from '../../../shared/domain/words.ts';
import type { Command } from './command.ts';

interface RepsWords extends Pick<WordList, 'terms'> {
  words: Words | undefined;
}

export const repsCommands = (navigate: ReturnType<typeof useNavigate>, { terms, words }: RepsWords): Command[] => [
  {
    label: capital(terms.reps),
    words: 'reps stewards posts vacancies officers convenor',
    icon: UserRoundCheck,
    needs: 'reps.list',
    run: () => void navigate({ to: '/reps' }),
  },
  {
    label: 'Rule book',
    words: 'titles terms of posts timetable of elections who may vote training asked certification settings',
    icon: BookOpen,
    needs: 'reps.ruleBook',
    run: () => void navigate({ to: '/reps/rules' }),
  },
  {
    label: `Who is covered by a ${terms.rep}`,
    words: 'cover workplaces without rep steward nobody members per rep profile load',
    icon: LayoutGrid,
    needs: 'reps.cover',
    run: () => void navigate({ to: '/reps/cover' }),
  },
  {
    label: 'Who may stand next',
    words: 'pipeline interest new reps recruit candidates vacancy vacancies',
    icon: Sprout,
    needs: 'reps.pipeline',
    run: () => void navigate({ to: '/reps/pipeline' }),
  },
  {
    label: 'Count a file of papers',
    words: 'election stv ballot blt votes quota recount',
    icon: Vote,
    needs: 'elections.count',
    run: () => void navigate({ to: '/elections/count' }),
  },
  {
    label: 'Elections',
    words: 'ballot vote nominations count declare returning officer',
    icon: Vote,
    needs: 'elections.list',
    run: () => void navigate({ to: '/elections' }),
  },
  {
    label: 'Open an election',
    words: 'new election ballot post vacancy nominations',
    icon: Vote,
    needs: 'elections.open',
    run: () => void navigate({ to: '/elections/new' }),
  },
  {
    label: `Training of ${terms.reps}`,
    words: 'reps courses gaps expiry certificates certification needs',
    icon: GraduationCap,
    needs: 'reps.training',
    run: () => void navigate({ to: '/reps/training' }),
  },
  {
    label: facilityWords(words).title,
    words: 'facility union time hours off duties activities release sheet paid',
    icon: CalendarClock,
    needs: 'reps.facilityTime',
    run: () => void navigate({ to: '/reps/facility-time' }),
  },
  {
    label: 'Who may accompany',
    words: 'companion hearing certified weingarten official',
    icon: DoorOpen,
    needs: 'reps.companions',
    run: () => void navigate({ to: '/reps/companion' }),
  },
];
