import { Text, View } from '@tarojs/components';
import { openPage } from '@/platform/navigation';
import { canHandleFiles } from '@/platform/files';
import { useMember } from '@/hooks/use-session';
import { scoreText } from '@/text/score';
import { Button } from '../../components/parts/button';
import { Card } from '../../components/parts/card';
import { Row } from '../../components/parts/row';
import type { SheetViewProps } from './sheet-props';

/** What the sheet is and is not, by which standard it was read, and the year before. */
export const SheetFoot = ({ sheet, year, onYear }: Pick<SheetViewProps, 'sheet' | 'year' | 'onYear'>) => {
  const { place } = useMember();
  // Whoever looks from above may have what they read computed again elsewhere, without names.
  const mayExport = sheet.mayTry || (place !== undefined && place.kind !== 'branch' && place.rights.includes('oversee'));
  const other = year === undefined ? String(Number(sheet.year) - 1) : undefined;
  return (
    <View className="score-end">
      <Card isFlush>
        <Row id="open-standard" title={scoreText.pack(sheet.packVersion)} note={scoreText.packNote} onTap={() => openPage('standard')} />
        {mayExport && canHandleFiles ? (
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
