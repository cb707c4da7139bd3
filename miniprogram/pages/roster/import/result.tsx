import { Text, View } from '@tarojs/components';
import type { ImportJob } from '@shared/contract/roster';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { openPage, replacePage } from '@/platform/navigation';
import { importText, missingText } from '@/text/roster-import';
import type { Import } from './use-import';

const columns = ['sheet', 'row', 'column', 'value', 'hint'] as const;

type Cause = NonNullable<ImportJob['causes']>[number];

/** Jobs of before have the cells only: each is a cause of its own. */
const causesOf = (job: ImportJob): readonly Cause[] =>
  job.causes ??
  job.faults.map(({ sheet, row, column, value, hint }) => ({ sheet, column, hint, rows: [row], values: value === '' ? [] : [value] }));
const causeCountOf = (job: ImportJob): number => job.causeCount ?? job.faultCount;

const FaultTable = ({ job }: { job: ImportJob }) => (
  <View id="faults" role="table">
    <View className="fault-row fault-head" role="row">
      {columns.map((column) => (
        <View key={column} role="columnheader">
          {importText.columns[column]}
        </View>
      ))}
    </View>
    {causesOf(job).map((cause, at) => (
      <View key={at} className="fault-row" role="row">
        <View role="cell">{cause.sheet}</View>
        <View role="cell">{importText.rows(cause.rows)}</View>
        <View role="cell">{cause.column}</View>
        <View role="cell">
          <Text className="fault-value">{cause.values.length === 0 ? importText.emptyValue : importText.moreValues(cause.values)}</Text>
        </View>
        <View role="cell">{cause.hint}</View>
      </View>
    ))}
    {causeCountOf(job) > causesOf(job).length ? (
      <Text className="note block">{importText.moreFaults(causeCountOf(job) - causesOf(job).length)}</Text>
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
  if (job.state === 'refused') return { title: importText.faults(causeCountOf(job), job.faultCount), note: '' };
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

const CHANGES_SHOWN = 200;

const Changes = ({ job: { changes = [], changeCount = 0 }, state }: { job: ImportJob; state: Import }) =>
  changes.length === 0 ? null : (
    <Card id="changes">
      <Text className="head">
        {importText.changes} {importText.changesCount(changeCount)}
      </Text>
      <Text className="note block">{importText.changesNote}</Text>
      <Button id="save-changes" kind="quiet" icon="download" onTap={state.saveChanges}>
        {importText.saveChanges}
      </Button>
      {changes.slice(0, CHANGES_SHOWN).map((change, at) => (
        <Row key={at} title={change.who} note={importText.change(change)} />
      ))}
      {changeCount > Math.min(changes.length, CHANGES_SHOWN) ? (
        <Text className="note block">{importText.moreChanges(changeCount - Math.min(changes.length, CHANGES_SHOWN))}</Text>
      ) : null}
    </Card>
  );

const MISSING_SHOWN = 5;

/** Only how many and who first: each is decided on a page of its own. */
const Missing = ({ job, state }: { job: ImportJob; state: Import }) => {
  const { missing, missingCount = missing.length, missingOrgs = [], missingPosts = [] } = job;
  const counts = { people: missingCount, orgs: missingOrgs.length, posts: missingPosts.length };
  if (counts.people + counts.orgs + counts.posts === 0) return null;
  const lines = [
    ...missing.map(({ memberId, name, memberNo, branchName }) => ({ key: memberId, title: name, note: `${memberNo}·${branchName}` })),
    ...missingOrgs.map(({ orgId, name, kind, memberCount }) => ({ key: orgId, title: name, note: missingText.orgNote(kind, memberCount) })),
    ...missingPosts.map(({ postId, name, orgName, fromOn }) => ({ key: postId, title: name, note: missingText.postNote(orgName, fromOn) })),
  ];
  return (
    <Card id="missing">
      <Text className="head">
        {importText.missing} {importText.missingCount(counts)}
      </Text>
      <Text className="note block">{importText.missingNote}</Text>
      {lines.slice(0, MISSING_SHOWN).map(({ key, title, note }) => (
        <Row key={key} title={title} note={note} />
      ))}
      <Button
        id="decide-missing"
        kind="outlined"
        onTap={() => openPage('rosterMissing', { jobId: job.jobId, ...(state.orgId === undefined ? {} : { orgId: state.orgId }) })}
      >
        {importText.decide}
      </Button>
    </Card>
  );
};

/** What the check found, or that it is done. */
export const ImportResult = ({ job, state }: { job: ImportJob; state: Import }) => (
  <View>
    <Card>
      <ResultHead job={job} state={state} {...verdictOf(job)} />
      {job.state === 'refused' ? <FaultTable job={job} /> : null}
    </Card>
    {job.state === 'refused' ? null : <Figures job={job} />}
    {job.state === 'clean' ? <Changes job={job} state={state} /> : null}
    {job.state === 'refused' ? null : <Missing job={job} state={state} />}
  </View>
);
