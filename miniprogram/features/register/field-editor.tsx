import { Text, View } from '@tarojs/components';
import type { Field } from '@shared/records/vocabulary/field';
import { Button } from '@/components/parts/button';
import { formText } from '@/text/register';
import { isEmptyValue, partOf, type Row } from './content';
import { PlainEditor, type EditorProps, type PlainField } from './plain-editor';
import { RowsEditor, type RowsField } from './rows-editor';
import { valueWords } from './value-words';

export type FieldEditorProps = Omit<EditorProps<Field>, 'onChange' | 'error'> & {
  faults: Readonly<Record<string, string>>;
  /** Sets a field from what stands there now. */
  onPut: (edit: (before: unknown) => unknown) => void;
  /** What is known is shown as text until somebody wants to change it. */
  isText: boolean;
  onOpen: () => void;
};

const neverText: readonly Field['is'][] = ['rows', 'ticks', 'yes'];

/** Whether a filled field can wait as text: lists, ticks and switches are as short as their words. */
export const canBeText = (field: Field, value: unknown): boolean => !neverText.includes(field.is) && !isEmptyValue(value);

const isRows = (field: Field): field is RowsField => field.is === 'rows';

export const FieldEditor = ({ faults, onPut, isText, onOpen, ...props }: FieldEditorProps) => {
  const { path, field, value, speech } = props;
  const error = faults[path];
  const id = partOf(path);
  if (isText && error === undefined && canBeText(field, value)) {
    return (
      <View id={`field-${id}`} className="filled">
        <View className="grow">
          <Text className="note block">{field.label}</Text>
          <Text className="filled-words" id={`filled-${id}`}>
            {valueWords(field, value, speech)}
          </Text>
        </View>
        <Button id={`edit-${id}`} isSmall kind="quiet" onTap={onOpen}>
          {formText.edit}
        </Button>
      </View>
    );
  }
  if (isRows(field))
    return (
      <RowsEditor
        {...props}
        field={field}
        error={error}
        faults={faults}
        onEdit={(edit) => onPut((before) => edit(Array.isArray(before) ? (before as Row[]) : []))}
      />
    );
  return <PlainEditor {...props} field={field as PlainField} error={error} onChange={(next) => onPut(() => next)} />;
};
