import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { scoreText } from '@/text/score';
import { Button } from '../../components/parts/button';
import { Card } from '../../components/parts/card';
import { Icon } from '../../components/parts/icon';
import { DutyRow } from '../../components/parts/row';
import type { OpenLine } from './open-lines';
import './score.scss';

export type OpenListProps = {
  lines: readonly OpenLine[] /** Members look on. */;
  mayAct: boolean;
  onDo: (line: OpenLine) => void;
  shownFirst?: number;
  id?: string;
};

/** What is missing or next, each with its button; a long list is folded. */
export const OpenList = ({ lines, mayAct, onDo, shownFirst = 4, id = 'open-list' }: OpenListProps) => {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? lines : lines.slice(0, shownFirst);
  const rest = lines.length - shownFirst;
  return (
    <Card isFlush id={id}>
      {shown.map((line) => (
        <DutyRow
          key={line.id}
          id={line.id}
          leaf={line.leaf}
          title={line.title}
          {...(line.note === '' ? {} : { note: line.note })}
          {...(mayAct && line.action
            ? {
                action: (
                  <Button id={`${line.id}-do`} isSmall onTap={() => onDo(line)}>
                    {line.action.word}
                  </Button>
                ),
              }
            : {})}
        />
      ))}
      {rest > 0 ? (
        <View id={`${id}-more`} className="score-more note" role="button" onClick={() => setWhole(!isWhole)}>
          <Text>{isWhole ? scoreText.less : scoreText.more(rest)}</Text>
          <Icon name={isWhole ? 'up' : 'down'} size={16} />
        </View>
      ) : null}
    </Card>
  );
};
