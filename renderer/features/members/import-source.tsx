// Where a membership list comes from, and what it should hold.

import { useWords } from '../../app/desk.tsx';
import { ChooseList, type ListSource } from '../../components/choose-list.tsx';
import { SideItem, SideList, TwoColumns } from '../../components/side-list.tsx';
import { KnownSources } from './known-sources.tsx';
import { NO_NUMBER } from './member-words.ts';

export function ImportSource(props: { onChoose: (source: ListSource) => void }) {
  return (
    <TwoColumns next={<WhatHelps />}>
      <ChooseList label="Choose the membership list" title="Drop the membership list here" onChoose={props.onChoose}>
        or press to choose it. An Excel workbook, or a CSV file however it was written.
      </ChooseList>
    </TwoColumns>
  );
}

function WhatHelps() {
  const { terms } = useWords();
  return (
    <>
      <KnownSources />
      <SideList title="What the list should hold">
        <SideItem title={`The ${terms.membershipNumber}`}>
          It tells who is who. Somebody without one comes in too, as “{NO_NUMBER}”.
        </SideItem>
        <SideItem title={`Name, ${terms.workplace}, joined, standing`}>
          Whatever the columns are called and in whatever order. You can put them right by hand.
        </SideItem>
        <SideItem title="The same kind of list again?">
          It is recognised by its headings, and read as you said the last time.
        </SideItem>
      </SideList>
      <SideList title="What happens then">
        <SideItem title="You see what would change">
          Who is new, who changed and how, and which rows cannot be read.
        </SideItem>
        <SideItem title="It comes in as one step">So it can be undone whole, now or later.</SideItem>
      </SideList>
    </>
  );
}
