import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DeclarationView } from '@shared/contract/points';
import type { Day } from '@shared/kernel/day';
import { periodWord } from '@shared/kernel/time-words';
import { Dock } from '@/components/frame/dock';
import { showNotice } from '@/app/notice-store';
import { Page } from '@/components/frame/page';
import { PrimaryButton } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Say } from '@/components/parts/say';
import { useCommand } from '@/hooks/use-command';
import { replacePage } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { declareText, pointsText } from '@/text/points';
import { DeclarationFields, errorsOf, refusedFields, type DeclarationErrors, type DeclarationForm } from '../declaration-form';

const formOf = ({ lineKey, day, text, count, awardLevel }: DeclarationView): DeclarationForm => ({
  lineKey,
  day,
  text,
  count: String(count),
  ...(awardLevel === undefined ? {} : { awardLevel }),
});

/** A returned declaration with the reason on top; it may be handed in again at any time. */
export const AgainForm = ({ declaration, today }: { declaration: DeclarationView; today: Day }) => {
  const [form, setForm] = useState(() => formOf(declaration));
  const [errors, setErrors] = useState<DeclarationErrors>({});
  const declare = useCommand('points.declare');
  const { declarationId, month, rev } = declaration;
  const submit = async (): Promise<void> => {
    const found = errorsOf(form, month);
    setErrors(found);
    const { lineKey, day, text, count, awardLevel } = form;
    if (Object.keys(found).length > 0 || lineKey === '') return;
    const reply = await declare.send({
      month,
      lineKey,
      day,
      text: text.trim(),
      count: Number(count),
      ...(lineKey === 'bonus.award' ? { awardLevel: awardLevel ?? 'college' } : {}),
      declarationId,
      rev,
    });
    if (!reply?.ok) return setErrors(refusedFields(reply?.error));
    showNotice({ words: declareText.done(1) });
    replacePage('pointsMine');
  };
  return (
    <Page
      title={declareText.title(periodWord(month, today))}
      dock={
        <Dock>
          <PrimaryButton id="submit" isBusy={declare.isBusy} onTap={() => void submit()}>
            {declareText.submit(1)}
          </PrimaryButton>
        </Dock>
      }
    >
      <View className="declare-page">
        <Say id="returned" tone="attn">
          {pointsText.returned(declaration.stateReason ?? '')}
        </Say>
        <Card>
          <DeclarationFields form={form} errors={errors} onChange={(part) => setForm((before) => ({ ...before, ...part }))} />
        </Card>
        {declare.error ? (
          <Say tone="attn" id="refusal">
            {wordsOf(declare.error)}
          </Say>
        ) : null}
      </View>
    </Page>
  );
};
