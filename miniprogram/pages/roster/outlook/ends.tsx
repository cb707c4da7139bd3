import { Text, View } from '@tarojs/components';
import type { EndLine } from '@shared/contract/roster-outlook';
import { Sheet } from '@/components/feedback/sheet';
import { Choices, Segment } from '@/components/forms/choices';
import { Field, PickField } from '@/components/forms/field';
import { Button, PrimaryButton } from '@/components/parts/button';
import { Say } from '@/components/parts/say';
import { sentencesOf, wordsOf } from '@/text/errors';
import { outlookText as text } from '@/text/outlook';
import type { Ends } from './use-ends';

const YEARS_OFFERED = 11;

const yearsFrom = (today: string) =>
  Array.from({ length: YEARS_OFFERED }, (_, place) => Number(today.slice(0, 4)) + place).map((year) => ({
    value: String(year),
    word: text.yearWord(year),
  }));
const MONTHS = Array.from({ length: 12 }, (_, place) => ({ value: String(place + 1).padStart(2, '0'), word: text.monthWord(place + 1) }));

/** With the class or office where there are several, and the month that stands there already. */
const wordOf = ({ name, department, expectedEndIn }: EndLine): string =>
  [name, department ?? '', expectedEndIn === undefined ? '' : expectedEndIn].filter((word) => word !== '').join(' ');

/** Several people and one month. */
export const EndsSheet = ({ ends, lines, today }: { ends: Ends; lines: readonly EndLine[]; today: string }) => {
  const { form, errors } = ends;
  const shown = form.isWhole ? lines : lines.filter(({ expectedEndIn }) => expectedEndIn === undefined);
  return (
    <Sheet id="ends-sheet" isOpen={ends.isOpen} onClose={ends.close} title={text.enterTitle}>
      <View className="stack">
        <Text className="note block">{text.enterNote}</Text>
        <Segment
          id="ends-shown"
          label={text.whose}
          options={[
            { value: 'lacking', word: text.lackingOnly },
            { value: 'all', word: text.everybody },
          ]}
          chosen={form.isWhole ? 'all' : 'lacking'}
          onChoose={(value) => ends.fill({ isWhole: value === 'all' })}
        />
        <Field id="ends-people" label={text.chosen(form.chosen.length)} error={ends.missing.people}>
          <Choices
            id="ends-people"
            label={text.whose}
            options={shown.map((line) => ({ value: line.memberId, word: wordOf(line) }))}
            chosen={form.chosen}
            onChoose={ends.toggle}
            isMultiple
          />
        </Field>
        <View className="ends-month">
          <PickField
            id="ends-year"
            label={text.year}
            options={[{ value: '', word: '' }, ...yearsFrom(today)]}
            value={form.year}
            onChange={(year) => ends.fill({ year })}
            error={errors.expectedEndIn ?? ends.missing.month}
          />
          <PickField
            id="ends-month"
            label={text.monthOf}
            options={[{ value: '', word: '' }, ...MONTHS]}
            value={form.month}
            onChange={(month) => ends.fill({ month })}
          />
        </View>
        {ends.error === undefined || errors.expectedEndIn !== undefined ? null : (
          <Say tone="attn" id="ends-refused">
            {sentencesOf(ends.error)[0] ?? wordsOf(ends.error)}
          </Say>
        )}
        <PrimaryButton id="save-ends" isBusy={ends.isBusy} onTap={() => void ends.save()}>
          {text.save}
        </PrimaryButton>
        {form.isWhole ? (
          <Button id="forget-ends" kind="quiet" isBusy={ends.isBusy} onTap={() => void ends.forget()}>
            {text.forget}
          </Button>
        ) : null}
      </View>
    </Sheet>
  );
};
