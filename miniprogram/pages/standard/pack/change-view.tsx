import { Input, Text, View } from '@tarojs/components';
import { ITEM_WORDS } from '@shared/text/items';
import { MomentField, TextField } from '@/components/forms/field';
import { Dock } from '@/components/frame/dock';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Icon } from '@/components/parts/icon';
import { wordsOfRule } from '@/text/score-rules';
import { changeText } from '@/text/standard';
import { changeOf, sumOf, weighable, type ChangeForm, type Faults } from './change-form';
import { fieldOf, isChangeable, pointsWord, valueWord, type Standard } from './values';

export type ChangeViewProps = {
  standard: Standard;
  form: ChangeForm;
  faults: Faults;
  isBusy: boolean;
  onChange: (form: ChangeForm) => void;
  onTry: () => void;
  onBack: () => void;
};

type BoxProps = {
  id: string;
  label: string;
  note: string;
  value: string;
  fault: string | undefined;
  isChanged: boolean;
  onChange: (value: string) => void;
};

/** A name and its number on one line, so that a whole item can be seen at once. */
const Box = ({ id, label, note, value, fault, isChanged, onChange }: BoxProps) => (
  <View className={isChanged ? 'change-row changed' : 'change-row'}>
    <View className="grow">
      <View className="row-title">{label}</View>
      <View className="row-note">{note}</View>
      {fault === undefined ? null : (
        <View className="field-error" role="alert" id={`error-${id}`}>
          <Icon name="triangle" size={16} />
          <Text>{fault}</Text>
        </View>
      )}
    </View>
    <Input
      id={id}
      className="input change-box"
      value={value}
      maxlength={12}
      aria-label={label}
      onInput={(event) => onChange(event.detail.value)}
    />
  </View>
);

const slug = (key: string): string => key.replace(/\./g, '-');

const Weights = ({ standard, form, faults, onChange }: ChangeViewProps) => {
  const rules = weighable(standard);
  return (
    <View className="change-columns">
      {[...new Set(rules.map(({ itemId }) => itemId))].map((itemId) => (
        <Card key={itemId} isFlush>
          <Text className="strong block change-item">{`${itemId} ${ITEM_WORDS[itemId] ?? ''}`}</Text>
          {rules
            .filter((rule) => rule.itemId === itemId)
            .map(({ ruleId, weightHundredths }) => (
              <Box
                key={ruleId}
                id={`weight-${slug(ruleId)}`}
                label={wordsOfRule(ruleId).name}
                note={`${ruleId}·${changeText.was(pointsWord(weightHundredths))}`}
                value={form.weights[ruleId] ?? ''}
                fault={faults[`weightsHundredths.${ruleId}`]}
                isChanged={form.weights[ruleId] !== pointsWord(weightHundredths)}
                onChange={(value) => onChange({ ...form, weights: { ...form.weights, [ruleId]: value } })}
              />
            ))}
        </Card>
      ))}
    </View>
  );
};

const Values = ({ standard, form, faults, onChange }: ChangeViewProps) => (
  <Card isFlush>
    <View className="change-values">
      {standard.values.filter(isChangeable).map((entry) => (
        <Box
          key={entry.key}
          id={`value-${entry.key}`}
          label={entry.label}
          note={changeText.was(valueWord(entry, entry.value))}
          value={form.values[entry.key] ?? ''}
          fault={faults[`values.${entry.key}`]}
          isChanged={form.values[entry.key] !== fieldOf(entry, entry.value)}
          onChange={(value) => onChange({ ...form, values: { ...form.values, [entry.key]: value } })}
        />
      ))}
    </View>
  </Card>
);

const whole = 10_000;

const sumNote = (sum: number): string =>
  sum === whole
    ? changeText.sumGood
    : sum < whole
      ? changeText.sumShort(pointsWord(whole - sum))
      : changeText.sumOver(pointsWord(sum - whole));

/** The change of the standard as a form: the sum is said while it is typed, refusals stand at their field. */
export const ChangeView = (props: ChangeViewProps) => {
  const { standard, form, faults, isBusy, onChange, onTry, onBack } = props;
  const sum = sumOf(form);
  const { isEmpty } = changeOf(standard, form);
  const sumFault = faults.weightsHundredths;
  return (
    <View id="change">
      <Card>
        <MomentField
          id="fromOn"
          mode="date"
          label={changeText.fromOn}
          hint={changeText.fromHint}
          value={form.fromOn}
          onChange={(fromOn) => onChange({ ...form, fromOn })}
          error={faults.fromOn ?? faults.version}
        />
        <TextField
          id="text"
          label={changeText.reason}
          hint={changeText.reasonHint}
          isLong
          max={200}
          value={form.text}
          onChange={(text) => onChange({ ...form, text })}
          error={faults.text}
        />
      </Card>
      <Section title={changeText.weights} />
      <Weights {...props} />
      <Section title={changeText.values} />
      <Values {...props} />
      <Dock
        over={
          <View className="line-up wrap" id="sum">
            <Text className="strong">{changeText.sum(pointsWord(sum))}</Text>
            <Text className={sum === whole ? 'done-text' : 'attn-text'}>{sumFault ?? sumNote(sum)}</Text>
          </View>
        }
        {...(isEmpty ? { note: changeText.nothing } : {})}
      >
        <Button id="change-back" onTap={onBack}>
          {changeText.back}
        </Button>
        {isEmpty ? null : (
          <Button id="change-try" kind="primary" isBusy={isBusy} onTap={onTry}>
            {changeText.try}
          </Button>
        )}
      </Dock>
    </View>
  );
};
