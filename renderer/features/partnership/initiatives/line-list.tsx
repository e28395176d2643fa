// Short lines that belong together, added one by one with Enter and taken away again: themes, interests, standards.

import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { IfMay } from '../../../components/if-may.tsx';
import classes from './initiative.module.css';
import inquiryClasses from './inquiry.module.css';
import { NewLine } from './new-line.tsx';

interface LineListProps {
  /** What they are, for whoever hears the page: "Interests of management". */
  label: string;
  lines: readonly string[];
  placeholder: string;
  /** Said where there is none yet. */
  empty?: ReactNode;
  isRunning: boolean;
  /** Whether it was kept: then the line is cleared. */
  onSave: (lines: string[]) => Promise<unknown>;
  isReadOnly?: boolean;
}

export function LineList({ label, lines, placeholder, empty, isRunning, onSave, isReadOnly = false }: LineListProps) {
  const [line, setLine] = useState('');
  const add = async () => {
    if (line.trim() === '' || isRunning) return;
    if ((await onSave([...lines, line])) !== undefined) setLine('');
  };
  return (
    <div className={inquiryClasses.lineList}>
      {lines.length === 0 && empty && <p className={classes.hint}>{empty}</p>}
      <ul aria-label={label} className={inquiryClasses.lines}>
        {lines.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same line may stand twice
          <li key={at}>
            <span>{text}</span>
            {!isReadOnly && (
              <IfMay call="partnership.keepInitiative">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={26}
                  aria-label={`Take away: ${text}`}
                  data-no-print
                  disabled={isRunning}
                  onClick={() => void onSave(lines.filter((_, index) => index !== at))}
                >
                  <X size={14} aria-hidden />
                </ActionIcon>
              </IfMay>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <NewLine label={`Add to: ${label}`} placeholder={placeholder} value={line} onChange={setLine} onKeep={add} />
      )}
    </div>
  );
}
