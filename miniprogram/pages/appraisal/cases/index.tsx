import { Text, View } from '@tarojs/components';
import type { Out } from '@shared/contract';
import { dayWord } from '@shared/kernel/time-words';
import { call } from '@/api/call';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Page } from '@/components/frame/page';
import { showNotice } from '@/app/notice-store';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { StateChips } from '@/features/register/state-chip';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { openPage, useParameters } from '@/platform/navigation';
import { caseText } from '@/text/case';
import { wordsOf } from '@/text/errors';
import './index.scss';

type Cases = Out<'case.proposals'>;

const Proposals = ({ cases, open, isBusy }: { cases: Cases; open: (memberId: string) => void; isBusy: boolean }) => (
  <View>
    <Section title={caseText.proposals} />
    <Text className="note block case-threshold">{caseText.threshold(cases.threshold)}</Text>
    {cases.proposals.map(({ memberId, name, days }, place) => (
      <Card key={memberId} id={`proposal-${place}`}>
        <Text className="row-title strong block">{name}</Text>
        <Text className="note block case-days">{days.map(({ day }) => dayWord(day)).join('、')}</Text>
        <Button id={`open-case-${place}`} isWide isBusy={isBusy} onTap={() => open(memberId)}>
          {caseText.open}
        </Button>
      </Card>
    ))}
  </View>
);

export default function CasesScreen() {
  const { place } = useMember();
  const orgId = useParameters('memberCases').orgId ?? place?.orgId;
  const remote = useRemote(orgId, () => call('case.proposals', { orgId: orgId ?? '' }));
  useReturned(() => void remote.refresh());
  const command = useCommand('case.open');
  const open = async (memberId: string): Promise<void> => {
    const reply = await command.send({ orgId: orgId ?? '', memberId });
    if (!reply?.ok) return;
    showNotice({ words: caseText.opened });
    openPage('memberCase', { recordId: reply.data.recordId });
  };
  return (
    <Page title={caseText.listTitle}>
      <RemoteView remote={remote} skeleton={[3, 2]} wordsOf={wordsOf}>
        {(cases) => (
          <View>
            <Say id="reminder">{caseText.reminder}</Say>
            {command.error ? (
              <Say tone="attn" id="case-refused">
                {wordsOf(command.error)}
              </Say>
            ) : null}
            {cases.proposals.length + cases.running.length === 0 ? (
              <Card>
                <Empty id="no-cases" title={caseText.emptyTitle} next={caseText.emptyNext} />
              </Card>
            ) : null}
            {cases.proposals.length === 0 ? null : (
              <Proposals cases={cases} open={(memberId) => void open(memberId)} isBusy={command.isBusy} />
            )}
            {cases.running.length === 0 ? null : (
              <View>
                <Section title={caseText.running} />
                <Card isFlush id="running">
                  {cases.running.map((line, at) => (
                    <Row
                      key={line.recordId}
                      id={`case-${at}`}
                      title={line.title}
                      note={line.note}
                      end={<StateChips line={line} />}
                      onTap={() => openPage('memberCase', { recordId: line.recordId })}
                    />
                  ))}
                </Card>
              </View>
            )}
          </View>
        )}
      </RemoteView>
    </Page>
  );
}
