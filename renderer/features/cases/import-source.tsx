// Where the open cases come from, and what helps them to be understood.

import { useWords } from '../../app/desk.tsx';
import { ChooseList, type ListSource } from '../../components/choose-list.tsx';
import { SideItem, SideList, TwoColumns } from '../../components/side-list.tsx';

export function ImportCasesSource(props: { onChoose: (source: ListSource) => void }) {
  const { terms } = useWords();
  return (
    <TwoColumns
      next={
        <>
          <SideList title="What it should hold">
            <SideItem title="Who">
              A {terms.membershipNumber}, or a name. Somebody not on the list comes in too, “membership to check”.
            </SideItem>
            <SideItem title="What kind, and the date that counts">
              The last day of employment, the act complained of. The last day to act is worked out for each row.
            </SideItem>
            <SideItem title="No date?">
              The {terms.case} comes in, and is on the list of whom to ring today: a limit that nobody knows may be
              tomorrow.
            </SideItem>
          </SideList>
          <SideList title="What happens then">
            <SideItem title="You see every row with its clock">And say whose it is where the row does not.</SideItem>
            <SideItem title="It comes in as one step">So it can be undone whole, now or later.</SideItem>
          </SideList>
        </>
      }
    >
      <ChooseList
        label={`Choose the spreadsheet of ${terms.cases}`}
        title={`Drop your spreadsheet of open ${terms.cases} here`}
        onChoose={props.onChoose}
      >
        or press to choose it. An Excel workbook or a CSV file, with one row for each {terms.case}.
      </ChooseList>
    </TwoColumns>
  );
}
