// The fields that a template may use: pressed, one is copied with its braces, ready to be pasted into Word.

import { CopyButton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { fold, foldWords } from '../../../shared/rules/fold.ts';
import { useDesk } from '../../app/desk.tsx';
import classes from './letters.module.css';

export function FieldNames() {
  const { data } = useQuery(useDesk().letters.fields.queryOptions());
  const [text, setText] = useState('');
  const wanted = foldWords(text);
  const found = (data?.rows ?? []).filter(({ name, label }) =>
    wanted.every((word) => fold(`${name} ${label}`).includes(word)),
  );
  return (
    <section className={classes.fields} aria-label="Fields that a letter may use">
      <h2 className="section-title">Fields that a letter may use</h2>
      <p className={classes.about}>Press one to copy it, and paste it where it belongs in Word.</p>
      <TextInput
        size="sm"
        aria-label="Find a field"
        placeholder="Find a field"
        leftSection={<Search size={14} aria-hidden />}
        autoComplete="off"
        data-no-print
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ul>
        {found.map(({ name, label }) => (
          <li key={name}>
            <CopyButton value={`{${name}}`}>
              {({ copied, copy }) => (
                <button type="button" data-print className={classes.field} onClick={copy}>
                  <span>{label}</span>
                  <code>{copied ? 'Copied' : `{${name}}`}</code>
                </button>
              )}
            </CopyButton>
          </li>
        ))}
        {data && found.length === 0 && <li className={classes.about}>No field by that name.</li>}
      </ul>
      <p className={classes.about}>
        <code>{'{#field}'}</code> and <code>{'{/field}'}</code> round a passage show it only where the field holds
        something; <code>{'{^field}'}</code> and <code>{'{/field}'}</code> only where it holds nothing.
      </p>
    </section>
  );
}
