import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dayOfInstant, timeOfInstant } from '@shared/kernel/day';
import type { RegisterPage } from '@shared/contract/register';
import type { Kind } from '@shared/records/vocabulary/kind';
import { dayWord } from '@shared/kernel/time-words';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Icon } from '@/components/parts/icon';
import { Row } from '@/components/parts/row';
import { isEmptyValue } from '@/features/register/content';
import { Fact } from '@/features/register/fact';
import { pressable } from '@/components/parts/pressable';
import { recordPageText, sightWords } from '@/text/register';
import { speechOfPage } from './use-record';

/** What was written, label by label, in the order of the form. */
export const RecordContent = ({
  page,
  kind,
  today,
  onEdit,
}: {
  page: RegisterPage;
  kind: Kind;
  today: string;
  onEdit?: (() => void) | undefined;
}) => {
  const speech = speechOfPage(page, today);
  const shown = Object.entries(kind.fields).filter(([name]) => page.hidden.includes(name) || !isEmptyValue(page.content[name]));
  return (
    <Card isFlush id="content">
      {shown.length === 0 ? <Text className="note block register-nothing">{recordPageText.nothing}</Text> : null}
      {shown.map(([name, field]) => (
        <Fact
          key={name}
          id={`fact-${name}`}
          field={field}
          value={page.content[name]}
          speech={speech}
          linked={page.linked}
          hidden={page.hidden.includes(name) ? recordPageText.hidden(sightWords(field.sight) ?? '') : undefined}
        />
      ))}
      {onEdit === undefined ? null : (
        <View className="register-edit">
          <Button id="edit-content" isSmall kind="quiet" onTap={onEdit}>
            {recordPageText.edit}
          </Button>
        </View>
      )}
    </Card>
  );
};

/** Who did what and when, folded. */
export const History = ({ page, today }: { page: RegisterPage; today: string }) => {
  const [isOpen, setOpen] = useState(false);
  if (page.history.length === 0) return null;
  return (
    <Card isFlush id="history">
      <View id="history-fold" className="history-head" role="button" aria-expanded={isOpen} {...pressable(() => setOpen(!isOpen))}>
        <Text className="grow">{recordPageText.history}</Text>
        <Text className="note">{recordPageText.historyCount(page.history.length)}</Text>
        <Icon name={isOpen ? 'up' : 'down'} size={16} />
      </View>
      {isOpen
        ? page.history.map(({ at, byName, word, reason }, place) => (
            <Row
              key={place}
              title={reason === undefined ? word : `${word}：${reason}`}
              note={recordPageText.historyLine(byName, `${dayWord(dayOfInstant(at), today)} ${timeOfInstant(at)}`)}
            />
          ))
        : null}
    </Card>
  );
};
