// Whom a case is about: found on the list as one types, or logged at once under a name. Several people are possible.

import { Button, Combobox, Input, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus, Search, UserPlus } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useDesk, useWords } from '../../app/desk.tsx';
import { namesOf, type Who } from './case-draft.ts';
import classes from './who-field.module.css';
import { PersonFacts, WhoPerson } from './who-person.tsx';

const FOUND_AT_MOST = 8;
const QUIET_MS = 80;
/** Fewer letters are a search that is still being typed, not somebody's name. */
const NAME_FROM = 3;
const UNLISTED = 'unlisted';

interface WhoFieldProps {
  who: readonly Who[];
  onChange: (who: Who[]) => void;
  /** What is wrong with the whole answer. */
  problem: string | undefined;
  /** What is wrong with one of the people. */
  problemOf: (index: number) => string | undefined;
  inputId: string;
}

export function WhoField(props: WhoFieldProps) {
  const { who, onChange } = props;
  const { terms } = useWords();
  const [isAdding, setIsAdding] = useState(false);
  const group = useId();
  const adding = useRef<HTMLButtonElement>(null);
  const takesFocus = useRef(false);
  // What was chosen or taken off is gone with the focus: it goes back to where somebody is found, or could be.
  useEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    (adding.current ?? document.getElementById(props.inputId))?.focus();
  });
  const replace = (index: number, person: Who) => onChange(who.map((each, at) => (at === index ? person : each)));
  const add = (person: Who) => {
    setIsAdding(false);
    takesFocus.current = true;
    const isThere = 'memberId' in person && who.some((each) => 'memberId' in each && each.memberId === person.memberId);
    if (!isThere) onChange([...who, person]);
  };
  return (
    <div>
      {who.length > 0 && (
        <fieldset className={classes.people} aria-labelledby={group}>
          <Input.Label component="div" id={group} mb={-4}>
            Who it is about
          </Input.Label>
          {who.map((person, index) => (
            <WhoPerson
              key={'memberId' in person ? person.memberId : `unlisted-${index}`}
              person={person}
              onChange={(next) => replace(index, next)}
              onRemove={() => {
                takesFocus.current = true;
                onChange(who.filter((_, at) => at !== index));
              }}
              problem={props.problemOf(index)}
            />
          ))}
        </fieldset>
      )}
      {who.length > 0 && !isAdding ? (
        <Button
          ref={adding}
          size="compact-md"
          variant="subtle"
          ml={-8}
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => setIsAdding(true)}
        >
          Add another {terms.member}
        </Button>
      ) : (
        <WhoSearch
          id={props.inputId}
          label={who.length === 0 ? 'Who it is about' : `Another ${terms.member}`}
          isFocused={isAdding || who.length === 0}
          problem={props.problem}
          onFound={add}
        />
      )}
    </div>
  );
}

interface WhoSearchProps {
  id: string;
  label: string;
  isFocused: boolean;
  problem: string | undefined;
  onFound: (person: Who) => void;
}

function WhoSearch({ id, label, isFocused, problem, onFound }: WhoSearchProps) {
  const desk = useDesk();
  const { terms } = useWords();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), QUIET_MS);
  const { data, isPlaceholderData } = useQuery({
    ...desk.members.list.queryOptions({ input: { search, page: { offset: 0, limit: FOUND_AT_MOST } } }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const found = search === '' ? [] : (data?.rows ?? []);
  const more = (data?.total ?? 0) - found.length;
  const { selectFirstOption, resetSelectedOption } = combobox;
  const isCurrent = search !== '' && search === typed.trim() && data !== undefined && !isPlaceholderData;
  const isName = /\p{L}/u.test(typed);
  const canEnterTake = isCurrent && (found.length > 0 || (isName && search.length >= NAME_FROM));
  const firstFound = found[0]?.id;
  // Enter takes the best match, or logs the name when there is none; never somebody found for what was typed before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again whenever other people are found
  useEffect(() => {
    if (canEnterTake) selectFirstOption();
    else resetSelectedOption();
  }, [canEnterTake, firstFound, selectFirstOption, resetSelectedOption]);

  const choose = (value: string) => {
    onFound(value === UNLISTED ? namesOf(typed) : { memberId: value });
    setTyped('');
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start" withinPortal={false}>
      <Combobox.Target>
        <TextInput
          id={id}
          label={label}
          autoFocus={isFocused}
          placeholder={`Name, number, phone or ${terms.postcode}`}
          leftSection={<Search size={16} aria-hidden />}
          autoComplete="off"
          value={typed}
          error={problem}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => typed.trim() !== '' && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            // Enter here chooses a person; it must not log the case.
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed.trim() === '' || data === undefined}>
        <Combobox.Options aria-label="People found">
          {found.map((row) => (
            <Combobox.Option key={row.id} value={row.id}>
              <PersonFacts row={row} />
            </Combobox.Option>
          ))}
          {found.length === 0 && isCurrent && (
            <Combobox.Empty>
              {isName ? 'Nobody on the list by that name' : 'Nobody on the list by that number. Try their name.'}
            </Combobox.Empty>
          )}
          {isCurrent && isName && (
            <Combobox.Option value={UNLISTED} className={classes.unlisted}>
              <UserPlus size={16} aria-hidden /> Log “{typed.trim()}”, who is not on the list
            </Combobox.Option>
          )}
        </Combobox.Options>
        {more > 0 && (
          <Combobox.Footer className={classes.more}>{more.toLocaleString('en-GB')} more: type on</Combobox.Footer>
        )}
      </Combobox.Dropdown>
    </Combobox>
  );
}
