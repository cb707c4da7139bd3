import { View } from '@tarojs/components';
import { useState } from 'react';
import type { StandardVersion } from '@shared/contract/standard';
import { dayWord } from '@shared/kernel/time-words';
import { RemoteView } from '@/components/feedback/remote-view';
import { Segment } from '@/components/forms/choices';
import { Page } from '@/components/frame/page';
import { wordsOf } from '@/text/errors';
import { standardText } from '@/text/standard';
import { useLook } from '@/theme/look';
import { formOf, type ChangeForm } from './change-form';
import { ChangeView } from './change-view';
import { RulesList, ValuesList } from './rules-list';
import { useStandard, useTools, type Tools } from './use-standard';
import type { Standard } from './values';
import { Versions } from './versions';
import './index.scss';

const views = ['rules', 'values', 'versions'] as const;
type ViewName = (typeof views)[number];

type Editing = { draft: StandardVersion | undefined; form: ChangeForm };

const Reading = ({
  standard,
  tools,
  view,
  onView,
  onEdit,
}: {
  standard: Standard;
  tools: Tools | undefined;
  view: ViewName;
  onView: (view: ViewName) => void;
  onEdit: (draft: StandardVersion | undefined) => void;
}) => (
  <View className="standard">
    <View className="standard-views">
      <Segment
        id="view"
        label={standardText.view}
        options={views.map((value) => ({ value, word: standardText.views[value] }))}
        chosen={view}
        onChoose={onView}
      />
    </View>
    {view === 'rules' ? <RulesList standard={standard} /> : null}
    {view === 'values' ? <ValuesList standard={standard} /> : null}
    {view === 'versions' ? <Versions standard={standard} tools={tools} onChange={onEdit} /> : null}
  </View>
);

const Content = ({ standard, refresh }: { standard: Standard; refresh: () => Promise<void> }) => {
  const { isWide } = useLook();
  const [view, setView] = useState<ViewName>(standard.mayChange ? 'versions' : 'rules');
  const [editing, edit] = useState<Editing>();
  const tools = useTools(standard, refresh);
  const begin = (draft: StandardVersion | undefined): void => {
    tools.clearFaults();
    edit({ draft, form: formOf(standard, draft) });
  };
  if (editing === undefined) {
    return (
      <Reading standard={standard} tools={standard.mayChange && isWide ? tools : undefined} view={view} onView={setView} onEdit={begin} />
    );
  }
  const attempt = async (): Promise<void> => {
    const pack = await tools.storeDraft(editing.form, editing.draft);
    if (pack === undefined) return;
    edit(undefined);
    setView('versions');
    await tools.replay(pack);
  };
  return (
    <ChangeView
      standard={standard}
      form={editing.form}
      faults={tools.faults}
      isBusy={tools.isBusy}
      onChange={(form) => edit({ ...editing, form })}
      onTry={() => void attempt()}
      onBack={() => edit(undefined)}
    />
  );
};

/** 标准和权重: what is asked, how much it weighs and where it stands, for everybody; and how the committee changes it. */
export default function StandardPage() {
  const remote = useStandard();
  const standard = remote.content;
  return (
    <Page title={standardText.title} wideHead={standard ? { over: standardText.over(standard.version, dayWord(standard.today)) } : {}}>
      <RemoteView remote={remote} wordsOf={wordsOf} skeleton={[4, 6]}>
        {(content) => <Content standard={content} refresh={remote.refresh} />}
      </RemoteView>
    </Page>
  );
}
