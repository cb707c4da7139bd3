import { View } from '@tarojs/components';
import type { Out } from '@shared/contract';
import { call } from '@/api/call';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { useRemote } from '@/hooks/use-remote';
import { branchChangeText as text } from '@/text/branch-change';

type Preview = Out<'roster.changePreview'>;
type Line = { key: string; title: string; note?: string };

const linesOf = ({ founded, dissolved, renamed, moved, ended }: Preview): Line[] => [
  ...founded.map(({ name, secretaryName }) => ({ key: `new ${name}`, title: text.founded(name, secretaryName) })),
  ...(renamed === undefined ? [] : [{ key: 'renamed', title: text.renamed(renamed.before, renamed.after) }]),
  ...moved.map(({ fromName, toName, names }) => ({
    key: `${fromName} ${toName}`,
    title: text.moved(fromName, toName, names.length),
    note: text.names(names),
  })),
  ...(dissolved.length === 0 ? [] : [{ key: 'dissolved', title: text.dissolved(dissolved) }]),
  ...(ended.length === 0 ? [] : [{ key: 'ended', title: text.ended(ended.length), note: text.endedNote(ended) }]),
];

/** What the last step of a request would do to the roster, and what is in its way; absent until it is known. */
export const ChangePreview = ({ recordId }: { recordId: string }) => {
  const { content } = useRemote(`change ${recordId}`, () => call('roster.changePreview', { recordId }));
  if (content === undefined) return null;
  const lines = linesOf(content);
  return (
    <View id="change-preview">
      <Section title={text.title} />
      {content.faults.length === 0 ? null : <Say tone="attn" id="change-faults">{`${text.inTheWay}：${content.faults.join('；')}`}</Say>}
      {lines.length === 0 && content.faults.length === 0 ? <Say id="change-nothing">{text.nothing}</Say> : null}
      {lines.length === 0 ? null : (
        <Card isFlush>
          {lines.map(({ key, title, note }) => (
            <Row key={key} title={title} {...(note === undefined ? {} : { note })} />
          ))}
        </Card>
      )}
      {lines.length === 0 ? null : <Say>{text.note}</Say>}
    </View>
  );
};
