import { Text, View } from '@tarojs/components';
import type { PollPage } from '@shared/contract/poll';
import { Choices } from '@/components/forms/choices';
import { Card } from '@/components/parts/card';
import { gradeOptions, pollText } from '@/text/appraisal';
import type { BallotState } from './use-poll';

/** Roster order; nothing is chosen beforehand and there is no „all the rest“. */
export const Questions = ({ page, ballot }: { page: PollPage; ballot: BallotState }) => (
  <View>
    <Text className="note block poll-how">{pollText.how}</Text>
    <Card isFlush id="questions">
      {page.subjects.map(({ memberId, name }, place) => {
        const chosen = ballot.answers[memberId];
        return (
          <View key={memberId} className="poll-question">
            <Text className="row-title strong">{name}</Text>
            <Choices
              id={`question-${place}`}
              label={name}
              options={gradeOptions}
              chosen={chosen === undefined ? [] : [chosen]}
              onChoose={(grade) => ballot.choose(memberId, grade)}
            />
          </View>
        );
      })}
    </Card>
  </View>
);
