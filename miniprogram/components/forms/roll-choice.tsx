import { Text, View } from '@tarojs/components';
import type { AttendanceMode, AttendanceStatus } from '@shared/records/activity';
import { rollText } from '@/text/roll-call';
import './roll-choice.scss';

/** What the recorder says about a person; null takes a mark back. */
export type Mark = { status: AttendanceStatus | null; mode?: AttendanceMode };
export type RollPart = keyof typeof rollText.parts;

export const rollParts = ['present', 'online', 'excused', 'absent'] as const satisfies readonly RollPart[];

export const markOfPart: Readonly<Record<RollPart, Mark>> = {
  present: { status: 'present', mode: 'inPerson' },
  online: { status: 'present', mode: 'online' },
  excused: { status: 'absentExcused' },
  absent: { status: 'absentUnexcused' },
};

/** Which of the four words a status is; none for nobody's word and for 不计应到. */
export const partOf = ({ status, mode }: { status: AttendanceStatus | null; mode?: AttendanceMode | undefined }): RollPart | null => {
  if (status === 'present') return mode === 'online' ? 'online' : 'present';
  if (status === 'absentExcused') return 'excused';
  return status === 'absentUnexcused' ? 'absent' : null;
};

export type RollChoiceProps = { id: string; name: string; chosen: RollPart | null; onChoose: (part: RollPart) => void };

/** 到 线上 请假 未到, each 44 px; the chosen one is ink, 未到 amber ink. */
export const RollChoice = ({ id, name, chosen, onChoose }: RollChoiceProps) => (
  <View className="roll-choice" role="radiogroup" aria-label={name}>
    {rollParts.map((part) => (
      <View
        key={part}
        id={`${id}-${part}`}
        className={part === chosen ? `roll-part on on-${part}` : 'roll-part'}
        role="radio"
        aria-checked={part === chosen}
        onClick={() => onChoose(part)}
      >
        <Text>{rollText.parts[part]}</Text>
      </View>
    ))}
  </View>
);
