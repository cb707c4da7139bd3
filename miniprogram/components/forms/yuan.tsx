import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { yuanOf } from '@shared/kernel/money';
import { formText } from '@/text/register';
import './yuan.scss';

/** Yuan as people write them; integer fen are stored. `fenOfText('43.2')` is 4320. */
export const fenOfText = (text: string): number | null => {
  const match = /^(-?)(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (match === null) return null;
  const fen = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' ? -fen : fen;
};

export type YuanEditorProps = { id: string; label: string; value: number | undefined; onChange: (fen: number | undefined) => void };

export const YuanEditor = ({ id, label, value, onChange }: YuanEditorProps) => {
  const [text, setText] = useState<string>();
  const typed = (next: string): void => {
    setText(next);
    const fen = fenOfText(next);
    if (fen !== null) onChange(fen);
    else if (next.trim() === '') onChange(undefined);
  };
  const isWrong = text !== undefined && text.trim() !== '' && fenOfText(text) === null;
  return (
    <View>
      <View className="yuan-box">
        <View className="input yuan-input">
          <Input
            id={id}
            type="digit"
            value={text ?? (value === undefined ? '' : yuanOf(value).replace(/,/g, ''))}
            aria-label={label}
            maxlength={12}
            onInput={(event) => typed(event.detail.value)}
            onBlur={() => isWrong || setText(undefined)}
          />
        </View>
        <Text className="note">{formText.yuan}</Text>
      </View>
      {isWrong ? <Text className="note block attn-text">{formText.yuanFault}</Text> : null}
    </View>
  );
};
