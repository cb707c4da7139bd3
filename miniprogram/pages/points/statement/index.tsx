import { Text, View } from '@tarojs/components';
import { dayWord, periodWord } from '@shared/kernel/time-words';
import type { EntryView } from '@shared/contract/points';
import { RemoteView } from '@/components/feedback/remote-view';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { canPrint, printPage } from '@/platform/print';
import { wordsOf } from '@/text/errors';
import { countsWord, effectWord, pointsText, schemeLineWord, tenthsWord } from '@/text/points';
import { statementText } from '@/text/points-pages';
import { whoWord } from '../mine/months';
import { usePoints, type Points } from '../mine/use-points';
import './index.scss';

const cellsOf = (entry: EntryView, points: Points): string[] => [
  periodWord(entry.month),
  `${schemeLineWord(
    points.lines.map(({ key }) => key),
    entry.lineKey,
  )} ${points.lines.find(({ key }) => key === entry.lineKey)?.label ?? ''}`,
  countsWord(entry.counts, entry.corrects !== undefined),
  entry.sources.map(({ title, day }) => `${day === undefined ? '' : `${dayWord(day)} `}${title}`).join('；'),
  whoWord(entry, points.today),
  effectWord(entry),
];

const Paper = ({ points }: { points: Points }) => {
  const { year, name, orgName, today, scheme, result } = points;
  const entries = points.entries.filter((entry) => entry.state === 'posted').reverse();
  return (
    <View className="statement" id="statement-paper">
      <Text className="statement-title">{statementText.titleOf(year, name)}</Text>
      <Text className="block">{statementText.org(orgName, dayWord(today, today))}</Text>
      <Text className="block">
        {statementText.scheme(
          scheme.adoptedOn === null ? statementText.none : pointsText.adopted(dayWord(scheme.adoptedOn, today), scheme.version),
        )}
      </Text>
      <Text className="block strong" id="statement-total">
        {statementText.total({
          base: tenthsWord(points.baseTenths),
          bonus: tenthsWord(points.bonusTenths),
          deduction: tenthsWord(-points.deductionTenths),
          total: tenthsWord(points.totalTenths),
        })}
      </Text>
      {result?.stage === 'complete' ? (
        <Text className="block strong">
          {statementText.complete(result.peerTenths === null ? '—' : tenthsWord(result.peerTenths), tenthsWord(result.totalTenths))}
        </Text>
      ) : null}
      <View className="statement-grid">
        <View className="statement-row statement-heads">
          {statementText.heads.map((word) => (
            <Text key={word} className="statement-cell">
              {word}
            </Text>
          ))}
        </View>
        {entries.map((entry) => (
          <View key={entry.entryId} className="statement-row">
            {cellsOf(entry, points).map((word, column) => (
              <Text key={column} className={`statement-cell statement-cell-${column}`}>
                {word}
              </Text>
            ))}
          </View>
        ))}
      </View>
      <Text className="block">{statementText.foot}</Text>
      <View className="statement-signs">
        <Text className="block">{statementText.own}</Text>
        <Text className="block">{statementText.secretary}</Text>
      </View>
    </View>
  );
};

export default function StatementPage() {
  const { remote } = usePoints();
  return (
    <Page title={statementText.title}>
      <RemoteView remote={remote} skeleton={[8]} wordsOf={wordsOf}>
        {(points) => (
          <View>
            <View className="not-printed">
              {canPrint ? (
                <Button id="print-now" kind="primary" icon="print" onTap={printPage}>
                  {statementText.print}
                </Button>
              ) : (
                <Text className="note">{statementText.phone}</Text>
              )}
            </View>
            <Paper points={points} />
          </View>
        )}
      </RemoteView>
    </Page>
  );
}
