// Options against the standards by which they are judged, as a table in which each cell is answered with one press. What both
// sides have before them is ticked; the rest is ours alone.

import { ActionIcon, Checkbox, Select } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { NegotiationItem, Option } from '../../../../shared/domain/negotiations/items.ts';
import { meetsWords } from '../../../../shared/domain/negotiations/words-items.ts';
import { useMay } from '../../../app/use-may.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { Section } from '../../partnership/consultations/section.tsx';
import { NewLine } from '../../partnership/initiatives/new-line.tsx';
import type { ItemPartProps } from './item-view.tsx';
import classes from './items.module.css';
import { type ItemChange, useChangeItem } from './use-item.ts';

type Value = Option['meets'][number]['value'];
const VALUES = (Object.keys(meetsWords) as Value[]).map((value) => ({ value, label: meetsWords[value] }));

const given = ({ meets, ...option }: Option) => ({
  ...option,
  meets: meets.map(({ standardId, value }) => ({ standard: standardId, value })),
});

export function OptionsSection({ page: { item }, negotiation }: ItemPartProps) {
  const { options, standards } = item;
  const save = useChangeItem(item, 'Kept.');
  const mayWrite = useMay()('negotiations.keepItem');
  const isAsked = negotiation.negotiation.method !== 'positional' || options.length + standards.length > 0;
  if (!isAsked) return null;
  const keep = (change: ItemChange) => save.run(change);
  const put = (option: Option, part: Partial<Option>) =>
    void keep({ options: options.map((one) => given(one.id === option.id ? { ...one, ...part } : one)) });
  return (
    <Section title="Options and standards">
      <ErrorBanner error={save.trouble} onClose={save.clear} />
      {options.length + standards.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, from the keyboard too
        <section className={classes.scroll} aria-label="Options against standards" tabIndex={0}>
          <table className={`${classes.sides} ${classes.matrix}`}>
            <thead>
              <tr>
                <th scope="col">Option</th>
                {standards.map((standard) => (
                  <th key={standard.id} scope="col">
                    <strong>{standard.text}</strong>
                    {mayWrite && (
                      <MarkAndRemove
                        name={standard.text}
                        isForBothSides={standard.isForBothSides}
                        isRunning={save.isRunning}
                        onMark={(isForBothSides) =>
                          void keep({
                            standards: standards.map((one) => (one === standard ? { ...one, isForBothSides } : one)),
                          })
                        }
                        onRemove={() => void keep({ standards: standards.filter((one) => one !== standard) })}
                      />
                    )}
                  </th>
                ))}
                <th scope="col">Agreed</th>
              </tr>
            </thead>
            <tbody>
              {options.map((option) => (
                <tr key={option.id}>
                  <th scope="row">
                    {option.text}
                    {mayWrite && (
                      <MarkAndRemove
                        name={option.text}
                        isForBothSides={option.isForBothSides}
                        isRunning={save.isRunning}
                        onMark={(isForBothSides) => put(option, { isForBothSides })}
                        onRemove={() => void keep({ options: options.filter((one) => one !== option).map(given) })}
                      />
                    )}
                  </th>
                  {standards.map((standard) => (
                    <td key={standard.id}>
                      <Meets option={option} standard={standard} mayWrite={mayWrite} onPut={put} />
                    </td>
                  ))}
                  <td>
                    <Checkbox
                      aria-label={`Agreed: ${option.text}`}
                      checked={option.isAgreed}
                      disabled={!mayWrite || save.isRunning}
                      onChange={(event) => put(option, { isAgreed: event.currentTarget.checked })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {mayWrite && (
        <div className={classes.oursParts} data-no-print>
          <OneMore
            label="Add an option"
            placeholder="An option, Enter keeps it"
            isRunning={save.isRunning}
            onKeep={(text) => keep({ options: [...options.map(given), text] })}
          />
          <OneMore
            label="Add a standard"
            placeholder="A standard: fair to both shifts"
            isRunning={save.isRunning}
            onKeep={(text) => keep({ standards: [...standards, text] })}
          />
        </div>
      )}
    </Section>
  );
}

interface MeetsProps {
  option: Option;
  standard: NegotiationItem['standards'][number];
  mayWrite: boolean;
  onPut: (option: Option, part: Partial<Option>) => void;
}

function Meets({ option, standard, mayWrite, onPut }: MeetsProps) {
  const value = option.meets.find(({ standardId }) => standardId === standard.id)?.value ?? null;
  if (!mayWrite) return value === null ? null : meetsWords[value];
  const others = option.meets.filter(({ standardId }) => standardId !== standard.id);
  return (
    <Select
      className={classes.pick ?? ''}
      size="xs"
      aria-label={`Does “${option.text}” meet “${standard.text}”?`}
      placeholder="?"
      data={VALUES}
      value={value}
      openOnFocus={false}
      onChange={(next) =>
        onPut(option, {
          meets: next === null ? others : [...others, { standardId: standard.id, value: next as Value }],
        })
      }
    />
  );
}

interface MarkAndRemoveProps {
  name: string;
  isForBothSides: boolean;
  isRunning: boolean;
  onMark: (isForBothSides: boolean) => void;
  onRemove: () => void;
}

function MarkAndRemove({ name, isForBothSides, isRunning, onMark, onRemove }: MarkAndRemoveProps) {
  return (
    <span className={classes.both}>
      <Checkbox
        size="xs"
        label="for both sides"
        aria-label={`For both sides: ${name}`}
        checked={isForBothSides}
        disabled={isRunning}
        onChange={(event) => onMark(event.currentTarget.checked)}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        data-no-print
        aria-label={`Take away: ${name}`}
        disabled={isRunning}
        onClick={onRemove}
      >
        <X size={14} aria-hidden />
      </ActionIcon>
    </span>
  );
}

interface OneMoreProps {
  label: string;
  placeholder: string;
  isRunning: boolean;
  onKeep: (text: string) => Promise<unknown>;
}

function OneMore({ label, placeholder, isRunning, onKeep }: OneMoreProps) {
  const [text, setText] = useState('');
  const keep = async () => {
    if (text.trim() === '' || isRunning) return;
    if ((await onKeep(text)) !== undefined) setText('');
  };
  return (
    <NewLine
      label={label}
      placeholder={placeholder}
      needs="negotiations.keepItem"
      value={text}
      onChange={setText}
      onKeep={keep}
    />
  );
}
