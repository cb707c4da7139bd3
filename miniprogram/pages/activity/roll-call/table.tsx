import { Text, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { partOf, RollChoice, rollParts } from '@/components/forms/roll-choice';
import { Card } from '@/components/parts/card';
import { watchKeys } from '@/platform/keyboard';
import { rollText } from '@/text/roll-call';
import { claimWords, sourceOf } from './lines';
import { waitsForRecorder } from './roll-draft';
import type { RollCall } from './use-roll-call';

/** Arrows choose a person, 1 to 4 say what is so and go on to the next. */
const useRollKeys = (roll: RollCall, ids: readonly string[]) => {
  const [at, setAt] = useState(0);
  const latest = useRef({ roll, ids, at });
  latest.current = { roll, ids, at };
  useEffect(
    () =>
      watchKeys((key) => {
        const { roll: now, ids: rows, at: place } = latest.current;
        const step = (by: number) => setAt(Math.min(rows.length - 1, Math.max(0, place + by)));
        const part = rollParts[Number(key) - 1];
        const memberId = rows[place];
        if (key === 'ArrowDown') step(1);
        else if (key === 'ArrowUp') step(-1);
        else if (part && memberId !== undefined) {
          now.choose(memberId, part);
          step(1);
        } else return false;
        return true;
      }),
    [],
  );
  return { at, setAt };
};

/** The wide roll call: one table in roster order. */
export const RollTable = ({ roll }: { roll: RollCall }) => {
  const lines = roll.lines.filter((line) => line.name.includes(roll.query.trim()));
  const { at, setAt } = useRollKeys(
    roll,
    lines.map((line) => line.memberId),
  );
  return (
    <Card>
      <Text className="note block">{rollText.keys}</Text>
      <View className="roll-table" role="table">
        <View className="roll-row roll-head" role="row">
          <Text>{rollText.name}</Text>
          <Text>{rollText.group}</Text>
          <Text>{rollText.status}</Text>
          <Text>{rollText.source}</Text>
        </View>
        {lines.map((line, place) => (
          <View
            key={line.memberId}
            id={`line-${line.memberId}`}
            className={place === at ? 'roll-row current' : 'roll-row'}
            role="row"
            onClick={() => setAt(place)}
          >
            <Text>{line.name}</Text>
            <Text className="note">{line.groupName ?? ''}</Text>
            <RollChoice
              id={`mark-${line.memberId}`}
              name={line.name}
              chosen={partOf(line)}
              onChoose={(part) => roll.choose(line.memberId, part)}
            />
            <Text className="note">
              {line.isAfterClose && !line.isChanged
                ? rollText.afterClose
                : line.claim && waitsForRecorder(line)
                  ? claimWords(line.claim)
                  : line.status === 'notExpected'
                    ? rollText.notExpected
                    : line.isExpected || line.status !== null
                      ? sourceOf(line)
                      : rollText.guests}
            </Text>
          </View>
        ))}
      </View>
    </Card>
  );
};
