// Taking a list out as a file: as a workbook or as text.

import { Button, Menu } from '@mantine/core';

export function ExportMenu(props: {
  isCompact?: boolean;
  /** "Export…" unless said. */
  label?: string;
  isRunning: boolean;
  onChoose: (format: 'xlsx' | 'csv') => void;
}) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button {...(props.isCompact && { size: 'compact-md' })} loading={props.isRunning}>
          {props.label ?? 'Export…'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => props.onChoose('xlsx')}>As a workbook (XLSX)</Menu.Item>
        <Menu.Item onClick={() => props.onChoose('csv')}>As text (CSV)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
