import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AnyContent } from '@shared/records/vocabulary/kind';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { TextField } from '@/components/forms/field';
import { Say } from '@/components/parts/say';
import { isEmptyValue } from '@/features/register/content';
import { FieldEditor } from '@/features/register/field-editor';
import { noOffers, speechOf } from '@/features/register/offers';
import { formText, moveText } from '@/text/register';
import { isSealing, leadsToEnd } from './moves';
import { refusalWords } from './refusal';
import type { Asking, RecordState } from './use-record';

const wordsOfMove = (record: RecordState, { move }: Asking): string => {
  const own = moveText.wordsOf(move.verb);
  const after = isSealing(record.kind, move) ? moveText.sealing : leadsToEnd(record.kind, move) && own === null ? moveText.final : '';
  return [own ?? '', after].filter((word) => word !== '').join('');
};

/** What happens, whether it can be put right, and what the step asks for. */
export const MoveSheet = ({ record, today }: { record: RecordState; today: string }) => {
  const { asking, kind, error, isBusy } = record;
  const [isTried, setTried] = useState(false);
  if (asking === undefined) return null;
  const { move, reason, content } = asking;
  const offers = asking.offers ?? noOffers(today);
  const go = (): void => {
    setTried(true);
    const missing = Object.fromEntries(
      move.asks.filter((name) => isEmptyValue(content[name])).map((name) => [name, formText.still(kind.fields[name]?.label ?? '')]),
    );
    record.showMissing(missing);
    if (Object.keys(missing).length === 0 && (!move.needsReason || reason.trim() !== '')) record.confirm();
  };
  return (
    <ConfirmSheet
      isOpen
      title={moveText.title(move.word)}
      words={wordsOfMove(record, asking)}
      stay={moveText.stay}
      act={move.word}
      isBusy={isBusy}
      onStay={record.stop}
      onAct={go}
    >
      <View className="field-list move-fields">
        {move.asks.map((name) => {
          const field = kind.fields[name];
          if (field === undefined) return null;
          const put = (edit: (before: unknown) => unknown): void =>
            record.change({ content: { ...content, [name]: edit(content[name]) } as AnyContent });
          return (
            <FieldEditor
              key={name}
              path={name}
              field={{ ...field, isRequired: true }}
              value={content[name]}
              faults={record.faults}
              offers={offers}
              speech={speechOf(offers)}
              isText={false}
              onOpen={() => undefined}
              onPut={put}
            />
          );
        })}
        {move.needsReason ? (
          <TextField
            id="move-reason"
            label={moveText.reason}
            isLong
            value={reason}
            onChange={(next) => record.change({ reason: next })}
            max={200}
            error={isTried && reason.trim() === '' ? moveText.reasonNeeded : undefined}
          />
        ) : null}
      </View>
      {error ? (
        <View className="move-refused">
          <Say tone="attn" id="move-refused">
            {refusalWords(error, kind, move.asks)}
          </Say>
        </View>
      ) : null}
    </ConfirmSheet>
  );
};
