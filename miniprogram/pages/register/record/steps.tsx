import { View } from '@tarojs/components';
import { Button } from '@/components/parts/button';
import { recordPageText } from '@/text/register';
import { arranged, isAsked, type OpenMove } from './moves';
import type { RecordState } from './use-record';

const step = (record: RecordState, move: OpenMove) => (): void => {
  if (isAsked(record.kind, move)) void record.ask(move);
  else record.go(move);
};

/** The next step in red, with at most one beside it; undefined where there is none. */
export const nextSteps = (record: RecordState): JSX.Element | undefined => {
  const { page, kind, isBusy } = record;
  const { primary, beside, mustFill } = arranged(kind, page);
  if (!beside && !primary && !mustFill) return undefined;
  return (
    <>
      {beside ? (
        <Button id={`move-${beside.verb}`} onTap={step(record, beside)}>
          {beside.word}
        </Button>
      ) : null}
      {mustFill ? (
        <Button id="fill" kind="primary" onTap={record.edit}>
          {recordPageText.fill}
        </Button>
      ) : null}
      {primary && !mustFill ? (
        <Button id={`move-${primary.verb}`} kind="primary" isBusy={isBusy} onTap={step(record, primary)}>
          {primary.word}
        </Button>
      ) : null}
    </>
  );
};

/** What is rarely done: correcting, voiding, taking back. */
export const OtherSteps = ({ record }: { record: RecordState }) => {
  const { page, kind } = record;
  const { others } = arranged(kind, page);
  const canCorrect = page.mayCorrect && !page.mayEdit;
  if (others.length === 0 && !canCorrect) return null;
  return (
    <View className="line-up wrap register-others" id="others">
      {canCorrect ? (
        <Button id="correct" kind="outlined" onTap={record.edit}>
          {recordPageText.correct}
        </Button>
      ) : null}
      {others.map((move) => (
        <Button key={move.verb} id={`move-${move.verb}`} kind="outlined" onTap={step(record, move)}>
          {move.word}
        </Button>
      ))}
    </View>
  );
};
