import { Text, View } from '@tarojs/components';
import type { DimensionLine, ScoreSheetView } from '@shared/contract/score';
import { scoreText } from '@/text/score';
import { Card } from '../parts/card';
import { StateTag } from '../parts/chip';
import { Icon } from '../parts/icon';
import { Row } from '../parts/row';
import { pointsOfItem, stateOfItem, summaryOfItem } from './summary';
import './score.scss';

type ItemLine = DimensionLine['items'][number];
export type ItemRowsProps = { sheet: ScoreSheetView; items: readonly ItemLine[]; onOpen: (itemId: string) => void };

const findingsOf = (sheet: ScoreSheetView, { itemId }: ItemLine) => sheet.findings.filter((finding) => finding.itemId === itemId);
const idOf = (itemId: string): string => `item-${itemId.replace(/\./g, '-')}`;

/** The items of one dimension, opened in place; an item without rules says so and leads nowhere. */
export const ItemRows = ({ sheet, items, onOpen }: ItemRowsProps) => (
  <View className="score-items">
    {items.map((item) => {
      const findings = findingsOf(sheet, item);
      const title = `${item.itemId} ${item.name}`;
      if (findings.length === 0) return <Row key={item.itemId} id={idOf(item.itemId)} title={title} note={scoreText.notConnectedItem} />;
      return (
        <Row
          key={item.itemId}
          id={idOf(item.itemId)}
          title={title}
          note={summaryOfItem(findings)}
          end={<StateTag state={stateOfItem(findings)} />}
          onTap={() => onOpen(item.itemId)}
        />
      );
    })}
  </View>
);

const TableRow = ({ sheet, item, onOpen }: { sheet: ScoreSheetView; item: ItemLine; onOpen: (itemId: string) => void }) => {
  const findings = findingsOf(sheet, item);
  const points = pointsOfItem(findings);
  const isOpenable = findings.length > 0;
  return (
    <View id={idOf(item.itemId)} className="row" {...(isOpenable ? { role: 'button', onClick: () => onOpen(item.itemId) } : {})}>
      <View className="score-cells">
        <View className="line-up"><Text className="mini">{item.itemId}</Text><Text>{item.name}</Text></View>
        <Text className="note">{isOpenable ? summaryOfItem(findings) : scoreText.notConnectedItem}</Text>
        <View className="figure">{points ? <><Text className="strong">{points.earned}</Text><Text className="mini">{` / ${points.weight}`}</Text></> : <Text className="note">—</Text>}</View>
        <View className="end">{isOpenable ? <StateTag state={stateOfItem(findings)} /> : null}</View>
        {isOpenable ? <Icon name="right" size={16} /> : <View />}
      </View>
    </View>
  );
};

/** All items of the standard in one table, for wide screens. */
export const ItemTable = ({ sheet, onOpen }: { sheet: ScoreSheetView; onOpen: (itemId: string) => void }) => (
  <Card id="item-table">
    <Text className="head">{scoreText.items}</Text>
    <View className="score-table">
      <View className="score-cells score-table-head mini">
        <Text>{scoreText.columns.name}</Text>
        <Text>{scoreText.columns.have}</Text>
        <Text className="figure">{scoreText.columns.points}</Text>
        <View /><View />
      </View>
      {sheet.dimensions.flatMap(({ items }) => items).map((item) => <TableRow key={item.itemId} sheet={sheet} item={item} onOpen={onOpen} />)}
    </View>
    <Text className="mini score-foot">{scoreText.itemsNote}</Text>
  </Card>
);
