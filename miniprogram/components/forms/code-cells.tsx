import { Input, Text, View } from '@tarojs/components';
import { frameText } from '@/text/frame';
import './code-cells.scss';

export type CodeCellsProps = { value: string; length: number; isOff?: boolean; onChange: (value: string) => void };

/** Cells for a short code over one invisible field, so that the keyboard stays and a whole code can be pasted. */
export const CodeCells = ({ value, length, isOff = false, onChange }: CodeCellsProps) => (
  <View className="code-cells" id="code-cells">
    {Array.from({ length }, (_, at) => (
      <View
        key={at}
        className={!isOff && at === Math.min(value.length, length - 1) ? 'code-cell current' : 'code-cell'}
        aria-label={frameText.enterCode(at + 1)}
      >
        {value[at] === undefined ? !isOff && at === value.length ? <View className="code-caret" /> : null : <Text>{value[at]}</Text>}
      </View>
    ))}
    {isOff ? null : (
      <Input
        id="code-input"
        className="code-input"
        type="text"
        value={value}
        focus
        holdKeyboard
        confirmHold
        cursorSpacing={120}
        maxlength={24}
        onInput={(event) => onChange(event.detail.value)}
      />
    )}
  </View>
);
