import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { dayWord } from '@shared/kernel/time-words';
import { call } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { RemoteView } from '@/components/feedback/remote-view';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Section } from '@/components/parts/card';
import { Say } from '@/components/parts/say';
import { Cites } from '@/features/score/cites';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { canPrint, printPage } from '@/platform/print';
import { wordsOf } from '@/text/errors';
import { outlookText as text } from '@/text/outlook';
import { Coming } from './coming';
import { EndsSheet } from './ends';
import { DualLeaders, Organizers } from './leaders';
import type { Outlook } from './months';
import { Spread } from './spread';
import { useEnds } from './use-ends';
import { useLook } from '@/theme/look';
import './index.scss';

/** Of whom nothing is ahead because nobody entered it, and where it is entered. */
const Unknown = ({ outlook }: { outlook: Outlook }) => {
  const { students, staff } = outlook.spreads[0]?.unknownEnds ?? { students: 0, staff: 0 };
  if (students + staff === 0) return null;
  return (
    <Say id="unknown-ends">
      {text.unknown(students, staff)}
      {outlook.ends === undefined ? text.unknownNext : ''}
    </Say>
  );
};

/** The articles word for word; on a phone only for who asks. */
const Sources = ({ outlook: { citations } }: { outlook: Outlook }) => {
  const { isWide } = useLook();
  const [isAsked, ask] = useState(false);
  return (
    <View className="outlook-part">
      <Section title={text.sources} />
      {isWide || isAsked ? (
        <Cites cites={citations} />
      ) : (
        <Button id="show-sources" kind="quiet" onTap={() => ask(true)}>
          {text.showSources(citations.length)}
        </Button>
      )}
    </View>
  );
};

/** What is printed has every name as it stands in the roster: it is asked for anew, shown while the paper is made, and gone again. */
const usePaper = (orgId: string) => {
  const [paper, setPaper] = useState<Outlook>();
  useEffect(() => {
    if (paper === undefined) return;
    printPage();
    setPaper(undefined);
  }, [paper]);
  const print = async (): Promise<void> => {
    const reply = await call('roster.outlook', { orgId, forPrint: true });
    if (reply.ok) setPaper(reply.data);
    else showNotice({ words: wordsOf(reply.error) });
  };
  return { paper, print };
};

const Whole = ({ outlook: onScreen, refresh }: { outlook: Outlook; refresh: () => void }) => {
  const { paper, print } = usePaper(onScreen.orgId);
  const outlook = paper ?? onScreen;
  const lines = outlook.ends ?? [];
  const ends = useEnds(outlook.orgId, lines, refresh);
  return (
    <View className="outlook">
      <Text className="note block outlook-gap" id="outlook-head">
        {text.head(outlook.name, dayWord(outlook.until, outlook.today))}
      </Text>
      <Unknown outlook={outlook} />
      <View className="outlook-tools not-printed">
        {lines.length === 0 ? null : (
          <Button id="enter-ends" onTap={ends.open}>
            {text.enter}
          </Button>
        )}
        {canPrint ? (
          <Button id="print-outlook" icon="print" onTap={() => void print()}>
            {text.print}
          </Button>
        ) : null}
      </View>
      <Coming outlook={outlook} />
      <Spread key={outlook.orgId} outlook={outlook} />
      <DualLeaders outlook={outlook} />
      <Organizers outlook={outlook} />
      <Sources outlook={outlook} />
      {lines.length === 0 ? null : <EndsSheet ends={ends} lines={lines} today={outlook.today} />}
    </View>
  );
};

/** 往前看: what is coming within a year and what to do by when; how the members are spread; who leads. */
export default function OutlookPage() {
  const { place } = useMember();
  const orgId = useParameters('rosterOutlook').orgId ?? place?.orgId;
  const remote = useRemote(orgId, () => call('roster.outlook', { orgId: orgId ?? '' }));
  useReturned(() => void remote.refresh());
  return (
    <Page title={text.title}>
      <RemoteView remote={remote} skeleton={[2, 4, 3]} wordsOf={wordsOf}>
        {(outlook) => <Whole outlook={outlook} refresh={() => void remote.refresh()} />}
      </RemoteView>
    </Page>
  );
}
