import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { Field as FieldOf } from '@shared/records/vocabulary/field';
import { Field } from '@/components/forms/field';
import { showNotice } from '@/app/notice-store';
import { Button } from '@/components/parts/button';
import { Icon } from '@/components/parts/icon';
import { rowsText } from '@/text/register';
import { askedFields, isEmptyValue, partOf, type NamedField, type Row } from './content';
import { PeopleSheet } from './people-sheet';
import { hintOf, PlainEditor, type EditorProps, type PlainField } from './plain-editor';
import { pressable } from '@/components/parts/pressable';
import { rowWords } from './value-words';

export type RowsField = FieldOf & { is: 'rows' };
export type RowsEditorProps = Omit<EditorProps<RowsField>, 'onChange'> & {
  faults: Readonly<Record<string, string>>;
  /** Works on what stands there when it is applied: an undo comes seconds later. */
  onEdit: (edit: (rows: readonly Row[]) => Row[]) => void;
};

const isPlain = (entry: NamedField): entry is readonly [string, PlainField] => entry[1].is !== 'rows';

/** The place of the open row whose columns are wrong, else none. */
const placeOfFault = (path: string, faults: RowsEditorProps['faults']): number | undefined => {
  const found = Object.keys(faults).find((other) => other.startsWith(`${path}.`));
  return found === undefined ? undefined : Number(found.slice(path.length + 1).split('.')[0]);
};

const yearOf = (row: Row, field: RowsField, year: string | undefined): string | undefined => {
  const own = Object.entries(field.of).find(([, column]) => column.is === 'period' && column.each === 'year')?.[0];
  const value = own === undefined ? undefined : row[own];
  return typeof value === 'string' ? value : year;
};

type LineProps = RowsEditorProps & { row: Row; place: number; isOpen: boolean; onToggle: () => void; onRemove: () => void };

const RowLine = ({ path, field, row, place, isOpen, onToggle, onRemove, onEdit, faults, offers, speech, year }: LineProps) => {
  const here = `${path}.${place}`;
  const id = partOf(here);
  const { title, note } = rowWords(field.of, row, speech);
  const isWrong = Object.keys(faults).some((other) => other === here || other.startsWith(`${here}.`));
  const put = (name: string, value: unknown): void =>
    onEdit((rows) => rows.map((other, at) => (at === place ? ({ ...other, [name]: value } as Row) : other)));
  return (
    <View className={isOpen ? 'row-line open' : 'row-line'} id={`field-${id}`}>
      <View className="line-up">
        <View id={`open-${id}`} className="grow row-line-head" role="button" aria-expanded={isOpen} {...pressable(onToggle)}>
          {isWrong ? (
            <View className="attn-text">
              <Icon name="triangle" size={16} />
            </View>
          ) : null}
          <View className="grow row-line-words">
            <Text>{title === '' ? rowsText.empty : title}</Text>
            {note === '' ? null : <Text className="note">{note}</Text>}
          </View>
          <Icon name={isOpen ? 'up' : 'down'} size={16} />
        </View>
        <View id={`remove-${id}`} className="pick-clear" role="button" aria-label={rowsText.remove} {...pressable(onRemove)}>
          <Icon name="close" size={16} />
        </View>
      </View>
      {faults[here] === undefined ? null : <Text className="note block attn-text">{faults[here]}</Text>}
      {isOpen ? (
        <View className="row-line-fields">
          {askedFields(field.of)
            .filter(isPlain)
            .map(([name, column]) => (
              <PlainEditor
                key={name}
                path={`${here}.${name}`}
                field={column}
                value={row[name]}
                onChange={(value) => put(name, value)}
                error={faults[`${here}.${name}`]}
                offers={offers}
                speech={speech}
                year={yearOf(row, field, year)}
                saysOptional
              />
            ))}
        </View>
      ) : null}
    </View>
  );
};

