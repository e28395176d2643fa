// The dates of a case for somebody's own calendar. No names in titles unless somebody asks for them.

import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { PaperDialog, PaperDone, usePaper } from './paper-dialog.tsx';
import classes from './paper-menu.module.css';
import type { PaperAsked } from './paper-menu.tsx';

export function PaperCalendarDialog({ page, onClose }: PaperAsked) {
  const [withNames, setWithNames] = useState(false);
  const [made, setMade] = useState<Outputs['cases']['calendar'] | null>(null);
  const paper = usePaper(
    (client, names: boolean, signal) => client.cases.calendar({ id: page.case.id, withNames: names }, { signal }),
    {},
    setMade,
  );
  if (made) {
    return (
      <PaperDone
        title="The calendar is made"
        sentence={
          made.events === 0
            ? 'There is no date ahead in this case: the calendar is empty.'
            : `${made.events === 1 ? 'One date' : `${made.events} dates`} in ${made.name}. Open the file, and Outlook, Google or Apple puts them in. It does not follow later changes: make another one then.`
        }
        onClose={onClose}
      />
    );
  }
  return (
    <PaperDialog
      title="Calendar"
      sentence="The deadlines and hearings of this case as a file that Outlook, Google and Apple read."
      action="Make the calendar"
      size="md"
      paper={paper}
      onSubmit={() => void paper.run(withNames)}
      onClose={onClose}
    >
      <Checkbox
        label="Put names in the titles"
        checked={withNames}
        onChange={(event) => setWithNames(event.currentTarget.checked)}
      />
      <p className={classes.hint}>
        {withNames
          ? 'Whoever sees the calendar, on a phone that lies about too, reads whose case it is.'
          : `Titles say ${page.case.number} and what is due, not who it is about.`}
      </p>
    </PaperDialog>
  );
}
