import { useState } from 'react';
import type { CareListView, CareRowView } from '@shared/contract/care';
import { isUnderWay, KIND_OF_LIST } from '@shared/records/vocabulary/care';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { openPage } from '@/platform/navigation';
import { careStateWord, careText } from '@/text/care';
import type { Care } from './use-care';
import { restWords, rowNote } from './words';

export const partId = (id: string): string => id.replace(/[:.]/g, '-');

/** What a tap on a line's button enters: a visit for who is in need, else one of the list's own kind; always of the person tapped. */
const enterFor = (orgId: string, { list }: CareListView, { memberId }: CareRowView): void =>
  openPage('registerForm', { orgId, type: list === 'hardships' ? 'careActivity' : KIND_OF_LIST[list], memberId });

type LineProps = { care: Care; list: CareListView; row: CareRowView };

const CareLine = ({ care: { orgId, today, isSecretary }, list, row }: LineProps) => {
  const { recordId, state, mayEnter } = row;
  const id = partId(recordId ?? row.memberId);
  return (
    <Row
      id={`row-${id}`}
      title={row.name}
      note={rowNote(list.list, row, { today, mayAnswer: isSecretary })}
      end={
        mayEnter ? (
          <Button id={`do-${id}`} isSmall kind={isUnderWay(state) ? 'outlined' : 'quiet'} onTap={() => enterFor(orgId, list, row)}>
            {careText.enter}
          </Button>
        ) : (
          <Chip {...careStateWord(list.list, state, isSecretary)} />
        )
      }
      {...(recordId === undefined ? {} : { onTap: () => openPage('registerRecord', { recordId }) })}
    />
  );
};

/** What is owed or runs; the rest is a tap away. Nobody is chosen before somebody taps their row. */
export const CareRows = ({ care, list }: Omit<LineProps, 'row'>) => {
  const [isOpen, setOpen] = useState(false);
  const { rows } = list;
  const open = rows.filter(({ state }) => isUnderWay(state));
  const rest = rows.length - open.length;
  return (
    <Card isFlush id={`care-${list.list}`}>
      {open.length > 0 ? null : <Row id="care-none" title={restWords(list)} />}
      {(isOpen ? rows : open).map((row) => (
        <CareLine key={row.recordId ?? row.memberId} care={care} list={list} row={row} />
      ))}
      {rest === 0 ? null : <Row id="care-rest" title={isOpen ? careText.fewer : careText.rest(rest)} onTap={() => setOpen(!isOpen)} />}
    </Card>
  );
};
