import { Text, View } from '@tarojs/components';
import type { RegisterLine } from '@shared/contract/register';
import type { Field } from '@shared/records/vocabulary/field';
import { dayWord } from '@shared/kernel/time-words';
import { Chip } from '@/components/parts/chip';
import { Icon } from '@/components/parts/icon';
import { copyText } from '@/platform/device';
import { showNotice } from '@/app/notice-store';
import { recordPageText } from '@/text/register';
import { isEmptyValue, type Row } from './content';
import { openLine } from './lines';
import { pressable } from '@/components/parts/pressable';
import { rowWords, ticksOf, valueWords, type Speech } from './value-words';
import './fact.scss';

const Ticks = ({ field, value }: { field: Field & { is: 'ticks' }; value: unknown }) => (
  <View className="line-up wrap fact-ticks">
    {ticksOf(field, value).map(({ word, isOn }) => (
      <Chip key={word} word={isOn ? word : recordPageText.lacking(word)} icon={isOn ? 'check' : 'triangle'} tone={isOn ? 'done' : 'attn'} />
    ))}
  </View>
);

const Linked = ({ line, today }: { line: RegisterLine; today: string }) => (
  <View className="line-up fact-link" role="link" {...pressable(() => openLine(line))}>
    <View className="grow">
      <Text className="block link">{line.title}</Text>
      <Text className="note block">{[dayWord(line.day, today), line.note].filter((word) => word !== '').join('·')}</Text>
    </View>
    <Icon name="right" size={16} />
  </View>
);

type RowsProps = { field: Field & { is: 'rows' }; rows: readonly Row[]; speech: Speech; linked: Readonly<Record<string, RegisterLine>> };

const linkOfRow = ({ field, linked }: RowsProps, row: Row): RegisterLine | undefined => {
  const name = Object.entries(field.of).find(([, column]) => column.is === 'record')?.[0];
  const recordId = name === undefined ? undefined : row[name];
  return typeof recordId === 'string' ? linked[recordId] : undefined;
};

const Rows = (props: RowsProps) => (
  <View>
    {props.rows.map((row, place) => {
      const { title, note } = rowWords(props.field.of, row, props.speech);
      const line = linkOfRow(props, row);
      return (
        <View key={place} className="line-up fact-row" {...(line ? pressable(() => openLine(line)) : {})}>
          <View className="grow fact-row-words">
            <Text>{title}</Text>
            {note === '' ? null : <Text className="note">{note}</Text>}
          </View>
          {line ? <Icon name="right" size={16} /> : null}
        </View>
      );
    })}
  </View>
);

const copyLink = async (address: string): Promise<void> => {
  if (await copyText(address)) showNotice({ words: recordPageText.copied });
};

export type FactProps = {
  id: string;
  field: Field;
  value: unknown;
  speech: Speech;
  linked: Readonly<Record<string, RegisterLine>>;
  hidden?: string | undefined;
};

/** A label with its value below, in the words of a reader. */
export const Fact = ({ id, field, value, speech, linked, hidden }: FactProps) => {
  const content = () => {
    if (hidden !== undefined) return <Text className="note">{hidden}</Text>;
    if (field.is === 'ticks') return <Ticks field={field} value={value} />;
    if (field.is === 'rows') return <Rows field={field} rows={value as Row[]} speech={speech} linked={linked} />;
    const line = field.is === 'record' ? linked[value as string] : undefined;
    if (line) return <Linked line={line} today={speech.today} />;
    if (field.is === 'link')
      return (
        <Text className="link" {...{ onClick: () => void copyLink(value as string) }}>
          {String(value)}
        </Text>
      );
    return <Text className="fact-words">{valueWords(field, value, speech)}</Text>;
  };
  return hidden === undefined && (isEmptyValue(value) || (value === false && !field.isRequired)) ? null : (
    <View className="fact" id={id}>
      <Text className="note block">{field.label}</Text>
      {content()}
    </View>
  );
};