/** Which row is open (a wrong one opens itself), and what changes the rows; a row that goes can be taken back. */
const useRowEdits = ({ path, field, onEdit, faults }: RowsEditorProps, rows: readonly Row[]) => {
  const [openAt, setOpenAt] = useState<number>();
  const wrongAt = placeOfFault(path, faults);
  useEffect(() => {
    if (wrongAt !== undefined) setOpenAt(wrongAt);
  }, [wrongAt]);
  const remove = (place: number): void => {
    const gone = rows[place];
    setOpenAt(undefined);
    onEdit((now) => now.filter((_, at) => at !== place));
    if (gone !== undefined)
      showNotice({ words: rowsText.removed, undo: () => onEdit((now) => [...now.slice(0, place), gone, ...now.slice(place)]) });
  };
  const add = (): void => {
    onEdit((now) => [...now, {}]);
    setOpenAt(rows.length);
  };
  /** A new person's line begins like the last one: the same hours, the same month. */
  const addPeople = (name: string, memberIds: readonly string[]): void => {
    onEdit((now) => {
      const known = now.map((row) => row[name]);
      const like = Object.fromEntries(
        Object.entries(now[now.length - 1] ?? {}).filter(
          ([column]) => field.of[column]?.isRequired === true && field.of[column]?.is !== 'text',
        ),
      );
      const added = memberIds.filter((memberId) => !known.includes(memberId)).map((memberId) => ({ ...like, [name]: memberId }) as Row);
      return [...now, ...added].slice(0, field.most);
    });
  };
  const toggle = (place: number): void => setOpenAt(openAt === place ? undefined : place);
  return { openAt, toggle, remove, add, addPeople };
};

type AddsProps = { id: string; hasPeople: boolean; onAdd: () => void; onAddPeople: () => void };

const RowAdds = ({ id, hasPeople, onAdd, onAddPeople }: AddsProps) => (
  <View className="line-up wrap row-adds">
    {hasPeople ? (
      <Button id={`${id}-add-people`} isSmall icon="people" onTap={onAddPeople}>
        {rowsText.addPeople}
      </Button>
    ) : null}
    <Button id={`${id}-add`} isSmall kind={hasPeople ? 'quiet' : 'outlined'} icon="plus" onTap={onAdd}>
      {rowsText.addShort}
    </Button>
  </View>
);

/** Several lines of the same kind: each in two lines of text, one open at a time. */
export const RowsEditor = (props: RowsEditorProps) => {
  const { path, field, value, error, offers, saysOptional = false } = props;
  const rows = Array.isArray(value) ? (value as Row[]) : [];
  const [isChoosing, setChoosing] = useState(false);
  const { openAt, toggle, remove, add, addPeople } = useRowEdits(props, rows);
  const id = partOf(path);
  const person = askedFields(field.of).find(([, column]) => column.is === 'person' && column.isRequired)?.[0];
  const chosen =
    person === undefined
      ? []
      : rows.map((row) => row[person]).filter((memberId): memberId is string => typeof memberId === 'string' && !isEmptyValue(memberId));
  return (
    <Field
      id={id}
      label={rows.length === 0 ? field.label : `${field.label}·${rowsText.count(rows.length)}`}
      error={error}
      hint={hintOf(field)}
      isOptional={saysOptional && !field.isRequired}
    >
      <View className="row-lines">
        {rows.map((row, place) => (
          <RowLine
            key={place}
            {...props}
            row={row}
            place={place}
            isOpen={openAt === place}
            onToggle={() => toggle(place)}
            onRemove={() => remove(place)}
          />
        ))}
      </View>
      {rows.length >= field.most ? (
        <Text className="note block">{rowsText.full(field.most)}</Text>
      ) : (
        <RowAdds id={id} hasPeople={person !== undefined} onAdd={add} onAddPeople={() => setChoosing(true)} />
      )}
      {isChoosing && person !== undefined ? (
        <PeopleSheet
          id={`${id}-people`}
          title={field.label}
          people={offers.people.filter(({ memberId }) => !chosen.includes(memberId))}
          chosen={[]}
          isMultiple
          onChoose={(memberIds) => {
            setChoosing(false);
            addPeople(person, memberIds);
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </Field>
  );
};
