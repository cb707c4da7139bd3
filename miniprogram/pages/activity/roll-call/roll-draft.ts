import type { In } from '@shared/contract';
import type { LiveLine, LiveRoll } from '@shared/contract/attendance';
import type { Mark } from '@/components/forms/roll-choice';
import type { DraftOf } from '@/platform/kept-table';

/** Marks not yet sent, by member. */
export type RollDraft = DraftOf<'roll'>;

/** A line with the recorder's unsent word over what is stored. */
export type ShownLine = LiveLine & { isChanged: boolean };

export const shownLines = (roll: LiveRoll, { changes }: RollDraft): ShownLine[] =>
  roll.lines.map((line) => {
    const change = changes[line.memberId];
    if (!change) return { ...line, isChanged: false };
    const { mode: _mode, ...rest } = line;
    return { ...rest, status: change.status, ...(change.mode === undefined ? {} : { mode: change.mode }), isChanged: true };
  });

/** Somebody says to have been there without a network; the recorder has not said a word yet. */
export const waitsForRecorder = ({ claim, status }: LiveLine): boolean =>
  status !== 'present' && (claim?.state === 'selfReported' || claim?.state === 'handedOver');

/** On top: expected people of whom nobody has said anything, those who signed in after the end, and those who did so without a network. Their place stays while they are marked. */
export const isOpenLine = (line: LiveLine): boolean =>
  (line.isExpected && line.status === null) || line.isAfterClose || waitsForRecorder(line);

export const openCount = (roll: LiveRoll, draft: RollDraft): number =>
  roll.lines.filter((line) => isOpenLine(line) && draft.changes[line.memberId] === undefined).length;

/** 其余都到了: everybody on top who has no mark yet. */
export const withRestPresent = (roll: LiveRoll, draft: RollDraft): RollDraft['changes'] => {
  const changes = { ...draft.changes };
  for (const line of roll.lines) {
    if (isOpenLine(line) && changes[line.memberId] === undefined) changes[line.memberId] = { status: 'present', mode: 'inPerson' };
  }
  return changes;
};

/** A mark that says what is stored anyway is none. */
export const withMark = (roll: LiveRoll, draft: RollDraft, { memberId, mark }: { memberId: string; mark: Mark }): RollDraft['changes'] => {
  const stored = roll.lines.find((line) => line.memberId === memberId);
  const { [memberId]: _former, ...others } = draft.changes;
  const isSame =
    stored?.status === mark.status &&
    (stored.mode === mark.mode || mark.status !== 'present') &&
    !stored.isAfterClose &&
    !waitsForRecorder(stored);
  return isSame ? others : { ...others, [memberId]: mark };
};

export type RollCounts = Record<'expected' | 'present' | 'online' | 'leave' | 'absent' | 'unmarked', number>;

/** The foot of the page, with the unsent marks. Who is not expected counts in 应到 once present. */
export const countsOf = (lines: readonly ShownLine[]): RollCounts => {
  const counted = lines.filter((line) => line.status !== 'notExpected' && (line.isExpected || line.status === 'present'));
  const those = (is: (line: ShownLine) => boolean) => counted.filter(is).length;
  return {
    expected: counted.length,
    present: those((line) => line.status === 'present' && line.mode !== 'online'),
    online: those((line) => line.status === 'present' && line.mode === 'online'),
    leave: those((line) => line.status === 'absentExcused'),
    absent: those((line) => line.status === 'absentUnexcused'),
    unmarked: those((line) => line.status === null),
  };
};

/** The draft without what has been sent meanwhile; a word changed since stays. */
export const withoutSent = (changes: RollDraft['changes'], marks: In<'attendance.mark'>['marks']): RollDraft['changes'] =>
  Object.fromEntries(
    Object.entries(changes).filter(([memberId, mark]) => {
      const sent = marks.find((entry) => entry.memberId === memberId);
      return sent === undefined || sent.status !== mark.status || sent.mode !== mark.mode;
    }),
  );

/** Only what was changed is sent; marks for people who have left the roll meanwhile are dropped. */
export const marksOf = (roll: LiveRoll, draft: RollDraft): In<'attendance.mark'>['marks'] =>
  roll.lines.flatMap(({ memberId }) => {
    const mark = draft.changes[memberId];
    return mark ? [{ memberId, ...mark }] : [];
  });
