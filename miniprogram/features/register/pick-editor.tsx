import { View } from '@tarojs/components';
import { useState } from 'react';
import { isInForceOn, RULES } from '@shared/standard/rules';
import { dayWord } from '@shared/kernel/time-words';
import type { Field } from '@shared/records/vocabulary/field';
import { pickerText, ruleTitle } from '@/text/register';
import { recordsFor, type Offers } from './offers';
import { PickBox } from './pick-box';
import { PickSheet, type PickOption } from './pick-sheet';
import { valueWords, type Speech } from './value-words';

type Picked = Field & { is: 'org' | 'record' | 'rule' };
export type PickEditorProps = {
  id: string;
  path: string;
  field: Picked;
  value: string | undefined;
  offers: Offers;
  speech: Speech;
  onPick: (value: string | undefined) => void;
};

const optionsOf = (field: Picked, path: string, offers: Offers): { options: PickOption[]; empty: string } => {
  if (field.is === 'rule') {
    const inForce = RULES.filter((rule) => isInForceOn(rule, offers.today));
    return { options: inForce.map(({ id }) => ({ value: id, word: ruleTitle(id) })), empty: pickerText.nothing };
  }
  if (field.is === 'org')
    return {
      options: offers.orgs.filter(({ kind }) => field.kinds.includes(kind)).map(({ orgId, name }) => ({ value: orgId, word: name })),
      empty: pickerText.noOrgs,
    };
  const lines = recordsFor(offers, path).map(({ recordId, title, note, day }) => ({
    value: recordId,
    word: title,
    note: [dayWord(day, offers.today), note].filter((word) => word !== '').join('·'),
  }));
  return { options: lines, empty: pickerText.noRecords };
};

/** An organisation, another record or a rule, from a list. */
export const PickEditor = ({ id, path, field, value, offers, speech, onPick }: PickEditorProps) => {
  const [isOpen, setOpen] = useState(false);
  const pick = (next: string): void => {
    setOpen(false);
    onPick(next);
  };
  return (
    <View>
      <PickBox
        id={id}
        label={field.label}
        words={valueWords(field, value, speech)}
        onOpen={() => setOpen(true)}
        onClear={field.isRequired ? undefined : () => onPick(undefined)}
      />
      {isOpen ? (
        <PickSheet
          id={id}
          title={field.label}
          {...optionsOf(field, path, offers)}
          chosen={value === undefined ? [] : [value]}
          onPick={pick}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </View>
  );
};
