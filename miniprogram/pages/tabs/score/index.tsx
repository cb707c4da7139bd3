import { Text, View } from '@tarojs/components';
import { dayWord } from '@shared/kernel/time-words';
import { Empty } from '@/components/feedback/empty';
import { Failed } from '@/components/feedback/failed';
import { RemoteView } from '@/components/feedback/remote-view';
import { Skeleton } from '@/components/feedback/skeleton';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { pointsWord } from '@/features/score/figures';
import { SheetView } from '@/features/score/sheet-view';
import type { UseSession } from '@/hooks/use-session';
import { wordsOf } from '@/text/errors';
import { frameText } from '@/text/frame';
import { scoreText } from '@/text/score';
import { useLook } from '@/theme/look';
import { Overseer } from './overseer';
import { useScore } from './use-score';

/** Nobody known yet, or nobody to be known: the cause decides what stands here. */
const NoPlace = ({ session }: { session: UseSession }) => {
  if (session.error)
    return <Failed note={wordsOf(session.error)} requestId={session.error.requestId} onRetry={() => void session.refresh()} />;
  return session.session === undefined ? <Skeleton cards={[4, 6, 5]} /> : <Empty title={scoreText.noPlace} next={scoreText.noPlaceNext} />;
};

export default function ScorePage() {
  const { session, branchId, isChoosing, chooseBranch, view, showView, year, showYear, remote, openId, toggle } = useScore();
  const { isWide } = useLook();
  const { place } = session;
  const sheet = remote.content;
  const asOf = sheet
    ? scoreText.asOf(sheet.year, dayWord(sheet.asOfOn, `${sheet.year}-01-01`), pointsWord(sheet.applicableHundredths))
    : undefined;
  const over = sheet && asOf !== undefined ? `${sheet.orgName}·${asOf}` : undefined;
  const isOther = place !== undefined && branchId !== undefined && branchId !== place.orgId;
  return (
    <Page
      title={sheet?.orgName ?? place?.name ?? frameText.tabs.score}
      tab="score"
      wideHead={{ title: scoreText.title, ...(over === undefined ? {} : { over }) }}
    >
      {place === undefined ? <NoPlace session={session} /> : null}
      {place && isChoosing ? <Overseer place={place} view={view} onView={showView} onChoose={chooseBranch} /> : null}
      {isOther ? (
        <Button id="other-branch" kind="text" onTap={() => chooseBranch(undefined)}>
          {scoreText.otherBranch}
        </Button>
      ) : null}
      {branchId === undefined ? null : (
        <RemoteView remote={remote} wordsOf={wordsOf} skeleton={[4, 6, 5]}>
          {(content) => (
            <View>
              {isWide || asOf === undefined ? null : <Text className="note block score-over">{asOf}</Text>}
              <SheetView sheet={content} openId={openId} onToggle={toggle} year={year} onYear={showYear} />
            </View>
          )}
        </RemoteView>
      )}
    </Page>
  );
}
