import { View } from '@tarojs/components';
import { TextField } from '@/components/forms/field';
import { factWords } from '@/text/points';
import './counts-fields.scss';

export type CountsFieldsProps = {
  names: readonly string[];
  typed: Readonly<Record<string, string>>;
  error?: string | undefined;
  onChange: (typed: Record<string, string>) => void;
};

/** What an entry should have said, fact by fact. */
export const CountsFields = ({ names, typed, error, onChange }: CountsFieldsProps) => (
  <View id="should" className="counts-fields">
    {names.map((name, at) => (
      <TextField
        key={name}
        id={`count-${name}`}
        label={factWords[name] ?? name}
        max={2}
        value={typed[name] ?? '0'}
        error={at === names.length - 1 ? error : undefined}
        onChange={(value) => onChange({ ...typed, [name]: value })}
      />
    ))}
  </View>
);
