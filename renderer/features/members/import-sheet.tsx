// Which sheet of a workbook the list is on, and which of its first rows names the columns: pointed at, not typed.

import { Radio, Select } from '@mantine/core';
import type { ImportPreview } from '../../../shared/contract/member-import.ts';
import shared from '../../components/import.module.css';
import classes from './import-list.module.css';
import { countRows } from './import-words.ts';

interface ImportSheetProps {
  preview: ImportPreview;
  onChoose: (where: { sheet?: string; headerRow?: number | undefined }) => void;
}

const MOST_CELLS = 8;

export function ImportSheet({ preview, onChoose }: ImportSheetProps) {
  const { sheets, sheet, headerRow, firstRows } = preview;
  const width = Math.min(MOST_CELLS, Math.max(1, ...firstRows.map((row) => row.length)));
  const cells = Array.from({ length: width }, (_, column) => column);
  return (
    <section className={classes.sheet} aria-label="Sheet and headings">
      {sheets.length > 1 && (
        <Select
          label="The list is on the sheet"
          data={sheets.map(({ name, rows }) => ({ value: name, label: `${name}, ${countRows(rows)}` }))}
          value={sheet}
          allowDeselect={false}
          maw={360}
          mb="md"
          onChange={(name) => name !== null && onChoose({ sheet: name, headerRow: undefined })}
        />
      )}
      <h2 className={`section-title ${classes.title}`}>Which row names the columns?</h2>
      <div className={shared.mapping}>
        <table className={classes.firstRows}>
          <tbody>
            {firstRows.map((row, index) => {
              const number = index + 1;
              const isBlank = row.every((cell) => cell.trim() === '');
              return (
                <tr key={number} data-chosen={number === headerRow || undefined}>
                  <th scope="row">
                    <Radio
                      name="header-row"
                      label={`Row ${number}`}
                      disabled={isBlank}
                      checked={number === headerRow}
                      onChange={() => onChoose({ ...(sheet !== null && { sheet }), headerRow: number })}
                    />
                  </th>
                  {cells.map((column) => (
                    <td key={column} className={shared.sample} title={row[column] ?? ''}>
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
