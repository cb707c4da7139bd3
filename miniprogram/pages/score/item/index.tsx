import { Text, View } from '@tarojs/components';
import type { Finding, ScoreSheetView } from '@shared/contract/score';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button, PrimaryButton } from '@/components/parts/button';
import { Section } from '@/components/parts/card';
import { StateTag } from '@/components/parts/chip';
import { goTo } from '@/features/score/go-to';
import { linesOfFinding } from '@/features/score/open-lines';
import { stateOfItem } from '@/features/score/summary';
import { openTab } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { ruleText, scoreText } from '@/text/score';
import { useLook } from '@/theme/look';
import { RuleSection } from './rule-section';
import { itemOf, useItem, type ItemOfSheet, type ItemPage } from './use-item';
import './index.scss';

const firstLine = (sheet: ScoreSheetView, { findings }: ItemOfSheet) =>
  sheet.mayPlan
    ? findings
        .filter(({ weightHundredths }) => weightHundredths > 0)
        .flatMap((finding) => linesOfFinding(finding, sheet))
        .find(({ action }) => action !== null)
    : undefined;

type Opening = Pick<ItemPage, 'isOpen' | 'toggle'>;

const Rules = ({ sheet, findings, isOpen, toggle }: { sheet: ScoreSheetView; findings: readonly Finding[] } & Opening) => (
  <View className="item-rules">
    {findings.map((finding) => (
      <RuleSection key={finding.ruleId} sheet={sheet} finding={finding} isOpen={isOpen(finding)} onToggle={() => toggle(finding)} />
    ))}
  </View>
);

const ItemView = ({ sheet, found, isOpen, toggle }: { sheet: ScoreSheetView; found: ItemOfSheet } & Opening) => {
  const { isWide } = useLook();
  const { over, name, findings } = found;
  const weighed = findings.filter(({ weightHundredths }) => weightHundredths > 0);
  const others = findings.filter(({ weightHundredths }) => weightHundredths === 0);
  return (
    <View>
      <Text className="note block">{over}</Text>
      {isWide ? null : (
        <View className="line-up wrap item-head">
          <Text className="title">{name}</Text>
          {weighed.length > 0 ? <StateTag state={stateOfItem(weighed)} /> : null}
        </View>
      )}
      {findings.length === 0 ? <Empty title={scoreText.notOfBranch} next={ruleText.goneNext} /> : null}
      <Rules sheet={sheet} findings={weighed} isOpen={isOpen} toggle={toggle} />
      {others.length > 0 ? (
        <View>
          <Section title={ruleText.unweighted} />
          <Text className="note block">{ruleText.unweightedNote}</Text>
          <Rules sheet={sheet} findings={others} isOpen={isOpen} toggle={toggle} />
        </View>
      ) : null}
      {sheet.mayPlan ? <Text className="note block item-foot">{ruleText.lateHint}</Text> : null}
    </View>
  );
};

export default function ItemRulesPage() {
  const { remote, itemId, isOpen, toggle } = useItem();
  const sheet = remote.content;
  const found = sheet ? itemOf(sheet, itemId) : undefined;
  const line = sheet && found ? firstLine(sheet, found) : undefined;
  const action = line?.action ?? undefined;
  const dock =
    sheet && line && action ? (
      <Dock>
        <PrimaryButton id="item-remedy" icon="calendar" onTap={() => goTo({ target: action.target, ruleIds: line.ruleIds }, sheet.orgId)}>
          {action.long}
        </PrimaryButton>
      </Dock>
    ) : undefined;
  return (
    <Page title={found?.name ?? scoreText.title} dock={dock} {...(sheet ? { wideHead: { over: sheet.orgName } } : {})}>
      <RemoteView remote={remote} wordsOf={wordsOf} skeleton={[2, 4, 4]}>
        {(content) => {
          const shown = itemOf(content, itemId);
          if (shown) return <ItemView sheet={content} found={shown} isOpen={isOpen} toggle={toggle} />;
          return (
            <Empty
              title={ruleText.gone}
              next={ruleText.goneNext}
              action={
                <Button id="to-score" onTap={() => openTab('score')}>
                  {ruleText.toScore}
                </Button>
              }
            />
          );
        }}
      </RemoteView>
    </Page>
  );
}
