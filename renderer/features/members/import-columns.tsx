// Which column of the list is which field of a member.

import type { ImportField, ImportPreview, Mapping } from '../../../shared/contract/member-import.ts';
import { ImportFieldSchema } from '../../../shared/contract/member-import.ts';
import { useWords } from '../../app/desk.tsx';
import { MappingTable } from '../../components/mapping-table.tsx';
import { fieldWords } from './import-words.ts';

interface ImportColumnsProps {
  preview: ImportPreview;
  onMapping: (mapping: Mapping) => void;
  onDateOrder: (order: 'dmy' | 'mdy') => void;
}

/** An address and a name often stand in several columns. */
const TOGETHER: ReadonlySet<string> = new Set<ImportField>(['address', 'firstName', 'lastName', 'fullName']);

export function ImportColumns({ preview, ...rest }: ImportColumnsProps) {
  const names = fieldWords(useWords());
  return (
    <MappingTable
      {...rest}
      headers={preview.headers}
      sample={preview.sample}
      mapping={preview.mapping as Record<string, number | number[]>}
      together={TOGETHER}
      dateOrder={preview.dates.order}
      fields={ImportFieldSchema.options.map((field) => ({ value: field, label: names[field] }))}
    />
  );
}
