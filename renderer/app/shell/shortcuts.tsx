// The keyboard: single keys where nothing is being typed, and the list of them all under "?".

import { Modal } from '@mantine/core';
import { useEffect } from 'react';
import { followPrinting, printPage } from '../../components/printing.ts';
import { useCommands } from './commands.ts';
import { openPalette } from './palette-store.ts';
import { closeShortcutList, openShortcutList, useShortcutListIsOpen } from './shortcut-list.ts';
import classes from './shortcuts.module.css';

const SECOND_KEY_MS = 1_500;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export function Shortcuts() {
  const commands = useCommands();
  const isListOpen = useShortcutListIsOpen();

  useEffect(followPrinting, []);
  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toUpperCase();
      if ((event.ctrlKey || event.metaKey) && key === 'P' && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        void printPage();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"]')) return;
      if (key === '?') openShortcutList();
      else if (key === '/') openPalette();
      else {
        const sequence = first && performance.now() - first.at < SECOND_KEY_MS ? `${first.key} ${key}` : key;
        const command = commands.find((candidate) => candidate.keys === sequence);
        first = key === 'G' ? { key, at: performance.now() } : null;
        if (!command) return;
        command.run();
      }
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [commands]);

  return (
    <Modal opened={isListOpen} onClose={closeShortcutList} title="Keyboard shortcuts">
      <dl className={classes.list}>
        <Shortcut keys="Ctrl K" what="Find anything, do anything" />
        <Shortcut keys="/" what="The same" />
        {commands.map(
          (command) => command.keys && <Shortcut key={command.label} keys={command.keys} what={command.label} />,
        )}
        <Shortcut keys="↑ ↓" what="Move through a list" />
        <Shortcut keys="Enter" what="Open what is marked" />
      </dl>
    </Modal>
  );
}

function Shortcut(props: { keys: string; what: string }) {
  return (
    <div className={classes.row}>
      <dt>
        {props.keys.split(' ').map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{props.what}</dd>
    </div>
  );
}
