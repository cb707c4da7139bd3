import { View } from '@tarojs/components';
import { useState } from 'react';
import { formText, pickerText } from '@/text/register';
import { speechOf, type Offers } from './offers';
import { PeopleSheet } from './people-sheet';
import { PickBox } from './pick-box';

export type PeopleEditorProps = {
  id: string;
  label: string;
  offers: Offers;
  chosen: readonly string[];
  isMultiple: boolean;
  onChoose: (memberIds: string[]) => void;
  canClear: boolean;
};

export const PeopleEditor = ({ id, label, offers, chosen, isMultiple, onChoose, canClear }: PeopleEditorProps) => {
  const [isOpen, setOpen] = useState(false);
  const names = chosen.map(speechOf(offers).nameOf);
  const choose = (memberIds: string[]): void => {
    setOpen(false);
    onChoose(memberIds);
  };
  return (
    <View>
      <PickBox
        id={id}
        label={label}
        words={pickerText.people(names)}
        placeholder={formText.choosePeople}
        icon={isMultiple ? 'people' : 'person'}
        onOpen={() => setOpen(true)}
        onClear={canClear ? () => onChoose([]) : undefined}
      />
      {isOpen ? (
        <PeopleSheet
          id={id}
          title={label}
          people={offers.people}
          chosen={chosen}
          isMultiple={isMultiple}
          onChoose={choose}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </View>
  );
};
