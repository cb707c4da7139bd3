import { Text, View } from '@tarojs/components';
import type { Out } from '@shared/contract';
import type { Day } from '@shared/kernel/day';
import { dayWord, periodWord } from '@shared/kernel/time-words';
import { call } from '@/api/call';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { collegePointsText } from '@/text/points-pages';
import { SpotSheet, useSpot, type Spot } from './spot';
import './index.scss';

type Branch = Out<'points.coverage'>['branches'][number];

const isComplete = ({ schemeOn, waiting, quarters, quartersDue }: Branch): boolean =>
  schemeOn !== null && waiting === 0 && quarters.length >= quartersDue;

const stepsOf = (branch: Branch, today: Day): string[] => {
  const closed = branch.months[branch.months.length - 1];
  return [
    collegePointsText.scheme(branch.schemeOn === null ? null : dayWord(branch.schemeOn, today)),
    collegePointsText.declared(branch.declared, branch.waiting),
    collegePointsText.closed(closed === undefined ? null : periodWord(closed, today)),
    collegePointsText.notices(branch.quarters.length, branch.quartersDue),
    collegePointsText.stages[branch.stage],
  ];
};

const BranchRow = ({ branch, today, spot }: { branch: Branch; today: Day; spot: Spot }) => {
  const isDone = isComplete(branch);
  return (
    <Row
      id={`coverage-${branch.orgId.replace(/[:.]/g, '-')}`}
      title={branch.name}
      note={
        <View className="coverage-steps">
          {stepsOf(branch, today).map((step) => (
            <Text key={step}>{step}</Text>
          ))}
        </View>
      }
      end={
        <View className="coverage-end">
          <Chip
            word={isDone ? collegePointsText.all : collegePointsText.some}
            icon={isDone ? 'check' : 'triangle'}
            tone={isDone ? 'done' : 'attn'}
          />
          {branch.declared > branch.waiting ? (
            <Button id={`spot-${branch.orgId}`} isSmall kind="quiet" onTap={() => spot.ask(branch.orgId)}>
              {collegePointsText.spot}
            </Button>
          ) : null}
        </View>
      }
    />
  );
};

/** Which of the four steps each branch has taken, in the order of the organisation. */
export default function CollegePointsPage() {
  const { place } = useMember();
  const orgId = useParameters('pointsCollege').orgId ?? place?.orgId;
  const remote = useRemote(orgId, () => call('points.coverage', { orgId: orgId ?? '' }));
  const spot = useSpot();
  return (
    <Page title={collegePointsText.title}>
      <RemoteView remote={remote} skeleton={[6]} wordsOf={wordsOf}>
        {({ branches, today }) => (
          <View>
            <Text className="note block">{collegePointsText.note}</Text>
            {branches.length === 0 ? (
              <Card>
                <Empty title={collegePointsText.empty} next={collegePointsText.emptyNext} />
              </Card>
            ) : (
              <Card isFlush id="coverage">
                {branches.map((branch) => (
                  <BranchRow key={branch.orgId} branch={branch} today={today} spot={spot} />
                ))}
              </Card>
            )}
            <SpotSheet spot={spot} today={today} />
          </View>
        )}
      </RemoteView>
    </Page>
  );
}
