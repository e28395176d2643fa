// Which column of the file is which field, beside five real rows, to be put right by hand.

import { Select } from '@mantine/core';
import type { ImportField, ImportPreview, Mapping } from '../../../shared/contract/members.ts';
import { ImportFieldSchema } from '../../../shared/contract/members.ts';
import { useWords } from '../../app/desk.tsx';
import { SelectField } from '../../components/fields.tsx';
import { fieldWords } from './import-words.ts';
import classes from './members.module.css';

interface ImportColumnsProps {
  preview: ImportPreview;
  onMapping: (mapping: Mapping) => void;
  dateOrder: 'dmy' | 'mdy';
  onDateOrder: (order: 'dmy' | 'mdy') => void;
}

const UNUSED = 'unused';

/** The mapping with `column` filling `field` and no other; null leaves the column out. */
function withColumn(mapping: Mapping, column: number, field: ImportField | null): Mapping {
  const kept = Object.entries(mapping).filter(([name, index]) => index !== column && name !== field);
  return Object.fromEntries(field === null ? kept : [...kept, [field, column]]);
}

export function ImportColumns(props: ImportColumnsProps) {
  const { preview } = props;
  const names = fieldWords(useWords());
  const fieldOf = new Map(Object.entries(preview.mapping).map(([field, column]) => [column, field as ImportField]));
  const options = [
    { value: UNUSED, label: 'Leave this column out' },
    ...ImportFieldSchema.options.map((field) => ({ value: field, label: names[field] })),
  ];
  return (
    <section className={classes.block}>
      <div className={classes.blockHead}>
        <h2 className="section-title">Which column is which</h2>
        <SelectField
          label="Days such as 03/04/2026 are written"
          options={[
            { value: 'dmy', label: 'day first: 3 April' },
            { value: 'mdy', label: 'month first: March 4' },
          ]}
          value={props.dateOrder}
          onChange={(order) => order && props.onDateOrder(order)}
          size="sm"
        />
      </div>
      <div className={classes.mapping}>
        <table>
          <thead>
            <tr>
              <th scope="col" className={classes.head}>
                In the file
              </th>
              <th scope="col" className={classes.head}>
                Is our
              </th>
              <th scope="col" className={classes.head} colSpan={5}>
                First rows
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.headers.map((header, column) => {
              const field = fieldOf.get(column);
              const name = header.trim() === '' ? `Column ${column + 1}, no heading` : header;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the file
                <tr key={column}>
                  <th scope="row" className={classes.name} data-unused={field === undefined || undefined}>
                    {name}
                  </th>
                  <td>
                    <Select
                      aria-label={`${name} is our`}
                      data={options}
                      value={field ?? UNUSED}
                      allowDeselect={false}
                      searchable
                      w={210}
                      onChange={(value) =>
                        props.onMapping(
                          withColumn(preview.mapping, column, value === UNUSED ? null : (value as ImportField)),
                        )
                      }
                    />
                  </td>
                  {preview.sample.map((row, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a sample row is its place in the file
                    <td key={index} className={classes.sample} title={row[column] ?? ''}>
                      {row[column] ?? ''}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
