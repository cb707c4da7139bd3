import { call } from '@/api/call';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { useRemote } from '@/hooks/use-remote';
import type { Place } from '@/hooks/use-session';
import { openPage } from '@/platform/navigation';
import { firstWeekText } from '@/text/first-week';

const STEPS = 5;

const Left = ({ orgId }: { orgId: string }) => {
  const { content } = useRemote(`first week ${orgId}`, () => call('roster.firstWeek', { orgId }));
  if (content === undefined || content.done === STEPS) return null;
  return (
    <Card isFlush id="first-week-card">
      <Row
        id="go-first-week"
        icon="list"
        title={firstWeekText.entry}
        note={firstWeekText.left(content.done)}
        isStrong
        onTap={() => openPage('rosterFirstWeek', { orgId })}
      />
    </Card>
  );
};

/** On the first page of who administers the college, whichever of their places they are at, as long as something of the first week is left. */
export const FirstWeekCard = ({ places }: { places: readonly Place[] }) => {
  const college = places.find(({ kind, rights }) => kind === 'partyCommittee' && rights.includes('administer'));
  return college === undefined ? null : <Left key={college.orgId} orgId={college.orgId} />;
};
