import { View } from '@tarojs/components';
import type { HeldItem } from '@shared/contract/roster-leave';
import { Sheet } from '@/components/feedback/sheet';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { heldNote, leaverNote, leaveText } from '@/text/roster-leave';
import type { Leave, Leaving } from './use-leave';

export const domId = (key: string): string => key.replace(/[^A-Za-z0-9_-]/g, '-');

const nameOf = (content: Leaving, memberId: string | null | undefined): string | null | undefined =>
  memberId === null || memberId === undefined ? memberId : (content.people.find((person) => person.memberId === memberId)?.name ?? '');

/** What those who go have in hand, each with who takes it over. */
export const Hands = ({ leave, content }: { leave: Leave; content: Leaving }) => {
  const { held, open, form, errors } = leave;
  if (held.length === 0) return null;
  return (
    <View id="hands">
      <Section title={leaveText.handOver(held.length)} {...(open.length === 0 ? {} : { more: leaveText.left(open.length) })} />
      <Card isFlush>
        {held.map((item) => {
          const to = nameOf(content, form.hands[item.key]);
          const whose = leave.isOne ? item.title : `${nameOf(content, item.memberId) ?? ''}：${item.title}`;
          return (
            <Row
              key={item.key}
              id={`hand-${domId(item.key)}`}
              title={whose}
              note={errors[item.key] ?? heldNote(item, to)}
              end={
                <View className="line-up">
                  {to === undefined ? null : <Chip tone="done" word={to === null ? leaveText.vacant : to} />}
                  <Button id={`choose-${domId(item.key)}`} isSmall onTap={() => leave.startHanding(item)}>
                    {leaveText.choose}
                  </Button>
                </View>
              }
            />
          );
        })}
      </Card>
    </View>
  );
};

const mayTake = ({ is }: HeldItem, standing: string): boolean => standing === 'full' || (is !== 'contact' && standing === 'probationary');

export const HandSheet = ({ leave, content }: { leave: Leave; content: Leaving }) => {
  const item = leave.handing;
  const groupOf = (groupId: string | undefined): string | undefined => content.groups.find((group) => group.groupId === groupId)?.name;
  const people =
    item === undefined || !item.mayHandOn
      ? []
      : content.people.filter(({ memberId, standing }) => !leave.form.chosen.includes(memberId) && mayTake(item, standing));
  return (
    <Sheet
      id="hand-sheet"
      isOpen={item !== undefined}
      onClose={() => leave.startHanding(undefined)}
      title={item === undefined ? '' : leaveText.handOverTitle(item.title)}
    >
      {item === undefined ? null : (
        <Card isFlush>
          {item.mayStayVacant ? (
            <Row
              id="hand-nobody"
              title={leaveText.vacant}
              {...(item.mayHandOn ? {} : { note: leaveText.vacantNote })}
              onTap={() => leave.hand(item, null)}
            />
          ) : null}
          {people.map((person) => (
            <Row
              key={person.memberId}
              id={`hand-to-${domId(person.memberId)}`}
              title={person.name}
              note={leaverNote(person, groupOf(person.groupId))}
              onTap={() => leave.hand(item, person.memberId)}
            />
          ))}
        </Card>
      )}
    </Sheet>
  );
};
