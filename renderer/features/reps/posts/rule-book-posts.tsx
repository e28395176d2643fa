// The rule book: what posts are called and how long a term of each is.

import { NumberInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../../app/desk.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import classes from './posts.module.css';
import type { RulesProps } from './rule-book-page.tsx';

export function Section(props: { title: string; sentence: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h2 className="section-title">{props.title}</h2>
      <p>{props.sentence}</p>
      {props.children}
    </section>
  );
}

interface NumberFieldProps {
  label: string;
  help?: string;
  value: number | null;
  onChange: (value: number | null) => void;
  problem?: string | undefined;
  least?: number;
  most: number;
  isHidden?: boolean;
}

/** A whole number; null where it is left empty. */
export function NumberField({ label, help, value, onChange, problem, least = 0, most, isHidden }: NumberFieldProps) {
  return (
    <NumberInput
      {...(isHidden ? { 'aria-label': label } : { label })}
      description={help}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
      error={problem}
      min={least}
      max={most}
      allowDecimal={false}
      maw={isHidden ? 110 : 340}
    />
  );
}

export function PostRules({ value, change, issueFor }: RulesProps) {
  const { repKinds } = useWords();
  const put = (at: number, part: Partial<(typeof value.posts)[number]>) =>
    change({ posts: value.posts.map((rule, index) => (index === at ? { ...rule, ...part } : rule)) });
  return (
    <Section
      title="Posts and their terms"
      sentence="What your rules call a post stands wherever it is named. The last day of a term is counted from its months when somebody is appointed or elected; without months it ends when somebody says so."
    >
      <ReadingTable label="Posts and their terms" heads={['Post', 'Called here', 'Months of a term']} align="middle">
        {value.posts.map(({ kind, title, termMonths }, at) => (
          <tr key={kind}>
            <td>{repKinds[kind]}</td>
            <td>
              <TextInput
                aria-label={`What ${repKinds[kind].toLowerCase()} is called here`}
                placeholder={repKinds[kind]}
                value={title}
                onChange={(event) => put(at, { title: event.currentTarget.value })}
                error={issueFor('posts', at, 'title')}
                maxLength={500}
              />
            </td>
            <td>
              <NumberField
                isHidden
                label={`Months of a term as ${repKinds[kind].toLowerCase()}`}
                value={termMonths}
                onChange={(months) => put(at, { termMonths: months })}
                problem={issueFor('posts', at, 'termMonths')}
                least={1}
                most={120}
              />
            </td>
          </tr>
        ))}
      </ReadingTable>
    </Section>
  );
}
