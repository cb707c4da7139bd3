import { Text, View } from '@tarojs/components';
import { POINTS_CAPS } from '@shared/records/vocabulary/points-words';
import type { LineView } from '@shared/contract/points';
import { TextField } from '@/components/forms/field';
import { Button, PrimaryButton } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Say } from '@/components/parts/say';
import { refusalWords } from '@/text/errors';
import { schemeText } from '@/text/points-pages';
import { wrongIn, type SchemeState, type Table } from './use-scheme';

const idOf = (key: string): string => key.replace('.', '-');

const LineFields = ({
  line,
  table,
  isWrong,
  onChange,
}: {
  line: LineView;
  table: Table;
  isWrong: boolean;
  onChange: (table: Table) => void;
}) => {
  const typed = table.lines[line.key] ?? { most: '0', each: '' };
  const change = (part: Partial<typeof typed>): void =>
    onChange({ ...table, lines: { ...table.lines, [line.key]: { ...typed, ...part } } });
  return (
    <Card>
      <Text className="head">{line.label}</Text>
      {typed.each === '' && line.tenths === null ? null : (
        <TextField id={`each-${idOf(line.key)}`} label={schemeText.each} max={4} value={typed.each} onChange={(each) => change({ each })} />
      )}
      <TextField
        id={`most-${idOf(line.key)}`}
        label={schemeText.most}
        hint={schemeText.cap(POINTS_CAPS[line.key])}
        max={4}
        value={typed.most}
        error={isWrong ? schemeText.numberWrong : undefined}
        onChange={(most) => change({ most })}
      />
    </Card>
  );
};

/** The figures of every line, each within its cap; what is counted and how is fixed. */
export const SchemeEdit = ({ state, lines }: { state: SchemeState; lines: readonly LineView[] }) => {
  const { table } = state;
  if (table === undefined) return null;
  const wrong = wrongIn(table);
  const caps = [
    ['bonusMost', schemeText.bonusMost],
    ['deductionMost', schemeText.deductionMost],
  ] as const;
  return (
    <View className="stack column" id="scheme-edit">
      {lines.map((line) => (
        <LineFields key={line.key} line={line} table={table} isWrong={wrong.includes(line.key)} onChange={state.change} />
      ))}
      <Card>
        {caps.map(([name, label]) => (
          <TextField
            key={name}
            id={name}
            label={label}
            max={3}
            value={table[name]}
            error={wrong.includes(name) ? schemeText.numberWrong : undefined}
            onChange={(value) => state.change({ ...table, [name]: value })}
          />
        ))}
      </Card>
      <Text className="note block">{schemeText.rules}</Text>
      {state.error ? (
        <Say tone="attn" id="scheme-refused">
          {refusalWords(state.error)}
        </Say>
      ) : null}
      <PrimaryButton id="scheme-save" isBusy={state.isBusy} onTap={() => void state.store()}>
        {schemeText.save}
      </PrimaryButton>
      <Button id="scheme-leave" kind="text" onTap={state.leave}>
        {schemeText.adoptStay}
      </Button>
    </View>
  );
};
