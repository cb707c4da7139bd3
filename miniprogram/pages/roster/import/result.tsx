import { Text, View } from '@tarojs/components';
import type { ImportJob } from '@shared/contract/roster';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { replacePage } from '@/platform/navigation';
import { importText } from '@/text/roster';
import type { Import } from './use-import';

const columns = ['sheet', 'row', 'column', 'value', 'hint'] as const;

const FaultTable = ({ job }: { job: ImportJob }) => (
  <View id="faults" role="table">
    <View className="fault-row fault-head" role="row">
      {columns.map((column) => (
        <View key={column} role="columnheader">
          {importText.columns[column]}
        </View>
      ))}
    </View>
    {job.faults.map((fault, at) => (
      <View key={at} className="fault-row" role="row">
        <View role="cell">{fault.sheet}</View>
        <View role="cell">{fault.row}</View>
        <View role="cell">{fault.column}</View>
        <View role="cell">
          <Text className="fault-value">{fault.value === '' ? importText.emptyValue : fault.value}</Text>
        </View>
        <View role="cell">{fault.hint}</View>
      </View>
    ))}
    {job.faultCount > job.faults.length ? (
      <Text className="note block">{importText.moreFaults(job.faultCount - job.faults.length)}</Text>
    ) : null}
  </View>
);

type HeadProps = { job: ImportJob; title: string; note: string; state: Import };

const ResultHead = ({ job, title, note, state }: HeadProps) => {
  const isBusy = state.stage !== 'idle';
  return (
    <View className="import-head">
      <View className="grow">
        <View className="head" id="import-verdict">
          {title}
        </View>
        <Text className="note block">{importText.checked(job.fileName, job.counts)}</Text>
        {note === '' ? null : <Text className="note block">{note}</Text>}
      </View>
      {job.state === 'refused' ? (
        <Button id="save-faults" kind="quiet" icon="download" onTap={state.saveFaults}>
          {importText.download}
        </Button>
      ) : null}
      {job.state === 'refused' ? (
        <Button id="choose-again" kind="primary" isBusy={isBusy} onTap={() => void state.choose()}>
          {importText.chooseAgain}
        </Button>
      ) : null}
      {job.state === 'clean' ? (
        <Button id="choose-other" kind="quiet" isBusy={isBusy} onTap={() => void state.choose()}>
          {importText.chooseOther}
        </Button>
      ) : null}
      {job.state === 'clean' ? (
        <Button id="switch-import" kind="primary" isBusy={isBusy} onTap={() => void state.switchOn()}>
          {importText.import(job.counts.members)}
        </Button>
      ) : null}
      {job.state === 'switched' ? (
        <Button id="to-college" onTap={() => replacePage('rosterCollege', { orgId: state.orgId })}>
          {importText.toCollege}
        </Button>
      ) : null}
    </View>
  );
};

const verdictOf = (job: ImportJob): { title: string; note: string } => {
  if (job.state === 'refused') return { title: importText.faults(job.faultCount), note: '' };
  if (job.state === 'switched') return { title: importText.doneTitle, note: importText.doneNote };
  const isSame = job.added + job.updated + (job.changeCount ?? 0) === 0;
  return {
    title: importText.clean(job.counts.members, job.counts.branches),
    note: isSame ? importText.nothingNew : importText.cleanNote(job.added, job.updated),
  };
};

const Figures = ({ job }: { job: ImportJob }) => (
  <View className="import-figures">
    {(
      [
        ['added', job.added],
        ['updated', job.updated],
        ['unchanged', job.unchanged],
      ] as const
    ).map(([name, figure]) => (
      <Card key={name}>
        <Text className="note block">{importText[name]}</Text>
        <Text className="import-figure" id={`figure-${name}`}>
          {figure}
        </Text>
      </Card>
    ))}
  </View>
);

const Changes = ({ job: { changes = [], changeCount = 0 } }: { job: ImportJob }) =>
  changes.length === 0 ? null : (
    <Card id="changes">
      <Text className="head">
        {importText.changes} {importText.changesCount(changeCount)}
      </Text>
      <Text className="note block">{importText.changesNote}</Text>
      {changes.map((change, at) => (
        <Row key={at} title={change.who} note={importText.change(change)} />
      ))}
      {changeCount > changes.length ? <Text className="note block">{importText.moreChanges(changeCount - changes.length)}</Text> : null}
    </Card>
  );

const Missing = ({ job }: { job: ImportJob }) =>
  job.missing.length === 0 ? null : (
    <Card id="missing">
      <Text className="head">
        {importText.missing} {importText.missingCount(job.missing.length)}
      </Text>
      <Text className="note block">{importText.missingNote}</Text>
      {job.missing.map((member) => (
        <Row key={member.memberId} title={member.name} note={`${member.memberNo}·${member.branchName}`} />
      ))}
    </Card>
  );

/** What the check found, or that it is done. */
export const ImportResult = ({ job, state }: { job: ImportJob; state: Import }) => (
  <View>
    <Card>
      <ResultHead job={job} state={state} {...verdictOf(job)} />
      {job.state === 'refused' ? <FaultTable job={job} /> : null}
    </Card>
    {job.state === 'refused' ? null : <Figures job={job} />}
    {job.state === 'clean' ? <Changes job={job} /> : null}
    <Missing job={job} />
  </View>
);
