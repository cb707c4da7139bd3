import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Empty } from '@/components/feedback/empty';
import { Progress } from '@/components/feedback/progress';
import { RemoteView } from '@/components/feedback/remote-view';
import { Choices, Segment } from '@/components/forms/choices';
import { Field } from '@/components/forms/field';
import { Page } from '@/components/frame/page';
import { PrimaryButton } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Say } from '@/components/parts/say';
import { canHandleFiles } from '@/platform/files';
import { wordsOf } from '@/text/errors';
import { exportText } from '@/text/score-export';
import { useBranches, useCollegeExport, useExportPlace, useOneExport, type Branch } from './use-export';
import './index.scss';

type YearsProps = { thisYear: string; chosen: readonly string[]; onChoose: (years: string[]) => void };

/** This year and the two before; at least one stays chosen. */
const Years = ({ thisYear, chosen, onChoose }: YearsProps) => {
  const options = [0, 1, 2].map((back) => String(Number(thisYear) - back)).map((value) => ({ value, word: exportText.year(value) }));
  const toggle = (year: string): void => {
    const next = chosen.includes(year) ? chosen.filter((entry) => entry !== year) : [...chosen, year].sort();
    if (next.length > 0) onChoose(next);
  };
  return (
    <Field label={exportText.years} id="years">
      <Choices id="years" label={exportText.years} options={options} chosen={chosen} onChoose={toggle} isMultiple />
    </Field>
  );
};

type Naming = 'nameless' | 'named';

const Names = ({ chosen, onChoose }: { chosen: Naming; onChoose: (naming: Naming) => void }) => (
  <Field label={exportText.names} id="names" hint={chosen === 'named' ? exportText.namedNote : exportText.namelessNote}>
    <Segment
      id="names"
      label={exportText.names}
      options={[
        { value: 'nameless', word: exportText.nameless },
        { value: 'named', word: exportText.named },
      ]}
      chosen={chosen}
      onChoose={onChoose}
    />
  </Field>
);

const OneBranch = ({ orgId, mayNames, thisYear }: { orgId: string; mayNames: boolean; thisYear: string }) => {
  const [years, setYears] = useState<string[]>([thisYear]);
  const [names, setNames] = useState<Naming>('nameless');
  const { isBusy, save } = useOneExport(orgId);
  return (
    <View>
      <Card>
        <Years thisYear={thisYear} chosen={years} onChoose={setYears} />
        {mayNames ? (
          <Names chosen={names} onChoose={setNames} />
        ) : (
          <Text className="note block">{`${exportText.aboveNote}${exportText.namelessNote}`}</Text>
        )}
      </Card>
      <View className="export-go">
        <PrimaryButton id="export-go" icon="download" isBusy={isBusy} onTap={() => void save(years, mayNames && names === 'named')}>
          {exportText.oneBranch}
        </PrimaryButton>
      </View>
    </View>
  );
};

type AllProps = { branches: readonly Branch[]; placeName: string; thisYear: string };

const AllBranches = ({ branches, placeName, thisYear }: AllProps) => {
  const [years, setYears] = useState<string[]>([thisYear]);
  const { progress, isBusy, save } = useCollegeExport(branches, placeName);
  if (branches.length === 0) return <Empty title={exportText.noBranch} next={exportText.noBranchNext} />;
  return (
    <View>
      <Card>
        <Years thisYear={thisYear} chosen={years} onChoose={(chosen) => isBusy || setYears(chosen)} />
        <Text className="note block">{`${exportText.aboveNote}${exportText.collegeNote}`}</Text>
      </Card>
      {progress === undefined ? null : (
        <View className="export-progress">
          {progress.stopped === undefined ? (
            <Progress
              id="export-progress"
              share={progress.done / branches.length}
              words={exportText.progress(progress.done, branches.length, progress.name)}
            />
          ) : (
            <Say id="export-stopped" tone="attn">
              {exportText.stopped(progress.name, progress.stopped)}
            </Say>
          )}
        </View>
      )}
      <View className="export-go">
        <PrimaryButton id="export-go" icon="download" isBusy={isBusy} onTap={() => void save(years)}>
          {progress?.stopped === undefined ? exportText.allBranches(branches.length) : exportText.goOn}
        </PrimaryButton>
      </View>
    </View>
  );
};

const College = ({ orgId, placeName, thisYear }: { orgId: string; placeName: string; thisYear: string }) => (
  <RemoteView remote={useBranches(orgId)} wordsOf={wordsOf} skeleton={[3]}>
    {(branches) => <AllBranches branches={branches} placeName={placeName} thisYear={thisYear} />}
  </RemoteView>
);

/** 导出数据集: for a branch its own file, with names if it wants; for a general branch and the committee that of all their branches, without. */
export default function ScoreExportPage() {
  const { orgId, kind, mayNames, placeName, thisYear } = useExportPlace();
  const isReady = orgId !== undefined && thisYear !== undefined && canHandleFiles;
  return (
    <Page title={exportText.title}>
      <View className="export">
        {canHandleFiles ? null : <Empty title={exportText.onPhone} next={exportText.onPhoneNext} />}
        {isReady ? <Text className="block export-what">{`${exportText.what}${exportText.logged}`}</Text> : null}
        {isReady && kind !== undefined ? (
          kind === 'branch' ? (
            <OneBranch orgId={orgId} mayNames={mayNames} thisYear={thisYear} />
          ) : (
            <College orgId={orgId} placeName={placeName} thisYear={thisYear} />
          )
        ) : null}
      </View>
    </Page>
  );
}
