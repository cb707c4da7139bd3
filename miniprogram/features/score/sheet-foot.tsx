import { Text, View } from '@tarojs/components';
import { openPage } from '@/platform/navigation';
import { canHandleFiles } from '@/platform/files';
import { scoreText } from '@/text/score';
import { Button } from '../../components/parts/button';
import { Card } from '../../components/parts/card';
import { Row } from '../../components/parts/row';
import type { SheetViewProps } from './sheet-props';

/** What the sheet is and is not, by which standard it was read, and the year before. */
export const SheetFoot = ({ sheet, year, onYear }: Pick<SheetViewProps, 'sheet' | 'year' | 'onYear'>) => {
  const other = year === undefined ? String(Number(sheet.year) - 1) : undefined;
  return (
    <View className="score-end">
      <Card isFlush>
        <Row id="open-standard" title={scoreText.pack(sheet.packVersion)} note={scoreText.packNote} onTap={() => openPage('standard')} />
        {sheet.mayTry && canHandleFiles ? (
          <Row
            id="open-export"
            title={scoreText.export}
            note={scoreText.exportNote}
            onTap={() => openPage('scoreExport', { orgId: sheet.orgId })}
          />
        ) : null}
      </Card>
      <Text className="note score-foot">{scoreText.footnote}</Text>
      {sheet.mayPlan ? null : <Text className="note score-foot">{scoreText.readOnly}</Text>}
      <Button id="other-year" kind="text" onTap={() => onYear(other)}>
        {other === undefined ? scoreText.thisYear : scoreText.previousYear(other)}
      </Button>
    </View>
  );
};
