import { Text, View } from '@tarojs/components';
import type { DimensionLine, Finding, ScoreSheetView } from '@shared/contract/score';
import { BODY_ITEM } from '@shared/text/items';
import { scoreText } from '@/text/score';
import { Card } from '../../components/parts/card';
import { StateTag } from '../../components/parts/chip';
import { Icon } from '../../components/parts/icon';
import { Row } from '../../components/parts/row';
import { pointsOfItem, stateOfItem, summaryOfItem } from './summary';
import './score.scss';

type ItemLine = Pick<DimensionLine['items'][number], 'itemId' | 'name'>;
export type ItemRowsProps = { sheet: ScoreSheetView; items: readonly ItemLine[]; onOpen: (itemId: string) => void };

const findingsOf = (sheet: ScoreSheetView, itemId: string): Finding[] => sheet.findings.filter((finding) => finding.itemId === itemId);
const idOf = (itemId: string): string => `item-${itemId.replace(/\./g, '-')}`;

/** The items of one dimension, opened in place; one that is the college's to do says so and leads nowhere. */
export const ItemRows = ({ sheet, items, onOpen }: ItemRowsProps) => (
  <View className="score-items">
    {items.map(({ itemId, name }) => {
      const findings = findingsOf(sheet, itemId);
      const title = `${itemId} ${name}`;
      if (findings.length === 0) return <Row key={itemId} id={idOf(itemId)} title={title} note={scoreText.notOfBranch} />;
      return (
        <Row
          key={itemId}
          id={idOf(itemId)}
          title={title}
          note={summaryOfItem(findings, sheet.asOfOn)}
          end={<StateTag state={stateOfItem(findings)} />}
          onTap={() => onOpen(itemId)}
        />
      );
    })}
  </View>
);

/** What the plan asks besides the standard: outside the five dimensions and outside the score. */
export const BodyRow = ({ sheet, onOpen }: Omit<ItemRowsProps, 'items'>) => {
  if (findingsOf(sheet, BODY_ITEM.itemId).length === 0) return null;
  return (
    <Card isFlush>
      <Row id={idOf(BODY_ITEM.itemId)} title={BODY_ITEM.name} note={scoreText.bodyNote} onTap={() => onOpen(BODY_ITEM.itemId)} />
    </Card>
  );
};

const TableRow = ({ sheet, item, onOpen }: { sheet: ScoreSheetView; item: ItemLine; onOpen: (itemId: string) => void }) => {
  const findings = findingsOf(sheet, item.itemId);
  const points = pointsOfItem(findings);
  const isOpenable = findings.length > 0;
  return (
    <View
      id={idOf(item.itemId)}
      className={isOpenable ? 'row tappable' : 'row'}
      {...(isOpenable ? { role: 'button', onClick: () => onOpen(item.itemId) } : {})}
    >
      <View className="score-cells">
        <View className="line-up">
          {item.itemId === BODY_ITEM.itemId ? null : <Text className="mini nowrap">{item.itemId}</Text>}
          <Text>{item.name}</Text>
        </View>
        <Text className="note">{isOpenable ? summaryOfItem(findings, sheet.asOfOn) : scoreText.notOfBranch}</Text>
        <View className="figure">
          {points ? (
            <>
              <Text className="strong">{points.earned}</Text>
              <Text className="mini">{` / ${points.weight}`}</Text>
            </>
          ) : (
            <Text className="note">—</Text>
          )}
        </View>
        <View className="end">{isOpenable ? <StateTag state={stateOfItem(findings)} /> : null}</View>
        {isOpenable ? <Icon name="right" size={16} /> : <View />}
      </View>
    </View>
  );
};

/** All items of the standard in one table, for wide screens. */
export const ItemTable = ({ sheet, onOpen }: Omit<ItemRowsProps, 'items'>) => {
  const items: ItemLine[] = [
    ...sheet.dimensions.flatMap((dimension) => dimension.items),
    ...(findingsOf(sheet, BODY_ITEM.itemId).length > 0 ? [BODY_ITEM] : []),
  ];
  return (
    <Card id="item-table">
      <Text className="head">{scoreText.items}</Text>
      <View className="score-table">
        <View className="score-cells score-table-head mini">
          <Text>{scoreText.columns.name}</Text>
          <Text>{scoreText.columns.have}</Text>
          <Text className="figure">{scoreText.columns.points}</Text>
          <View />
          <View />
        </View>
        {items.map((item) => (
          <TableRow key={item.itemId} sheet={sheet} item={item} onOpen={onOpen} />
        ))}
      </View>
      <Text className="mini score-foot">{scoreText.itemsNote}</Text>
    </Card>
  );
};
