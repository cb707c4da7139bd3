import { Empty } from '@/components/feedback/empty';
import { Failed } from '@/components/feedback/failed';
import { RemoteView } from '@/components/feedback/remote-view';
import { Page } from '@/components/frame/page';
import { PlaceSwitch } from '@/components/frame/place-switch';
import { FirstWeekCard } from '@/features/roster/first-week-card';
import { useLook } from '@/theme/look';
import { frameText } from '@/text/frame';
import { wordsOf } from '@/text/errors';
import { homeText } from '@/text/home';
import { HomeContent } from './content';
import { useHome } from './use-home';
import './index.scss';

export default function HomePage() {
  const { session, place, error, refresh, remote, nowMs } = useHome();
  const look = useLook();
  const person = session?.person;
  const title = place?.name ?? frameText.productName;
  const body = () => {
    if (error && !session) return <Failed note={wordsOf(error)} requestId={error.requestId} onRetry={() => void refresh()} />;
    if (!person) return null;
    if (!place) return <Empty id="no-place" title={homeText.noPlaceTitle} next={homeText.noPlaceNext} />;
    return (
      <RemoteView remote={remote} skeleton={[5, 3, 2]} wordsOf={wordsOf}>
        {(home) => (
          <HomeContent home={home} person={person} place={place} nowMs={nowMs} look={look} onPutAway={() => void remote.refresh()} />
        )}
      </RemoteView>
    );
  };
  return (
    <Page title={title} tab="home" wideHead={session ? { over: session.collegeName } : undefined}>
      <PlaceSwitch />
      <FirstWeekCard places={person?.places ?? []} />
      {body()}
    </Page>
  );
}
