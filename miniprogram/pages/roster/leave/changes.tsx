import { Text, View } from '@tarojs/components';
import { dayWord, wholeDayWord } from '@shared/kernel/time-words';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { leaveText } from '@/text/roster-leave';
import { domId } from './hands';
import type { Leave, Leaving } from './use-leave';

/** Fewer than this in a group, and it should be joined with another (支部条例第四条 asks three of a branch). */
const SMALL_GROUP = 3;

/** 应到 of the branch before and after, and the groups that become small. */
const Numbers = ({ leave, content }: { leave: Leave; content: Leaving }) => {
  const { chosen } = leave.form;
  const expected = content.people.filter(({ isExpected }) => isExpected);
  const stays = ({ memberId }: { memberId: string }): boolean => !chosen.includes(memberId);
  const small = content.groups.flatMap(({ groupId, name }) => {
    const people = content.people.filter((person) => person.groupId === groupId);
    const then = people.filter(stays).length;
    return then < people.length && then < SMALL_GROUP ? [{ groupId, name, then }] : [];
  });
  return (
    <>
      <Row
        id="expected-then"
        icon="people"
        title={leaveText.expected(expected.length, expected.filter(stays).length)}
        note={leaveText.expectedNote(dayWord(leave.fromOn))}
      />
      {small.map(({ groupId, name, then }) => (
        <Row
          key={groupId}
          id={`small-${domId(groupId)}`}
          icon="triangle"
          title={leaveText.smallGroup(name, then)}
          note={leaveText.smallGroupNote}
        />
      ))}
    </>
  );
};

/** What will be different from the day on, before it is done. */
export const Changes = ({ leave, content }: { leave: Leave; content: Leaving }) => {
  const { form, leavers, fromOn, clearsOn } = leave;
  return (
    <View id="changes">
      <Section title={leave.isOne ? leaveText.changes(dayWord(fromOn)) : leaveText.after} />
      <Card isFlush>
        <Row icon="minus" title={leaveText.noMore} note={leaveText.noMoreNote} />
        {leave.isOne ? null : <Numbers leave={leave} content={content} />}
        <Row icon="check" title={leaveText.kept} note={leaveText.keptNote} />
        {form.kind === 'suspended' ? null : (
          <Row id="clears" icon="clock" title={leaveText.cleared(wholeDayWord(clearsOn), leavers.length)} note={leaveText.clearedNote} />
        )}
      </Card>
      <Text className="note block">{form.kind === 'suspended' ? leaveText.suspendedNote : leaveText.mistake}</Text>
    </View>
  );
};
