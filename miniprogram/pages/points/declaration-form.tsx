import { View } from '@tarojs/components';
import type { Day } from '@shared/kernel/day';
import { monthOf, type Month } from '@shared/kernel/period';
import { periodWord } from '@shared/kernel/time-words';
import { Choices } from '@/components/forms/choices';
import { Field, MomentField, TextField } from '@/components/forms/field';
import type { RefusalOf } from '@/api/reply';
import type { DraftOf } from '@/platform/kept-table';
import { codedFaults } from '@/text/faults';
import { awardOptions, bonusOptions, dayRefusals, declareText } from '@/text/points';
import './declaration-form.scss';

export type DeclarationForm = DraftOf<'declare'>['form'];
export type DeclarationErrors = Partial<Record<keyof DeclarationForm, string>>;

export const emptyForm = (day: Day): DeclarationForm => ({ lineKey: '', day, text: '', count: '1' });

/** What must be put right before it is sent; `month` is the one that is open, if it is known. */
export const errorsOf = (form: DeclarationForm, month: Month | undefined): DeclarationErrors => ({
  ...(form.lineKey === '' ? { lineKey: declareText.chooseKind } : {}),
  ...(form.text.trim() === '' ? { text: declareText.writeText } : {}),
  ...(month !== undefined && monthOf(form.day) !== month ? { day: declareText.dayOutside(periodWord(month)) } : {}),
  ...(/^([1-9]|10)$/.test(form.count.trim()) ? {} : { count: declareText.countOutside }),
});

/** What the function found wrong with a field, in words under it. */
export const refusedFields = (error: RefusalOf<'points.declare'> | undefined): DeclarationErrors => {
  const day = codedFaults(error).find(({ path }) => path === 'day')?.code;
  return day === undefined ? {} : { day: dayRefusals[day] ?? declareText.dayAhead };
};

export type DeclarationFieldsProps = {
  form: DeclarationForm;
  errors: DeclarationErrors;
  onChange: (part: Partial<DeclarationForm>) => void;
};

/** One declaration: which kind, which day, one sentence. No photo, no proof: the secretary knows. */
export const DeclarationFields = ({ form, errors, onChange }: DeclarationFieldsProps) => (
  <>
    <Field id="line" label={declareText.kind} error={errors.lineKey}>
      <View className="declare-kinds">
        <Choices
          id="line"
          label={declareText.kind}
          options={bonusOptions}
          chosen={form.lineKey === '' ? [] : [form.lineKey]}
          onChoose={(lineKey) => onChange({ lineKey })}
        />
      </View>
    </Field>
    <MomentField id="day" mode="date" label={declareText.day} value={form.day} error={errors.day} onChange={(day) => onChange({ day })} />
    <TextField
      id="text"
      isLong
      label={declareText.text}
      placeholder={declareText.textPlaceholder}
      max={100}
      value={form.text}
      error={errors.text}
      hint={declareText.noPhoto}
      onChange={(text) => onChange({ text })}
    />
    {form.lineKey === 'bonus.award' ? (
      <Field id="award" label={declareText.award} hint={declareText.awardHint}>
        <View className="declare-kinds">
          <Choices
            id="award"
            label={declareText.award}
            options={awardOptions}
            chosen={[form.awardLevel ?? 'college']}
            onChoose={(awardLevel) => onChange({ awardLevel })}
          />
        </View>
      </Field>
    ) : (
      <TextField
        id="count"
        label={declareText.count}
        max={2}
        value={form.count}
        error={errors.count}
        onChange={(count) => onChange({ count })}
      />
    )}
  </>
);
