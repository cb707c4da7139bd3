import { View } from '@tarojs/components';
import { call } from '@/api/call';
import { FormerBranches } from '@/features/roster/former-branches';
import { useRemote } from '@/hooks/use-remote';
import { wordsOf } from '@/text/errors';
import { scoreText } from '@/text/score';
import { Empty } from '../../components/feedback/empty';
import { RemoteView } from '../../components/feedback/remote-view';
import { Card, Section } from '../../components/parts/card';
import { Row } from '../../components/parts/row';

/** The branches below an organisation, in the order of their codes and without any figure. */
export const BranchChooser = ({ orgId, onChoose }: { orgId: string; onChoose: (branchId: string) => void }) => {
  const remote = useRemote(`branches:${orgId}`, () => call('roster.college', { orgId }));
  return (
    <RemoteView remote={remote} wordsOf={wordsOf} skeleton={[6]}>
      {({ orgs, former }) => {
        const branches = orgs.filter(({ kind }) => kind === 'branch');
        const parentOf = (parentId: string | null): string => orgs.find((org) => org.orgId === parentId)?.shortName ?? '';
        if (branches.length === 0) return <Empty title={scoreText.noBranch} next={scoreText.noBranchNext} />;
        return (
          <View>
            <View className="note">{scoreText.chooseBranchNote}</View>
            <Section title={scoreText.chooseBranch} />
            <Card isFlush id="branches">
              {branches.map((branch) => (
                <Row
                  key={branch.orgId}
                  id={`branch-${branch.orgId}`}
                  title={branch.name}
                  note={parentOf(branch.parentId)}
                  onTap={() => onChoose(branch.orgId)}
                />
              ))}
            </Card>
            <FormerBranches former={former} onChoose={onChoose} />
          </View>
        );
      }}
    </RemoteView>
  );
};
