import { Text, View } from '@tarojs/components';
import type { Out } from '@shared/contract';
import { call } from '@/api/call';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { openPage, useParameters } from '@/platform/navigation';
import { developmentCollegeText as text } from '@/text/development';
import { wordsOf } from '@/text/errors';
import { useLook } from '@/theme/look';
import { Cases, isOverdue } from './cases';
import { Quota } from './quota';
import './index.scss';

type College = Out<'development.college'>;

const Lists = ({ college, isWide }: { college: College; isWide: boolean }) => {
  const overdue = college.cases.filter(isOverdue);
  const running = college.cases.filter((line) => !isOverdue(line));
  const shared = { today: college.today, saysOrg: college.plans.length !== 1, isWide };
  if (college.cases.length === 0)
    return (
      <Card>
        <Empty id="no-cases" title={text.none} next={text.noneNext} />
      </Card>
    );
  return (
    <View>
      {overdue.length === 0 ? null : (
        <View>
          <Section title={text.overdue(overdue.length)} />
          <Cases {...shared} id="overdue" lines={overdue} />
        </View>
      )}
      {running.length === 0 ? null : (
        <View>
          <Section title={text.running(running.length)} />
          <Cases {...shared} id="running" lines={running} />
        </View>
      )}
    </View>
  );
};

/** Every case that the caller may see, by step, and what was planned, approved and used in the year. */
export default function DevelopmentCollegePage() {
  const { place } = useMember();
  const parameters = useParameters('developmentCollege');
  const orgId = parameters.orgId ?? place?.orgId;
  const year = parameters.year === undefined ? {} : { year: parameters.year };
  const remote = useRemote(orgId, () => call('development.college', { orgId: orgId ?? '', ...year }));
  useReturned(() => void remote.refresh());
  const { isWide } = useLook();
  const college = remote.content;
  const add = college?.mayEnter ? (
    <Button
      id="add-case"
      kind="primary"
      icon="plus"
      onTap={() => openPage('registerForm', { orgId: college.orgId, type: 'developmentCase' })}
    >
      {text.open}
    </Button>
  ) : undefined;
  return (
    <Page
      title={text.title}
      dock={add && !isWide ? <Dock>{add}</Dock> : undefined}
      wideHead={{ ...(college ? { over: college.orgName } : {}), actions: add }}
    >
      <Text className="note block">{text.note}</Text>
      <RemoteView remote={remote} skeleton={[6]} wordsOf={wordsOf}>
        {(found) => (
          <View>
            <Lists college={found} isWide={isWide} />
            <Quota college={found} />
          </View>
        )}
      </RemoteView>
    </Page>
  );
}
