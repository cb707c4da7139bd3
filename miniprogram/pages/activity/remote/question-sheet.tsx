import { Popup } from '@nutui/nutui-react-taro';
import '@nutui/nutui-react-taro/dist/es/packages/popup/style/css';
import { Text, View } from '@tarojs/components';
import { PRESENCE_ANSWER_MS } from '@shared/kernel/presence';
import { Ring } from '@/components/figures/ring';
import { PrimaryButton } from '@/components/parts/button';
import { remoteAttendanceText } from '@/text/remote-attendance';
import type { Question } from './use-presence';

const leftWords = (leftMs: number): string => {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** 您在会上吗？ One word, one button; it cannot be put away by a tap beside it. */
export const QuestionSheet = ({ question, onAnswer }: { question: Question | undefined; onAnswer: () => void }) => (
  <Popup visible={question !== undefined} position="bottom" round closeOnOverlayClick={false}>
    {question === undefined ? (
      <View />
    ) : (
      <View id="question" className="sheet question" role="dialog" aria-label={remoteAttendanceText.question}>
        <Text className="note">{remoteAttendanceText.questionOf(question.number, question.whole)}</Text>
        <Text className="title">{remoteAttendanceText.question}</Text>
        <Ring share={question.leftMs / PRESENCE_ANSWER_MS} size={104}>
          <Text className="question-left">{leftWords(question.leftMs)}</Text>
        </Ring>
        <Text className="note block">{remoteAttendanceText.weakNetwork}</Text>
        <Text className="note block">{remoteAttendanceText.missedOnce}</Text>
        <PrimaryButton id="here" onTap={onAnswer}>
          {remoteAttendanceText.here}
        </PrimaryButton>
      </View>
    )}
  </Popup>
);
