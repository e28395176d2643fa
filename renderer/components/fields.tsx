// The fields of every form: label above, help under it, what is wrong beside it in words. One column, calm.

import { Select, type SelectProps, Textarea, type TextareaProps, TextInput, type TextInputProps } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './fields.module.css';

/** One column of fields with room between them. */
export function Fields(props: { children: ReactNode }) {
  return <div className={classes.fields}>{props.children}</div>;
}

/** The buttons under a form: the primary one first, what is quiet (SaveState) after it. */
export function FormActions(props: { children: ReactNode }) {
  return (
    <div className={classes.actions} data-no-print>
      {props.children}
    </div>
  );
}

interface Common {
  label: string;
  /** Help, under the field. */
  help?: ReactNode;
  /** What is wrong, in words. */
  problem?: string | undefined;
  isOptional?: boolean;
}

const named = (label: string, isOptional: boolean | undefined): ReactNode =>
  isOptional ? (
    <>
      {label} <span className={classes.optional}>if you know it</span>
    </>
  ) : (
    label
  );

const order: TextInputProps['inputWrapperOrder'] = ['label', 'input', 'error', 'description'];

type TextFieldProps = Common &
  Omit<TextInputProps, 'label' | 'description' | 'error' | 'onChange'> & {
    onChange: (text: string) => void;
  };

export function TextField({ label, help, problem, isOptional, onChange, ...rest }: TextFieldProps) {
  return (
    <TextInput
      {...rest}
      label={named(label, isOptional)}
      description={help}
      error={problem}
      inputWrapperOrder={order}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type ProseFieldProps = Common &
  Omit<TextareaProps, 'label' | 'description' | 'error' | 'onChange'> & {
    onChange: (text: string) => void;
  };

/** Several lines, growing with what is written. */
export function ProseField({ label, help, problem, isOptional, onChange, ...rest }: ProseFieldProps) {
  return (
    <Textarea
      autosize
      minRows={3}
      maxRows={16}
      {...rest}
      label={named(label, isOptional)}
      description={help}
      error={problem}
      inputWrapperOrder={order}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type SelectFieldProps<V extends string> = Common &
  Omit<SelectProps, 'label' | 'description' | 'error' | 'onChange' | 'data' | 'value'> & {
    options: readonly { value: V; label: string }[];
    value: V | null;
    onChange: (value: V | null) => void;
  };

/** One of a list; searchable when it is long. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { label, help, problem, isOptional, onChange, options, ...rest } = props;
  return (
    <Select
      searchable={options.length > 10}
      openOnFocus={false}
      allowDeselect={false}
      checkIconPosition="right"
      nothingFoundMessage="Nothing by that name"
      {...rest}
      data={[...options]}
      label={named(label, isOptional)}
      description={help}
      error={problem}
      inputWrapperOrder={order}
      onChange={(value) => onChange(value as V | null)}
    />
  );
}
