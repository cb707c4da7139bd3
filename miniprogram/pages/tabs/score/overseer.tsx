import { View } from '@tarojs/components';
import { call } from '@/api/call';
import { RemoteView } from '@/components/feedback/remote-view';
import { Segment } from '@/components/forms/choices';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { BranchChooser } from '@/features/score/branch-chooser';
import { CollegeRules } from '@/features/score/college-rules';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import type { Place } from '@/hooks/use-session';
import { canHandleFiles } from '@/platform/files';
import { openPage } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { collegeText, scoreText } from '@/text/score';

export type OverseerView = 'own' | 'branches';
export type OverseerProps = {
  place: Place;
  view: OverseerView;
  onView: (view: OverseerView) => void;
  onChoose: (branchId: string) => void;
};

const Own = ({ place }: { place: Place }) => {
  const remote = useRemote(`college:${place.orgId}`, () => call('score.college', { orgId: place.orgId }));
  useReturned(() => void remote.refresh());
  return (
    <RemoteView remote={remote} wordsOf={wordsOf} skeleton={[3, 5]}>
      {(sheet) => <CollegeRules sheet={sheet} kind={place.kind} />}
    </RemoteView>
  );
};

const Foot = ({ place }: { place: Place }) => (
  <View className="score-end">
    <Card isFlush>
      <Row id="open-standard" title={scoreText.standard} note={scoreText.packNote} onTap={() => openPage('standard')} />
      {place.rights.includes('oversee') && canHandleFiles ? (
        <Row
          id="open-export"
          title={scoreText.export}
          note={scoreText.exportNote}
          onTap={() => openPage('scoreExport', { orgId: place.orgId })}
        />
      ) : null}
    </Card>
  </View>
);

/** A place above the branches: what it answers for itself, and its branches, one to be chosen. */
export const Overseer = ({ place, view, onView, onChoose }: OverseerProps) => {
  const own = place.kind === 'generalBranch' ? collegeText.own.generalBranch : collegeText.own.partyCommittee;
  return (
    <View className="overseer">
      <View className="overseer-views">
        <Segment
          id="view"
          label={scoreText.title}
          options={[
            { value: 'own', word: own },
            { value: 'branches', word: collegeText.branches },
          ]}
          chosen={view}
          onChoose={onView}
        />
      </View>
      {view === 'own' ? <Own key={place.orgId} place={place} /> : <BranchChooser orgId={place.orgId} onChoose={onChoose} />}
      <Foot place={place} />
    </View>
  );
};
