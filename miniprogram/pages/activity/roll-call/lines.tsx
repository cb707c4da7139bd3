import { Text, View } from '@tarojs/components';
import { timeOfInstant } from '@shared/kernel/day';
import { STATUS_WORDS } from '@shared/text/activity-words';
import { partOf, RollChoice } from '@/components/forms/roll-choice';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Chip, StateTag } from '@/components/parts/chip';
import { remoteAttendanceText } from '@/text/remote-attendance';
import { offlineText } from '@/text/offline';
import { rollText } from '@/text/roll-call';
import { reasonWords } from './leave-words';
import { isOpenLine, waitsForRecorder, type ShownLine } from './roll-draft';
import type { RollCall } from './use-roll-call';

const stateNames = { present: 'onSite', online: 'remote', excused: 'leave', absent: 'absent' } as const;

/** Where the word about a person comes from: 「手机 14:20」「公务」「林晓雯点」. */
export const sourceOf = (line: ShownLine): string => {
  if (line.isChanged) return '';
  // To whom the reason is not told the mark beside it says 请假, and that is all.
  const leave = line.leave && !line.leave.isReasonHidden && line.status === 'absentExcused' ? reasonWords(line.leave) : [];
  const afar =
    line.presence === undefined
      ? ''
      : remoteAttendanceText[line.presence.isOver ? 'presenceWord' : 'answered'](line.presence.answered, line.presence.asked);
  const by = line.source === 'leave' ? [] : [rollText.sources[line.source], line.at === undefined ? '' : timeOfInstant(line.at)];
  return [
    line.standing === 'probationary' ? rollText.probationary : '',
    ...leave,
    line.mode === 'hostBranch' ? remoteAttendanceText.atHost : '',
    by.join(' ').trim(),
    afar,
  ]
    .filter((word) => word !== undefined && word !== '')
    .join('·');
};

/** What an offline sign-in says that the recorder has still to decide on. */
export const claimWords = ({ state, claimedAt, receipt }: NonNullable<ShownLine['claim']>): string =>
  state === 'handedOver' ? offlineText.rollClaimLate(timeOfInstant(claimedAt)) : offlineText.rollClaim(timeOfInstant(claimedAt), receipt);

const noteOf = (line: ShownLine): string | undefined => {
  if (line.isAfterClose) return rollText.afterClose;
  if (line.claim && waitsForRecorder(line)) return claimWords(line.claim);
  return line.status === 'absentUnexcused' ? rollText.threeDays : line.groupName;
};

const OpenLine = ({ line, roll }: { line: ShownLine; roll: RollCall }) => (
  <View id={`line-${line.memberId}`} className="roll-line">
    <View className="grow">
      <Text className="block">{line.name}</Text>
      {noteOf(line) === undefined ? null : <Text className="mini block">{noteOf(line)}</Text>}
    </View>
    <RollChoice
      id={`mark-${line.memberId}`}
      name={line.name}
      chosen={line.isAfterClose && !line.isChanged ? null : partOf(line)}
      onChoose={(part) => roll.choose(line.memberId, part)}
    />
  </View>
);

const StateOfLine = ({ line }: { line: ShownLine }) => {
  const part = partOf(line);
  if (part) return <StateTag state={stateNames[part]} />;
  return line.status === 'notExpected' ? <Chip word={STATUS_WORDS.notExpected} icon="minus" /> : <StateTag state="unmarked" />;
};

const ListedLine = ({ line, roll, isFirst = false }: { line: ShownLine; roll: RollCall; isFirst?: boolean }) => {
  const isOpen = roll.openId === line.memberId;
  return (
    <View>
      <View
        id={`line-${line.memberId}`}
        className={isFirst ? 'listed-line first' : 'listed-line'}
        role="button"
        onClick={() => roll.toggleOpen(line.memberId)}
      >
        <Text className="listed-name">{line.name}</Text>
        <Text className="mini push">{sourceOf(line)}</Text>
        <StateOfLine line={line} />
      </View>
      {isOpen ? (
        <View className="listed-open">
          <RollChoice
            id={`mark-${line.memberId}`}
            name={line.name}
            chosen={partOf(line)}
            onChoose={(part) => roll.choose(line.memberId, part)}
          />
          <Button id={`not-expected-${line.memberId}`} isSmall kind="quiet" onTap={() => roll.setNotExpected(line.memberId)}>
            {rollText.notExpected}
          </Button>
          {line.source === 'rollCall' || line.source === 'paper' ? (
            <Button id={`clear-${line.memberId}`} isSmall kind="quiet" onTap={() => roll.clearMark(line.memberId)}>
              {rollText.clear}
            </Button>
          ) : null}
        </View>
      ) : null}
    </View>
  );
};

const isFound = (line: ShownLine, query: string): boolean => line.name.includes(query.trim());

/** Those of whom nobody has said anything, with the four words, and one tap for the rest. */
export const OpenLines = ({ roll }: { roll: RollCall }) => {
  const stored = roll.remote.content?.lines ?? [];
  const openIds = new Set(stored.filter(isOpenLine).map((line) => line.memberId));
  const lines = roll.lines.filter((line) => openIds.has(line.memberId) && isFound(line, roll.query));
  if (lines.length === 0) return null;
  return (
    <Card>
      <View className="roll-lines">
        {lines.map((line) => (
          <OpenLine key={line.memberId} line={line} roll={roll} />
        ))}
        {roll.left > 0 ? (
          <View className="roll-rest">
            <Button id="rest-present" kind="quiet" isWide onTap={roll.markRest}>
              {rollText.restPresent(roll.left)}
            </Button>
          </View>
        ) : null}
      </View>
    </Card>
  );
};

/** Those already listed, by group, each a tap away from a correction; then those who need not come. */
export const ListedLines = ({ roll }: { roll: RollCall }) => {
  const stored = new Map((roll.remote.content?.lines ?? []).map((line) => [line.memberId, line]));
  const isListed = (line: ShownLine) => {
    const kept = stored.get(line.memberId);
    return kept !== undefined && !isOpenLine(kept) && isFound(line, roll.query);
  };
  const listed = roll.lines.filter((line) => isListed(line) && line.isExpected);
  const guests = roll.lines.filter((line) => isListed(line) && !line.isExpected);
  return (
    <View>
      {listed.length === 0 ? null : <Section title={rollText.listed} more={rollText.listedHint} />}
      {listed.length === 0 ? null : (
        <Card isFlush>
          {listed.map((line, at) => (
            <View key={line.memberId}>
              {line.groupName !== undefined && line.groupName !== listed[at - 1]?.groupName ? (
                <Text className="listed-group">{line.groupName}</Text>
              ) : null}
              <ListedLine line={line} roll={roll} isFirst={at === 0 || line.groupName !== listed[at - 1]?.groupName} />
            </View>
          ))}
        </Card>
      )}
      {guests.length === 0 ? null : <Section title={rollText.guests} />}
      {guests.length === 0 ? null : (
        <Card isFlush>
          {guests.map((line, at) => (
            <ListedLine key={line.memberId} line={line} roll={roll} isFirst={at === 0} />
          ))}
        </Card>
      )}
    </View>
  );
};
