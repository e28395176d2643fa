// Find anything and do anything: members, cases, workplaces, documents and partnership's records as one types, and every
// command by its words.

import { Spotlight } from '@mantine/spotlight';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  FileText,
  FolderOpen,
  Gavel,
  GraduationCap,
  HandCoins,
  Handshake,
  type LucideIcon,
  MapPinHouse,
  MessageSquare,
  MessagesSquare,
  Search,
  Sprout,
  User,
  UserRoundCheck,
  UsersRound,
  Vote,
} from 'lucide-react';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { useDesk, useWords } from '../desk.tsx';
import type { Command } from './command.ts';
import { useCommands } from './commands.ts';
import classes from './palette.module.css';
import { paletteStore as store } from './palette-store.ts';

type Hit = Outputs['branch']['search']['rows'][number];

/** Marks the first entry, so that Enter opens it: the kit marks it when one types, before what was found has arrived. */
function markFirst(): void {
  const { opened, listId } = store.getState();
  const list = opened ? document.getElementById(listId) : null;
  if (!list) return;
  for (const marked of list.querySelectorAll('[data-selected]')) marked.removeAttribute('data-selected');
  list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}

/**
 * What is typed after the palette was asked for and before its field has the focus belongs into the field: whoever knows
 * the keys does not wait for it to be drawn.
 */
function useEarlyKeys(field: RefObject<HTMLInputElement | null>, add: (key: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!store.getState().opened || event.target === field.current) return;
      if (event.key.length !== 1 || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      add(event.key);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [field, add]);
}

const FOUND = 12;
const icons: Record<Hit['kind'], LucideIcon> = {
  member: User,
  case: FolderOpen,
  workplace: MapPinHouse,
  document: FileText,
  forum: UsersRound,
  issue: MessageSquare,
  consultation: MessagesSquare,
  decision: Gavel,
  initiative: Sprout,
  agreement: Handshake,
  negotiation: HandCoins,
  rep: UserRoundCheck,
  course: GraduationCap,
  election: Vote,
};

const PAGES = {
  forum: '/partnership/forums/$id',
  issue: '/partnership/issues/$id',
  consultation: '/partnership/consultations/$id',
  decision: '/partnership/decisions/$id',
  initiative: '/partnership/initiatives/$id',
  agreement: '/partnership/agreements/$id',
  negotiation: '/negotiations/$id',
  rep: '/reps/$id',
  course: '/reps/training/$id',
  election: '/elections/$id',
} as const;

export function Palette() {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEarlyKeys(
    field,
    useCallback((key: string) => setText((before) => before + key), []),
  );
  const navigate = useNavigate();
  const { terms } = useWords();
  const commands = useCommands();
  const wanted = text.trim();
  const search = useQuery({
    ...useDesk().branch.search.queryOptions({ input: { text: wanted, limit: FOUND } }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const hits = wanted === '' ? [] : (search.data?.rows ?? []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is what was found that moves the mark
  useEffect(markFirst, [search.data]);
  const lower = wanted.toLowerCase();
  const byWords = commands.filter((command) =>
    lower.split(/\s+/).every((part) => `${command.label} ${command.words}`.toLowerCase().includes(part)),
  );
  // Whoever begins to write a command means it, even where somebody's name sounds like it.
  const isMeant = (command: Command) => wanted.length > 1 && command.label.toLowerCase().startsWith(lower);
  const meant = byWords.filter(isMeant);
  const others = byWords.filter((command) => !isMeant(command));

  const open = (hit: Hit) => {
    if (hit.kind === 'member') void navigate({ to: '/members/$id', params: { id: hit.id } });
    else if (hit.kind === 'case') void navigate({ to: '/cases/$id', params: { id: hit.id } });
    else if (hit.kind === 'document' && hit.caseId) void navigate({ to: '/cases/$id', params: { id: hit.caseId } });
    else if (hit.kind === 'workplace') void navigate({ to: '/workplaces/$id', params: { id: hit.id } });
    else if (hit.kind !== 'document') void navigate({ to: PAGES[hit.kind], params: { id: hit.id } });
  };
  const kinds: Record<Hit['kind'], string> = {
    member: terms.member,
    case: terms.case,
    workplace: terms.workplace,
    document: 'document',
    forum: 'forum',
    issue: 'issue',
    consultation: 'consultation',
    decision: 'decision',
    initiative: 'initiative',
    agreement: 'agreement',
    negotiation: 'negotiation',
    rep: terms.rep,
    course: 'course',
    election: 'election',
  };

  return (
    <Spotlight.Root
      store={store}
      query={text}
      onQueryChange={setText}
      tagsToIgnore={[]}
      scrollable
      maxHeight={460}
      size={620}
      radius="lg"
      centered={false}
      attributes={{ content: { 'aria-label': 'Find anything, do anything' } }}
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
    >
      <Spotlight.Search
        ref={field}
        placeholder="A name, a number, a postcode, or what you want to do"
        aria-label="Find anything, do anything"
        leftSection={<Search size={19} aria-hidden />}
      />
      <Spotlight.ActionsList>
        <Commands commands={meant} />
        {hits.length > 0 && (
          <Spotlight.ActionsGroup label="Found">
            {hits.map((hit) => {
              const Icon = icons[hit.kind];
              return (
                <Spotlight.Action
                  key={`${hit.kind} ${hit.id}`}
                  leftSection={<Icon size={18} aria-hidden />}
                  label={hit.title}
                  description={hit.detail}
                  rightSection={<span className={classes.kind}>{kinds[hit.kind]}</span>}
                  onClick={() => open(hit)}
                />
              );
            })}
          </Spotlight.ActionsGroup>
        )}
        <Commands commands={others} />
        {hits.length === 0 && byWords.length === 0 && (
          <Spotlight.Empty>
            {search.data?.isReady === false
              ? 'The search is still being made ready. Try again in a few seconds.'
              : search.isFetching
                ? 'Looking'
                : `Nobody and nothing by “${wanted}”. Try part of a name, a number or a postcode.`}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function Commands(props: { commands: readonly Command[] }) {
  if (props.commands.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label="Do">
      {props.commands.map((command) => (
        <Spotlight.Action
          key={command.label}
          leftSection={<command.icon size={18} aria-hidden />}
          label={command.label}
          rightSection={command.keys && <kbd className={classes.keys}>{command.keys}</kbd>}
          onClick={command.run}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}
